// The columns of a saved network: their names, types and lengths. Internal to saving and loading.
#pragma once
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "network/network.hpp"

namespace tierwave::network {

struct Counts {
  std::size_t firms = 0, pools = 0, links = 0;
  std::size_t zones = 0;  // firms; 0: none of them is in a zone
};

// Calls visit(name, column, entries it has) for every column of numbers that grows with firms or links.
template <class AnyNetwork, class Visit>
void for_each_column(AnyNetwork& network, const Counts& counts, Visit&& visit) {
  auto& firms = network.firms;
  visit("firms.id", firms.id, counts.firms);
  visit("firms.cell", firms.cell, counts.firms);
  visit("firms.size_class", firms.size_class, counts.firms);
  visit("firms.enterprises", firms.enterprises, counts.firms);
  visit("firms.employment", firms.employment, counts.firms);
  visit("firms.hours_per_worker_day", firms.hours_per_worker_day, counts.firms);
  visit("firms.labour_income", firms.labour_income, counts.firms);
  visit("firms.output", firms.output, counts.firms);
  visit("firms.final_sales_home", firms.final_sales_home, counts.firms);
  visit("firms.final_sales_abroad", firms.final_sales_abroad, counts.firms);
  visit("firms.upstreamness", firms.upstreamness, counts.firms);
  visit("firms.tier", firms.tier, counts.firms);
  visit("firms.zone", firms.zone, counts.zones);
  visit("pools.begin", network.pools.begin, counts.firms + 1);
  visit("pools.product", network.pools.product, counts.pools);
  visit("links.begin", network.links.begin, counts.pools + 1);
  visit("links.supplier", network.links.supplier, counts.links);
  visit("links.flow", network.links.flow, counts.links);
  visit("customers.begin", network.customers.begin, counts.firms + 1);
  visit("customers.pool", network.customers.pool, counts.links);
  visit("customers.flow", network.customers.flow, counts.links);
}

// As NumPy names the type of a number.
template <class Number>
constexpr std::string_view type_name() {
  if (std::is_same_v<Number, double>) return "float64";
  if (std::is_same_v<Number, float>) return "float32";
  return sizeof(Number) == 1 ? "uint8" : "uint32";  // classes and ratings are bytes
}

}  // namespace tierwave::network
