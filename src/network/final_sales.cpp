#include "network/final_sales.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tierwave::network {
namespace {

// What a cell sells to final users of its own country.
double home_sales(const economy::Economy& economy, const CleanTable& table, std::size_t cell) {
  const std::size_t first = economy.country_of(cell) * economy::final_uses;
  double home = 0;
  for (std::size_t use = 0; use < economy::final_uses; ++use) home += table.final_demand(cell, first + use);
  return home;
}

double sales_abroad(const economy::Economy& economy, const CleanTable& table, std::size_t cell) {
  const std::size_t first = economy.country_of(cell) * economy::final_uses;
  double abroad = 0;
  for (std::size_t column = 0; column < table.final_demand.columns(); ++column)
    if (column < first || column >= first + economy::final_uses) abroad += table.final_demand(cell, column);
  return abroad;
}

}  // namespace

void set_final_sales(Network& network, const economy::Economy& economy, const CleanTable& table, const FirmSizes& sizes,
                     const Context& context) {
  Firms& firms = network.firms;
  firms.final_sales_home.assign(firms.size(), 0);
  firms.final_sales_abroad.assign(firms.size(), 0);
  for_each_index(
      context, economy.cells(),
      [&](std::size_t cell) {
        const std::uint32_t first = sizes.begin[cell];
        const std::uint32_t size = sizes.firms_of(cell);
        const double home = home_sales(economy, table, cell), abroad = sales_abroad(economy, table, cell);
        if (size == 0 || home + abroad <= 0) return;
        std::vector<std::uint32_t> by_size(size);
        std::iota(by_size.begin(), by_size.end(), first);
        std::stable_sort(by_size.begin(), by_size.end(),
                         [&](auto a, auto b) { return sizes.share[a] > sizes.share[b]; });
        const double wanted = abroad > 0 ? std::sqrt(abroad / (home + abroad)) : 0;
        double exporters = 0;  // share of the cell's final sales that exporters make
        std::size_t count = 0;
        for (; count < size && exporters < wanted; ++count) exporters += sizes.share[by_size[count]];
        for (std::size_t rank = 0; rank < size; ++rank) {
          const std::uint32_t firm = by_size[rank];
          const double final_sales = sizes.share[firm] * (home + abroad);
          const double sold_abroad = rank < count ? abroad * (sizes.share[firm] / exporters) : 0;
          firms.final_sales_abroad[firm] = std::min(sold_abroad, final_sales);
          firms.final_sales_home[firm] = home > 0 ? final_sales - firms.final_sales_abroad[firm] : 0;
        }
      },
      4);
}

}  // namespace tierwave::network
