#include "network/assemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/errors.hpp"
#include "base/lanes.hpp"
#include "base/units.hpp"
#include "network/final_sales.hpp"

namespace tierwave::network {
namespace {

// One link of a buyer, before pools are known.
struct Purchase {
  std::uint32_t product;
  std::uint32_t supplier;
  double value;
};

// Deals by buyer, inside a buyer by product and supplier, equal ones joined.
struct ByBuyer {
  std::vector<std::size_t> begin;   // firms + 1
  std::vector<std::uint32_t> size;  // purchases left after joining
  std::vector<Purchase> purchases;
};

ByBuyer group_by_buyer(Deals deals, const std::vector<std::uint32_t>& product_of_firm, const Context& context) {
  const std::size_t firms = product_of_firm.size();
  ByBuyer rows{std::vector<std::size_t>(firms + 1), std::vector<std::uint32_t>(firms), {}};
  for (const std::uint32_t buyer : deals.buyer) ++rows.begin[buyer + 1];
  std::partial_sum(rows.begin.begin(), rows.begin.end(), rows.begin.begin());
  rows.purchases.resize(deals.size());
  std::vector<std::size_t> next(rows.begin.begin(), rows.begin.end() - 1);
  for (std::size_t d = 0; d < deals.size(); ++d)
    rows.purchases[next[deals.buyer[d]]++] = {product_of_firm[deals.supplier[d]], deals.supplier[d], deals.value[d]};
  deals = {};  // the rows need the room
  for_each_index(context, firms, [&](std::size_t firm) {
    Purchase* const first = rows.purchases.data() + rows.begin[firm];
    Purchase* const last = rows.purchases.data() + rows.begin[firm + 1];
    std::stable_sort(first, last, [](const Purchase& a, const Purchase& b) {
      return a.product != b.product ? a.product < b.product : a.supplier < b.supplier;
    });
    Purchase* kept = first;
    for (Purchase* p = first; p != last; ++p) {
      if (kept != first && (kept - 1)->supplier == p->supplier)
        (kept - 1)->value += p->value;
      else
        *kept++ = *p;
    }
    rows.size[firm] = static_cast<std::uint32_t>(kept - first);
  });
  return rows;
}

void fill_rows(Network& network, const ByBuyer& rows, Precision precision, const Context& context) {
  const std::size_t firms = rows.size.size();
  std::vector<std::size_t> pool_begin(firms + 1), link_begin(firms + 1);
  for (std::size_t firm = 0; firm < firms; ++firm) {
    const Purchase* purchases = rows.purchases.data() + rows.begin[firm];
    std::size_t pools = 0;
    for (std::uint32_t i = 0; i < rows.size[firm]; ++i)
      if (i == 0 || purchases[i].product != purchases[i - 1].product) ++pools;
    pool_begin[firm + 1] = pool_begin[firm] + pools;
    link_begin[firm + 1] = link_begin[firm] + rows.size[firm];
  }
  if (link_begin.back() >= UINT32_MAX)
    throw InvalidInput({}, fmt::format("{} links are more than positions of four bytes can number", link_begin.back()),
                       "ask for fewer firms");
  Pools& pools = network.pools;
  Links& links = network.links;
  pools.begin.assign(pool_begin.begin(), pool_begin.end());
  pools.product.resize(pool_begin.back());
  links.begin.resize(pool_begin.back() + 1);
  links.begin.back() = static_cast<std::uint32_t>(link_begin.back());
  links.supplier.resize(link_begin.back());
  links.flow = Flows(precision);
  links.flow.resize(link_begin.back());
  for_each_index(context, firms, [&](std::size_t firm) {
    const Purchase* purchases = rows.purchases.data() + rows.begin[firm];
    std::size_t pool = pool_begin[firm], link = link_begin[firm];
    for (std::uint32_t i = 0; i < rows.size[firm]; ++i, ++link) {
      if (i == 0 || purchases[i].product != purchases[i - 1].product) {
        pools.product[pool] = purchases[i].product;
        links.begin[pool++] = static_cast<std::uint32_t>(link);
      }
      links.supplier[link] = purchases[i].supplier;
      links.flow.set(link, purchases[i].value);
    }
  });
}

// Employment, hours and labour income of each cell, in proportion to its firms' outputs.
void set_labour(Network& network, const economy::Economy& economy, const CleanTable& table, const FirmSizes& sizes,
                GenerationReport& report) {
  Firms& firms = network.firms;
  firms.employment.assign(firms.size(), 0);
  firms.hours_per_worker_day.assign(firms.size(), 0);
  firms.labour_income.assign(firms.size(), 0);
  if (economy.labour.empty()) {
    report.notes.emplace_back("the economy has no labour accounts: firms have no employment and no labour income");
    return;
  }
  std::size_t without_value_added = 0;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    if (sizes.firms_of(cell) == 0) continue;
    const economy::Labour& labour = economy.labour[cell];
    const double value_added = table.output[cell] - table.purchases[cell];
    if (value_added < 0) ++without_value_added;
    double output = 0;
    for (std::uint32_t firm = sizes.begin[cell]; firm < sizes.begin[cell + 1]; ++firm) output += firms.output[firm];
    for (std::uint32_t firm = sizes.begin[cell]; firm < sizes.begin[cell + 1]; ++firm) {
      const double share = firms.output[firm] / output;
      firms.employment[firm] = labour.employment * share;
      firms.hours_per_worker_day[firm] = labour.hours_per_worker_year / days_per_year;
      firms.labour_income[firm] = value_added > 0 ? labour.labour_share * value_added * share : 0;
    }
  }
  if (without_value_added > 0)
    report.notes.push_back(
        fmt::format("{} cells have negative value added: their firms have no labour income", without_value_added));
}

}  // namespace

void define_output(Network& network, const Context& context) {
  Firms& firms = network.firms;
  firms.output.resize(firms.size());
  for_each_index(context, firms.size(), [&](std::size_t firm) {
    const std::uint32_t first = network.customers.begin[firm];
    double sales = sum_in_lanes(network.customers.begin[firm + 1] - first,
                                [&](std::size_t c) { return network.customers.flow[first + c]; });
    sales += firms.final_sales_home[firm];
    sales += firms.final_sales_abroad[firm];
    firms.output[firm] = sales;
  });
}

Network assemble(const economy::Economy& economy, const CleanTable& table, const FirmSizes& sizes, Deals deals,
                 Precision precision, const Context& context, GenerationReport& report) {
  Network network;
  network.countries = economy.countries;
  network.sectors = economy.sectors;
  network.criticality = economy.criticality;
  network.utilisation = economy.utilisation;
  network.currency = economy.currency;
  network.year = economy.year;
  network.employment_year = economy.employment_year;
  network.final_demand = table.final_demand;

  Firms& firms = network.firms;
  firms.id.resize(sizes.size());
  std::iota(firms.id.begin(), firms.id.end(), 0u);
  firms.cell.resize(sizes.size());
  std::vector<std::uint32_t> product(sizes.size());
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    for (std::uint32_t firm = sizes.begin[cell]; firm < sizes.begin[cell + 1]; ++firm) {
      firms.cell[firm] = static_cast<std::uint32_t>(cell);
      product[firm] = static_cast<std::uint32_t>(economy.sector_of(cell));
    }
  firms.size_class = sizes.size_class;
  firms.enterprises = sizes.enterprises;

  fill_rows(network, group_by_buyer(std::move(deals), product, context), precision, context);
  index_customers(network);
  set_final_sales(network, economy, table, sizes, context);
  define_output(network, context);
  set_labour(network, economy, table, sizes, report);
  return network;
}

}  // namespace tierwave::network
