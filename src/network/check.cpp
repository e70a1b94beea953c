#include <fmt/format.h>

#include <cmath>
#include <span>
#include <unordered_set>

#include "base/errors.hpp"
#include "base/lanes.hpp"
#include "network/network.hpp"

namespace tierwave::network {
namespace {

// The text is built only for a promise that is broken.
template <class... Values>
void promise(bool holds, fmt::format_string<Values...> what, Values&&... values) {
  if (!holds) throw BrokenInvariant("network: " + fmt::format(what, std::forward<Values>(values)...));
}

void check_rows(std::span<const std::uint32_t> begin, std::size_t rows, std::size_t entries, const char* name) {
  promise(begin.size() == rows + 1, "{} has {} row borders for {} rows", name, begin.size(), rows);
  promise(begin.front() == 0 && begin.back() == entries, "the rows of {} cover {} to {}, not its {} entries", name,
          begin.front(), begin.back(), entries);
  for (std::size_t row = 0; row < rows; ++row)
    promise(begin[row] <= begin[row + 1], "row {} of {} ends before it begins", row, name);
}

void check_amounts(std::span<const double> amounts, std::size_t firms, const char* name) {
  promise(amounts.size() == firms, "{} has {} entries for {} firms", name, amounts.size(), firms);
  for (std::size_t firm = 0; firm < firms; ++firm)
    promise(std::isfinite(amounts[firm]) && amounts[firm] >= 0, "{} of firm {} is {}", name, firm, amounts[firm]);
}

void check_firms(const Network& network) {
  const Firms& firms = network.firms;
  const std::size_t size = firms.size();
  const std::size_t cells = network.countries.size() * network.sectors.size();
  promise(firms.id.size() == size && firms.size_class.size() == size && firms.tier.size() == size,
          "firms' columns differ in length");
  promise(firms.zone.empty() || firms.zone.size() == size, "zone has {} entries for {} firms", firms.zone.size(), size);
  for (std::size_t firm = 0; firm < firms.zone.size(); ++firm)
    promise(firms.zone[firm] <= 1, "zone of firm {} is {}", firm, firms.zone[firm]);
  check_amounts(firms.enterprises, size, "enterprises");
  check_amounts(firms.employment, size, "employment");
  check_amounts(firms.hours_per_worker_day, size, "hours per worker and day");
  check_amounts(firms.labour_income, size, "labour income");
  check_amounts(firms.output, size, "output");
  check_amounts(firms.final_sales_home, size, "final sales at home");
  check_amounts(firms.final_sales_abroad, size, "final sales abroad");
  check_amounts(firms.upstreamness, size, "upstreamness");
  std::unordered_set<std::uint32_t> ids;
  for (std::size_t firm = 0; firm < size; ++firm) {
    promise(firms.cell[firm] < cells, "firm {} is in cell {} of {}", firm, firms.cell[firm], cells);
    promise(ids.insert(firms.id[firm]).second, "id {} stands for two firms", firms.id[firm]);
    promise(firms.output[firm] > 0, "firm {} has no output", firm);
    promise(firms.upstreamness[firm] >= 1, "upstreamness of firm {} is {}", firm, firms.upstreamness[firm]);
    promise(firms.tier[firm] == std::lround(firms.upstreamness[firm]) - 1, "tier of firm {} is {} at upstreamness {}",
            firm, firms.tier[firm], firms.upstreamness[firm]);
  }
}

void check_links(const Network& network) {
  const Pools& pools = network.pools;
  const Links& links = network.links;
  check_rows(pools.begin, network.firms.size(), pools.size(), "pools");
  check_rows(links.begin, pools.size(), links.size(), "links");
  promise(links.flow.size() == links.size(), "links' columns differ in length");
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    for (std::uint32_t pool = pools.begin[firm]; pool < pools.begin[firm + 1]; ++pool) {
      promise(pool == pools.begin[firm] || pools.product[pool - 1] < pools.product[pool],
              "products of firm {} do not rise", firm);
      promise(links.begin[pool] < links.begin[pool + 1], "pool {} of firm {} has no supplier", pool, firm);
      for (std::uint32_t link = links.begin[pool]; link < links.begin[pool + 1]; ++link) {
        const std::uint32_t supplier = links.supplier[link];
        promise(supplier < network.firms.size(), "link {} names firm {} of {}", link, supplier, network.firms.size());
        promise(network.sector_of_firm(supplier) == pools.product[pool],
                "link {} brings product {} to a pool of product {}", link, network.sector_of_firm(supplier),
                pools.product[pool]);
        promise(link == links.begin[pool] || links.supplier[link - 1] < supplier, "suppliers of pool {} do not rise",
                pool);
        promise(std::isfinite(links.flow[link]) && links.flow[link] > 0, "flow of link {} is {}", link,
                links.flow[link]);
      }
    }
}

void check_customers(const Network& network) {
  const Customers& customers = network.customers;
  check_rows(customers.begin, network.firms.size(), customers.pool.size(), "customers");
  promise(customers.pool.size() == network.links.size() && customers.flow.size() == network.links.size(),
          "customers do not list every link once");
  Network again;  // the same links, listed anew
  again.firms.cell = network.firms.cell;
  again.pools = network.pools;
  again.links = network.links;
  index_customers(again);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    for (std::uint32_t c = customers.begin[firm]; c < customers.begin[firm + 1]; ++c) {
      promise(customers.pool[c] == again.customers.pool[c] && customers.flow[c] == again.customers.flow[c],
              "customer {} of firm {} is pool {} with a flow of {}, its links say pool {} with {}",
              c - customers.begin[firm], firm, customers.pool[c], customers.flow[c], again.customers.pool[c],
              again.customers.flow[c]);
    }
    const std::uint32_t first = customers.begin[firm];
    double sales =
        sum_in_lanes(customers.begin[firm + 1] - first, [&](std::size_t c) { return customers.flow[first + c]; });
    sales += network.firms.final_sales_home[firm];
    sales += network.firms.final_sales_abroad[firm];
    promise(sales == network.firms.output[firm], "output of firm {} is {}, its sales are {}", firm,
            network.firms.output[firm], sales);
  }
}

void check_final_demand(const Network& network) {
  const std::size_t sectors = network.sectors.size();
  const std::size_t cells = network.countries.size() * sectors;
  const std::size_t columns = network.countries.size() * economy::final_uses;
  promise(network.final_demand.rows() == cells && network.final_demand.columns() == columns,
          "final demand is {} x {}, not {} x {}", network.final_demand.rows(), network.final_demand.columns(), cells,
          columns);
  promise(network.utilisation.empty() || network.utilisation.size() == network.countries.size() * sectors,
          "utilisation has {} entries for {} sectors", network.utilisation.size(), sectors);
  promise(network.criticality.empty() || network.criticality.size() == sectors * sectors,
          "criticality has {} entries for {} sectors", network.criticality.size(), sectors);
  std::vector<double> sold(cells);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    sold[network.firms.cell[firm]] += network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm];
  for (std::size_t cell = 0; cell < cells; ++cell) {
    double demanded = 0;
    for (std::size_t column = 0; column < columns; ++column) demanded += network.final_demand(cell, column);
    promise(std::abs(sold[cell] - demanded) <= 1e-9 * std::max(sold[cell], demanded),
            "final sales of cell {} are {}, final demand for it is {}", cell, sold[cell], demanded);
  }
}

}  // namespace

void check(const Network& network) {
  check_firms(network);
  check_links(network);
  check_customers(network);
  check_final_demand(network);
}

}  // namespace tierwave::network
