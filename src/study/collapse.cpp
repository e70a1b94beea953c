#include "study/collapse.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tierwave::study {
namespace {

constexpr double least_share_left = 0.5;
constexpr double least_share_held_back = 0.25;

double left_of_capacity(const engine::DayView& day, std::size_t firm) {
  const std::uint32_t group = day.groups.of_firm[firm];
  const double capital = day.firms.capital_lost.empty() ? 1.0 : 1.0 - day.firms.capital_lost[firm];
  return std::min({1.0, day.terms.capacity[group], day.terms.labour_supply[group], capital});
}

// Never above the baseline: more demand of one kind does not make up for less of another.
double left_of_final_sales(const engine::DayView& day, std::size_t firm) {
  const std::uint32_t group = day.groups.of_firm[firm];
  const double factor = day.terms.final_factor(firm);
  return day.network.firms.final_sales_home[firm] * std::min(1.0, factor * day.terms.final_demand_home[group]) +
         day.network.firms.final_sales_abroad[firm] * std::min(1.0, factor * day.terms.final_demand_abroad[group]);
}

double left_by_shocks(const engine::DayView& day, double baseline_output) {
  double capacity = 0;
  double sales = 0;
  double baseline_sales = 0;
  for (std::size_t firm = 0; firm < day.network.firms.size(); ++firm) {
    capacity += left_of_capacity(day, firm) * day.baseline_output[firm];
    sales += left_of_final_sales(day, firm);
    baseline_sales += day.network.firms.final_sales_home[firm] + day.network.firms.final_sales_abroad[firm];
  }
  const double capacity_lost = 1 - capacity / baseline_output;
  const double sales_lost = baseline_sales > 0 ? 1 - sales / baseline_sales : 0.0;
  return std::max(0.0, 1 - capacity_lost - sales_lost);
}

}  // namespace

std::optional<Collapse> collapse_on(const engine::DayView& day, double baseline_output, const engine::Setup<>& setup) {
  Collapse collapse;
  collapse.day = day.day;
  collapse.output = day.summary.made / baseline_output;
  if (collapse.output >= least_share_left) return std::nullopt;
  collapse.left_by_shocks = left_by_shocks(day, baseline_output);
  if (collapse.output >= least_share_left * collapse.left_by_shocks) return std::nullopt;
  std::vector<double> held_back(day.network.sectors.size());  // baseline output, by product
  for (std::size_t firm = 0; firm < day.network.firms.size(); ++firm)
    if (const std::int32_t product = day.firms.binding_product[firm]; product >= 0)
      held_back[static_cast<std::size_t>(product)] += day.baseline_output[firm];
  if (std::accumulate(held_back.begin(), held_back.end(), 0.0) <= least_share_held_back * baseline_output)
    return std::nullopt;
  const auto most = std::max_element(held_back.begin(), held_back.end());
  collapse.product = static_cast<std::size_t>(most - held_back.begin());
  collapse.held_by_product = *most / baseline_output;
  collapse.target_days = mean_target_days(setup, collapse.product);
  return collapse;
}

double mean_target_days(const engine::Setup<>& setup, std::optional<std::size_t> product) {
  const network::Network& network = *setup.network;
  double days = 0;
  double all_use = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool) {
      const std::uint32_t held = network.pools.product[pool];
      if (product && held != *product) continue;
      double use = 0;
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        use += network.links.flow[link];
      const double target = setup.firm_stock_days.empty() ? setup.target_stock_days(held, network.sector_of_firm(firm))
                                                          : setup.firm_stock_days[firm];
      days += use * target;
      all_use += use;
    }
  return all_use > 0 ? days / all_use : 0.0;
}

}  // namespace tierwave::study
