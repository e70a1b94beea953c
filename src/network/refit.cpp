#include "network/refit.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/errors.hpp"
#include "base/units.hpp"

namespace tierwave::network {
namespace {

constexpr double margin_tolerance = 1e-10;  // of each margin
constexpr int most_refit_rounds = 5000;     // the 2011 world table takes about 140

[[noreturn]] void cannot_meet(const economy::Economy& economy, std::size_t cell, const char* margin, double wanted,
                              double got) {
  throw InvalidInput({},
                     fmt::format("thinning leaves {} of {} at {:.6g} million a year instead of {:.6g}", margin,
                                 economy.label(cell), got * days_per_year, wanted * days_per_year),
                     "lower keep_buyer_share, keep_seller_share or keep_product_share");
}

// Sums of each seller's flows.
std::vector<double> sales_of(const FlowTable& flows, std::size_t cells) {
  std::vector<double> sales(cells);
  for (std::size_t flow = 0; flow < flows.size(); ++flow) sales[flows.seller[flow]] += flows.value[flow];
  return sales;
}

void scale_columns(const economy::Economy& economy, const CleanTable& table, FlowTable& flows) {
  for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer) {
    double sum = 0;
    for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow) sum += flows.value[flow];
    if (sum <= 0) {
      if (table.purchases[buyer] > 0) cannot_meet(economy, buyer, "the purchases", table.purchases[buyer], 0);
      continue;
    }
    const double factor = table.purchases[buyer] / sum;
    for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow) flows.value[flow] *= factor;
  }
}

}  // namespace

void refit(const economy::Economy& economy, const CleanTable& table, FlowTable& flows) {
  const std::size_t cells = economy.cells();
  std::size_t worst = 0;
  double got = 0;
  for (int round = 0; round < most_refit_rounds; ++round) {
    scale_columns(economy, table, flows);
    std::vector<double> factor = sales_of(flows, cells);
    double largest_error = 0;
    for (std::size_t seller = 0; seller < cells; ++seller) {
      const double wanted = table.intermediate_sales[seller];
      if (wanted <= 0) continue;
      const double error = std::abs(factor[seller] / wanted - 1);
      if (error > largest_error) {
        largest_error = error;
        worst = seller;
        got = factor[seller];
      }
      if (factor[seller] <= 0) cannot_meet(economy, seller, "the intermediate sales", wanted, 0);
      factor[seller] = wanted / factor[seller];
    }
    if (largest_error <= margin_tolerance) return;
    for (std::size_t flow = 0; flow < flows.size(); ++flow) flows.value[flow] *= factor[flows.seller[flow]];
  }
  cannot_meet(economy, worst, "the intermediate sales", table.intermediate_sales[worst], got);
}

}  // namespace tierwave::network
