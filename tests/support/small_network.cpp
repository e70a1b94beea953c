#include "support/small_network.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/random.hpp"

namespace tierwave::tests {

network::Network build(const Sketch& sketch) {
  network::Network network;
  const auto firms = static_cast<std::uint32_t>(sketch.sectors.size());
  std::vector<std::uint32_t> country_of = sketch.countries;
  country_of.resize(firms, 0);
  const std::uint32_t sectors = *std::max_element(sketch.sectors.begin(), sketch.sectors.end()) + 1;
  const std::uint32_t countries = *std::max_element(country_of.begin(), country_of.end()) + 1;
  for (std::uint32_t c = 0; c < countries; ++c) {
    const std::string code{'C', 'A', static_cast<char>('A' + c)};
    network.countries.push_back({code, "country " + code, {}});
  }
  for (std::uint32_t s = 0; s < sectors; ++s) {
    economy::Sector sector;
    sector.code = "s" + std::to_string(s);
    sector.name = "sector " + std::to_string(s);
    network.sectors.push_back(sector);
  }
  network.criticality.assign(sectors * sectors, economy::Criticality::critical);
  network.currency = "USD";
  network.year = 2011;
  network.final_demand = economy::Matrix(countries * sectors, countries * economy::final_uses);

  network::Firms& all = network.firms;
  std::vector<std::map<std::uint32_t, std::map<std::uint32_t, double>>> inputs(firms);  // [buyer][product][supplier]
  std::vector<double> sales(firms, 0.0);
  for (const Link& link : sketch.links) {
    inputs[link.buyer][sketch.sectors[link.supplier]][link.supplier] += link.flow;
    sales[link.supplier] += link.flow;
  }
  network.pools.begin.push_back(0);
  network.links.begin.push_back(0);
  for (std::uint32_t firm = 0; firm < firms; ++firm) {
    const std::uint32_t cell = country_of[firm] * sectors + sketch.sectors[firm];
    all.id.push_back(firm);
    all.cell.push_back(cell);
    all.size_class.push_back(network::SizeClass::micro);
    all.enterprises.push_back(1);
    all.employment.push_back(10);
    all.hours_per_worker_day.push_back(5);
    all.output.push_back(sales[firm] + sketch.final_sales[firm]);
    all.labour_income.push_back(0.3 * all.output.back());
    all.final_sales_home.push_back(sketch.final_sales[firm]);
    all.final_sales_abroad.push_back(0);
    all.upstreamness.push_back(1);
    all.tier.push_back(0);
    network.final_demand(cell, country_of[firm] * economy::final_uses) += sketch.final_sales[firm];
    for (const auto& [product, suppliers] : inputs[firm]) {
      network.pools.product.push_back(product);
      for (const auto& [supplier, flow] : suppliers) {
        network.links.supplier.push_back(supplier);
        network.links.flow.push_back(flow);
      }
      network.links.begin.push_back(static_cast<std::uint32_t>(network.links.size()));
    }
    network.pools.begin.push_back(static_cast<std::uint32_t>(network.pools.size()));
  }
  // Customers: links by supplier, buyers rising.
  network.customers.begin.assign(firms + 1, 0);
  for (const std::uint32_t supplier : network.links.supplier) ++network.customers.begin[supplier + 1];
  for (std::uint32_t firm = 0; firm < firms; ++firm) network.customers.begin[firm + 1] += network.customers.begin[firm];
  network.customers.pool.resize(network.links.size());
  network.customers.flow.resize(network.links.size());
  Column<std::uint32_t> place = network.customers.begin;
  for (std::uint32_t pool = 0; pool < network.pools.size(); ++pool)
    for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
      const std::uint32_t at = place[network.links.supplier[link]]++;
      network.customers.pool[at] = pool;
      network.customers.flow.set(at, network.links.flow[link]);
    }
  return network;
}

Sketch random_sketch(std::uint32_t seed, std::uint32_t firms, std::uint32_t sectors, std::uint32_t countries) {
  std::uint32_t draw = 0;
  const auto random = [&] { return uniform({seed, 0}, 0, 0, Purpose::test, draw++); };
  const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() * bound); };
  Sketch sketch;
  for (std::uint32_t firm = 0; firm < firms; ++firm) {
    sketch.sectors.push_back(firm < sectors ? firm : below(sectors));
    sketch.countries.push_back(firm < countries ? firm : below(countries));
    sketch.final_sales.push_back(1 + 9 * random());
    const std::uint32_t suppliers = 1 + below(4);
    for (std::uint32_t s = 0; s < suppliers; ++s)
      if (const std::uint32_t supplier = below(firms); supplier != firm)
        sketch.links.push_back({supplier, firm, 0.1 + 2 * random()});
  }
  return sketch;
}

engine::Setup<> plain_setup(std::shared_ptr<const network::Network> network, double stock_days) {
  auto groups = std::make_shared<const network::Groups>(network::make_groups(*network));
  models::shocks::Plan shocks(*network, *groups);
  const std::size_t sectors = network->sectors.size();
  economy::Matrix target(sectors, sectors);
  for (std::size_t product = 0; product < sectors; ++product)
    for (std::size_t sector = 0; sector < sectors; ++sector) target(product, sector) = stock_days;
  models::Mechanisms mechanisms;
  mechanisms.production = models::production::Leontief{};
  mechanisms.rationing = models::rationing::SmallestRelativeOrderFirst{};
  mechanisms.overproduction = models::overproduction::None{};
  mechanisms.substitution = models::substitution::None{};
  return {network, groups, mechanisms, shocks, engine::StockBy::product, target, {}};
}

engine::Setup<> plain_setup(const network::Network& network, double stock_days) {
  return plain_setup(std::make_shared<const network::Network>(network), stock_days);
}

models::shocks::Shock shock_everywhere(const network::Network& network, models::shocks::Kind kind, double reduction,
                                       int first, int last, int days) {
  models::shocks::Shock shock;
  shock.label = "everywhere";
  shock.kind = kind;
  shock.selection.countries.assign(network.countries.size(), true);
  shock.selection.sectors.assign(network.sectors.size(), true);
  shock.selection.tiers = {true};
  shock.selection.partners.assign(network.countries.size(), true);
  shock.selection.products.assign(network.sectors.size(), true);
  models::shocks::Part part;
  part.magnitude.assign(network.sectors.size(), reduction);
  std::vector<double> intensity(static_cast<std::size_t>(days), 0.0);
  for (int day = first; day <= last && day < days; ++day) intensity[static_cast<std::size_t>(day)] = 1;
  part.intensity.by_country = {intensity};
  shock.parts = {part};
  shock.first_day = first;
  shock.last_day = std::min(last, days - 1);
  return shock;
}

}  // namespace tierwave::tests
