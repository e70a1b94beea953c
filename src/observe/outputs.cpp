#include "observe/outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

namespace tierwave::observe {
namespace {

using engine::DayView;

double baseline_output(const DayView& day, std::size_t firm) {
  return day.baseline_output[firm];
}
double baseline_value_added(const DayView& day, std::size_t firm) {
  return day.baseline_output[firm] - day.baseline_input_use[firm];
}
double baseline_final_sales(const DayView& day, std::size_t firm) {
  return day.network.firms.final_sales_home[firm] + day.network.firms.final_sales_abroad[firm];
}
double baseline_employment(const DayView& day, std::size_t firm) {
  return day.network.firms.employment[firm];
}
double baseline_hours(const DayView& day, std::size_t firm) {
  return day.network.firms.employment[firm] * day.network.firms.hours_per_worker_day[firm];
}
double baseline_labour_income(const DayView& day, std::size_t firm) {
  return day.network.firms.labour_income[firm];
}

double final_demand(const DayView& day, std::size_t firm) {
  const std::uint32_t group = day.groups.of_firm[firm];
  const double factor = day.terms.final_factor(firm);
  return factor * (day.network.firms.final_sales_home[firm] * day.terms.final_demand_home[group] +
                   day.network.firms.final_sales_abroad[firm] * day.terms.final_demand_abroad[group]);
}

double output(const DayView& day, std::size_t firm) {
  return day.firms.production[firm] * baseline_output(day, firm);
}
double value_added(const DayView& day, std::size_t firm) {
  return day.firms.production[firm] * baseline_value_added(day, firm);
}
double final_sales(const DayView& day, std::size_t firm) {
  return day.firms.final_sales[firm];
}
double household_sales(const DayView& day, std::size_t firm) {
  return day.firms.household_sales[firm];
}
double baseline_household_sales(const DayView& day, std::size_t firm) {
  const std::uint32_t group = day.groups.of_firm[firm];
  return day.network.firms.final_sales_home[firm] * day.terms.household_demand_home[group] +
         day.network.firms.final_sales_abroad[firm] * day.terms.household_demand_abroad[group];
}
double orders(const DayView& day, std::size_t firm) {
  return std::max(0.0, day.firms.demand[firm] * baseline_output(day, firm) - final_demand(day, firm));
}
double baseline_orders(const DayView& day, std::size_t firm) {
  return std::max(0.0, baseline_output(day, firm) - baseline_final_sales(day, firm));
}
double unmet_demand(const DayView& day, std::size_t firm) {
  return (day.firms.demand[firm] - day.firms.production[firm]) * baseline_output(day, firm);
}
double capacity_destroyed(const DayView& day, std::size_t firm) {
  return day.firms.capital_lost.empty() ? 0.0 : day.firms.capital_lost[firm] * baseline_output(day, firm);
}
double employment(const DayView& day, std::size_t firm) {
  return day.firms.heads[firm] * baseline_employment(day, firm);
}
double hours(const DayView& day, std::size_t firm) {
  return day.firms.hours[firm] * baseline_hours(day, firm);
}
double labour_income(const DayView& day, std::size_t firm) {
  return day.firms.hours[firm] * baseline_labour_income(day, firm);
}

double stocks(const DayView& day, std::size_t firm) {
  return day.firms.stocks[firm];
}
double baseline_input_use(const DayView& day, std::size_t firm) {
  return day.baseline_input_use[firm];
}

using OfFirm = double (*)(const DayView&, std::size_t firm);

// One line of the table of outputs. Known to the compiler, so that the loop over firms calls nothing.
struct Line {
  const char* name;
  const char* units;  // null: money
  const char* long_name;
  const char* description;
  OfFirm of_firm;
  OfFirm baseline_of_firm;  // null: there is none
  BaselineRole baseline = BaselineRole::recorded;
};

constexpr Line lines[] = {
    {"output", nullptr, "output", "Goods and services made.", output, baseline_output},
    {"value_added", nullptr, "value added",
     "Output less the inputs it uses at baseline prices and coefficients; holds net product taxes and transport "
     "margins.",
     value_added, baseline_value_added},
    {"final_consumption", nullptr, "final sales",
     "Deliveries to households, government, investment and inventories, by the cell that sells.", final_sales,
     baseline_final_sales},
    {"household_consumption", nullptr, "sales to households",
     "The part of final sales that households received, by the cell that sells.", household_sales,
     baseline_household_sales},
    {"orders", nullptr, "orders received", "Orders from firms, by the cell that receives them.", orders,
     baseline_orders},
    {"unmet_demand", nullptr, "unmet demand",
     "Orders and final demand that reached the seller and were not delivered; what a quota at a border keeps from "
     "being ordered is not counted.",
     unmet_demand, nullptr, BaselineRole::none},
    {"capacity_destroyed", nullptr, "capacity destroyed",
     "Baseline output of the capital that shocks destroyed and that is not yet whole again.", capacity_destroyed,
     nullptr, BaselineRole::none},
    {"employment", "persons", "persons employed", "Heads in work, suspended or furloughed persons included.",
     employment, baseline_employment},
    {"hours", "h day-1", "hours worked", "Hours worked by all persons employed.", hours, baseline_hours},
    {"labour_income", nullptr, "labour income",
     "Pay of employees and labour income of the self-employed, before support: hours times the baseline wage.",
     labour_income, baseline_labour_income},
    {"stock_days", "day", "stocks of inputs",
     "Stocks of all inputs over their baseline use of a day, by the cell that holds them; NaN where nobody holds any.",
     stocks, baseline_input_use, BaselineRole::divisor},
};
static_assert(std::size(lines) == summed_output_count);

// Calls visit(std::integral_constant of the line) for every line.
template <class Visit>
void for_each_line(Visit&& visit) {
  [&]<std::size_t... line>(std::index_sequence<line...>) {
    (visit(std::integral_constant<std::size_t, line>{}), ...);
  }
  (std::make_index_sequence<summed_output_count>{});
}

const std::vector<std::string> by_cell_and_tier{"time", "country", "sector", "tier"};

}  // namespace

std::string over_time(const std::string& units) {
  return units.ends_with(" day-1") ? "time: sum" : "time: point";
}

std::vector<SummedOutput> summed_outputs(const std::string& money) {
  std::vector<SummedOutput> outputs;
  for (const Line& line : lines)
    outputs.push_back(
        {{line.name, by_cell_and_tier, line.units ? line.units : money, line.long_name, line.description, ""},
         line.baseline});
  for (SummedOutput& output : outputs) {
    output.variable.cell_methods = over_time(output.variable.units);
    if (output.baseline != BaselineRole::divisor) output.variable.cell_methods += " country: sum sector: sum tier: sum";
  }
  return outputs;
}

SummedFigures sum_of_firms(const DayView& day, std::span<const std::uint32_t> firms) {
  SummedFigures sums{};
  for (const std::uint32_t firm : firms)
    for_each_line([&](auto line) { sums[line] += lines[line].of_firm(day, firm); });
  return sums;
}

SummedFigures baseline_sum_of_firms(const DayView& day, std::span<const std::uint32_t> firms) {
  SummedFigures sums{};
  for (const std::uint32_t firm : firms)
    for_each_line([&](auto line) {
      if constexpr (lines[line].baseline_of_firm != nullptr) sums[line] += lines[line].baseline_of_firm(day, firm);
    });
  return sums;
}

results::Variable baseline_of(results::Variable output) {
  output.name = "baseline_" + output.name;
  output.long_name = "baseline of " + output.long_name;
  output.description = "Without shocks. " + output.description;
  output.axes.erase(output.axes.begin());
  output.cell_methods = "country: sum sector: sum tier: sum";
  return output;
}

std::string money_unit(const network::Network& network) {
  const std::string currency = network.currency.empty() ? "currency" : network.currency;
  return network.year > 0 ? fmt::format("1e6 {}_{} day-1", currency, network.year)
                          : fmt::format("1e6 {} day-1", currency);
}

}  // namespace tierwave::observe
