#include "analysis/comparison_csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace tierwave::analysis {
namespace {

std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return quoted + "\"";
}

std::string field(double value) {
  return std::isnan(value) ? "" : fmt::format("{}", value + 0.0);  // zero has no sign
}

std::string fields(const Spread& spread) {
  std::string text = field(spread.mean);
  for (const double quantile : spread.quantiles) text += "," + field(quantile);
  return text;
}

}  // namespace

std::string csv_of(const Comparison& comparison) {
  std::string text = "table,scenario,figure,axis,entry,quantity,unit,mean,q05,q25,q50,q75,q95,helps,best\n";
  const auto add = [&](const char* table, std::size_t scenario, std::string_view figure, By by, std::size_t entry,
                       std::string_view quantity, const std::string& unit, const Spread& spread,
                       const std::string& ranks) {
    text += fmt::format("{},{},{},{},{},{},{},{},{}\n", table, field(comparison.scenarios[scenario].name), figure,
                        name_of(by), field(comparison.entries[static_cast<std::size_t>(by)][entry]), quantity,
                        field(unit), fields(spread), ranks);
  };
  for (const bool levels : {true, false})
    for (const ComparedFigure& own : comparison.figures)
      for (const QuantityRow& row : quantities) {
        if (row.is_level != levels) continue;
        add(levels ? "levels" : "differences", own.scenario, name_of(own.figure), own.by, own.entry, row.name,
            row.is_share ? "1" : amount_unit(own.figure, comparison.money), (own.*row.values).spread,
            levels ? "," : field(own.helps) + "," + field(own.best));
      }
  for (const ComparedReach& reach : comparison.reach)
    for (const ReachRow& row : reach_rows)
      add("reach", reach.scenario, "work", reach.by, reach.entry, row.name, std::string(row.unit),
          (reach.*row.values).spread, ",");
  for (const ComparedCost& cost : comparison.costs)
    for (const auto& [name, values, unit] : cost_rows(cost, comparison))
      add("money", cost.scenario, "public_money", cost.by, cost.entry, name, unit, values->spread, ",");
  return text;
}

}  // namespace tierwave::analysis
