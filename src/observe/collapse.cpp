#include "observe/collapse.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tierwave::observe {
namespace {

constexpr double world_share_left = 0.75;
constexpr double country_share_left = 0.5;
constexpr double least_share_held_back = 0.25;
constexpr double least_country = 0.01;      // of the world's output
constexpr double least_spread_loss = 0.02;  // of the world's baseline
constexpr double least_spread_factor = 3;   // of what shocks alone take
constexpr double calm = 0.98;               // of the world's baseline: nothing is looked for
constexpr double rounding = 1e-9;           // sums formed in another order differ by less

double left_of_capacity(const engine::DayView& day, std::size_t firm) {
  const std::uint32_t group = day.groups.of_firm[firm];
  const double capital = day.firms.capital_lost.empty() ? 1.0 : 1.0 - day.firms.capital_lost[firm];
  return std::min({1.0, day.terms.capacity[group],
                   day.terms.labour_supply_of(firm, group) * day.terms.working_time[group], capital});
}

// Never above the baseline: more demand of one kind does not make up for less of another.
double left_of_final_sales(const engine::DayView& day, std::size_t firm) {
  const std::uint32_t group = day.groups.of_firm[firm];
  const double factor = day.terms.final_factor(firm);
  return day.network.firms.final_sales_home[firm] * std::min(1.0, factor * day.terms.final_demand_home[group]) +
         day.network.firms.final_sales_abroad[firm] * std::min(1.0, factor * day.terms.final_demand_abroad[group]);
}

// Of a country, or of the world; millions per day.
struct Sums {
  double output = 0, baseline_output = 0, capacity = 0, sales = 0, baseline_sales = 0;
  std::vector<double> held_back;  // baseline output, by the missing product

  void add(const Sums& other) {
    output += other.output;
    baseline_output += other.baseline_output;
    capacity += other.capacity;
    sales += other.sales;
    baseline_sales += other.baseline_sales;
    for (std::size_t product = 0; product < held_back.size(); ++product) held_back[product] += other.held_back[product];
  }
  double left_by_shocks() const {
    const double capacity_lost = 1 - capacity / baseline_output;
    const double sales_lost = baseline_sales > 0 ? 1 - sales / baseline_sales : 0.0;
    return std::max(0.0, 1 - capacity_lost - sales_lost);
  }
};

std::vector<Sums> by_country(const engine::DayView& day) {
  std::vector<Sums> countries(day.network.countries.size());
  for (Sums& sums : countries) sums.held_back.resize(day.network.sectors.size());
  for (std::size_t firm = 0; firm < day.network.firms.size(); ++firm) {
    Sums& sums = countries[day.network.country_of_firm(firm)];
    const double output = day.baseline_output[firm];
    sums.output += day.firms.production[firm] * output;
    sums.baseline_output += output;
    sums.capacity += left_of_capacity(day, firm) * output;
    sums.sales += left_of_final_sales(day, firm);
    sums.baseline_sales += day.network.firms.final_sales_home[firm] + day.network.firms.final_sales_abroad[firm];
    if (const std::int32_t product = day.firms.binding_product[firm]; product >= 0)
      sums.held_back[static_cast<std::size_t>(product)] += output;
  }
  return countries;
}

// Whether output alone is too high for a collapse of the world or of any country, whatever shocks leave, or the world's
// so high that nothing is looked for.
bool ruled_out(const std::vector<double>& output, const std::vector<double>& baseline_output, std::size_t countries) {
  const auto high = [&](std::size_t begin, std::size_t end, double share_left) {
    double sum = 0, baseline = 0;
    for (std::size_t entry = begin; entry < end; ++entry) sum += output[entry], baseline += baseline_output[entry];
    return sum >= (share_left + rounding) * baseline;
  };
  if (high(0, output.size(), calm)) return true;
  const std::size_t entries = output.size() / countries;
  for (std::size_t country = 0; country < countries; ++country)
    if (!high(country * entries, (country + 1) * entries, country_share_left)) return false;
  return high(0, output.size(), world_share_left);
}

double all_held_back(const Sums& sums) {
  return std::accumulate(sums.held_back.begin(), sums.held_back.end(), 0.0);
}

// The missing input that holds back most.
void name_product(const Sums& sums, const engine::Setup<>& setup, Collapse& collapse) {
  const auto most = std::max_element(sums.held_back.begin(), sums.held_back.end());
  collapse.product = static_cast<std::size_t>(most - sums.held_back.begin());
  collapse.held_by_product = *most / sums.baseline_output;
  collapse.target_days = mean_target_days(setup, collapse.product);
}

std::optional<Collapse> collapse_of(const Sums& sums, double share_left, Day day, const engine::Setup<>& setup) {
  if (!(sums.baseline_output > 0)) return std::nullopt;
  Collapse collapse;
  collapse.day = day;
  collapse.output = sums.output / sums.baseline_output;
  collapse.left_by_shocks = sums.left_by_shocks();
  if (collapse.output >= share_left * collapse.left_by_shocks) return std::nullopt;
  if (all_held_back(sums) <= least_share_held_back * sums.baseline_output) return std::nullopt;
  name_product(sums, setup, collapse);
  return collapse;
}

Sums of_world(const std::vector<Sums>& countries) {
  Sums world;
  world.held_back.resize(countries.front().held_back.size());
  for (const Sums& sums : countries) world.add(sums);
  return world;
}

}  // namespace

std::optional<Collapse> collapse_on(const engine::DayView& day, const std::vector<double>& output,
                                    const std::vector<double>& baseline_output, const engine::Setup<>& setup) {
  if (ruled_out(output, baseline_output, day.network.countries.size())) return std::nullopt;
  const std::vector<Sums> countries = by_country(day);
  const Sums world = of_world(countries);
  if (auto collapse = collapse_of(world, world_share_left, day.day, setup)) return collapse;
  for (std::size_t country = 0; country < countries.size(); ++country) {
    if (countries[country].baseline_output < least_country * world.baseline_output) continue;
    auto collapse = collapse_of(countries[country], country_share_left, day.day, setup);
    if (!collapse) continue;
    collapse->country = country;
    return collapse;
  }
  return std::nullopt;
}

std::optional<Collapse> spread_on(const engine::DayView& day, const std::vector<double>& output,
                                  const std::vector<double>& baseline_output, const engine::Setup<>& setup) {
  const double now = std::accumulate(output.begin(), output.end(), 0.0);
  const double before = std::accumulate(baseline_output.begin(), baseline_output.end(), 0.0);
  if (now > (1 - least_spread_loss) * before) return std::nullopt;
  const Sums world = of_world(by_country(day));
  Collapse spread;
  spread.day = day.day;
  spread.output = world.output / world.baseline_output;
  spread.left_by_shocks = world.left_by_shocks();
  if (1 - spread.output < least_spread_factor * (1 - spread.left_by_shocks)) return std::nullopt;
  if (all_held_back(world) <= least_spread_loss * world.baseline_output) return std::nullopt;
  name_product(world, setup, spread);
  return spread;
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

}  // namespace tierwave::observe
