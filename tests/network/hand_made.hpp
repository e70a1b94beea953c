// A chain made by hand: firm 0 sells 30 to firm 1, firm 1 sells 50 to firm 2, firm 2 sells 80 to final
// users; firm 1 sells 10 and firm 0 sells 20 to final users too.
#pragma once
#include "base/context.hpp"
#include "network/network.hpp"

namespace tierwave::test {

inline network::Network chain() {
  network::Network network;
  network.countries.push_back({"AAA", "A", {}});
  for (const char* code : {"fibre", "cloth", "garments"}) {
    economy::Sector sector;
    sector.code = sector.name = code;
    network.sectors.push_back(sector);
  }
  network.final_demand = economy::Matrix(3, 4);
  network.final_demand(0, 0) = 20;
  network.final_demand(1, 0) = 10;
  network.final_demand(2, 0) = 80;
  network::Firms& firms = network.firms;
  firms.id = {7, 8, 9};
  firms.cell = {0, 1, 2};
  firms.size_class.assign(3, network::SizeClass::micro);
  firms.enterprises.assign(3, 1);
  firms.employment = {1, 2, 3};
  firms.hours_per_worker_day.assign(3, 5);
  firms.labour_income.assign(3, 1);
  firms.output = {50, 60, 80};
  firms.final_sales_home = {20, 10, 80};
  firms.final_sales_abroad = {0, 0, 0};
  network.pools.begin = {0, 0, 1, 2};
  network.pools.product = {0, 1};
  network.links.begin = {0, 1, 2};
  network.links.supplier = {0, 1};
  network.links.flow = {30, 50};
  network::index_customers(network);
  network::compute_upstreamness(network, Context(1));
  return network;
}

}  // namespace tierwave::test
