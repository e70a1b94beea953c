#include "analysis/ensemble_variables.hpp"

#include <fmt/format.h>

#include <numeric>
#include <string>
#include <utility>

#include "analysis/banded_outputs.hpp"
#include "analysis/spread.hpp"
#include "analysis/total_arrays.hpp"
#include "observe/axes.hpp"
#include "observe/outputs.hpp"
#include "resolve/replicate.hpp"
#include "results/format.hpp"
#include "study/provenance.hpp"

namespace tierwave::analysis {
namespace {

using results::Variable;

const std::string by_replicate = results::replicate_axis;
const std::string by_quantile = results::quantile_axis;
const std::string by_measure = "measure";

// One output over the world, or by the country or sector that `axis` names.
void add_bands(const Variable& output, const std::string& axis, std::vector<Variable>& variables) {
  const bool world = axis.empty();
  const std::string name = world ? output.name : fmt::format("{}_by_{}", output.name, axis);
  const std::string of = world ? output.long_name : fmt::format("{} by {}", output.long_name, axis);
  Variable band{name + "_quantile",
                {"time", by_quantile},
                output.units,
                "quantiles of " + of,
                "Quantiles over replicates. " + output.description,
                observe::over_time(output.units)};
  Variable mean{name + "_mean",
                {"time"},
                output.units,
                "mean of " + of,
                "Mean over replicates. " + output.description,
                observe::over_time(output.units)};
  if (!world)
    for (Variable* variable : {&band, &mean}) variable->axes.push_back(axis);
  variables.push_back(band);
  variables.push_back(mean);
}

void add_baselines(const observe::SummedOutput& output, std::vector<Variable>& variables) {
  if (output.baseline != observe::BaselineRole::recorded) return;
  const Variable& of = output.variable;
  for (const char* axis : {"", "country", "sector"}) {
    const std::string part = *axis ? fmt::format("_by_{}", axis) : "";
    if (*axis && !is_banded(of.name)) continue;
    variables.push_back({"baseline_" + of.name + part,
                         {},
                         of.units,
                         "baseline of " + of.long_name,
                         "Without shocks, on the network of the first replicate. " + of.description,
                         ""});
    if (*axis) variables.back().axes.emplace_back(axis);
  }
}

// What each measure spends, in all countries.
void add_spending(const std::string& money, std::vector<Variable>& variables) {
  const std::string of_a_day = "What each measure spends on the day, all countries together.";
  variables.push_back({"measure_spending_quantile",
                       {"time", by_quantile, by_measure},
                       money,
                       "quantiles of spending on measures",
                       "Quantiles over replicates. " + of_a_day,
                       observe::over_time(money)});
  variables.push_back({"measure_spending_mean",
                       {"time", by_measure},
                       money,
                       "mean of spending on measures",
                       "Mean over replicates. " + of_a_day,
                       observe::over_time(money)});
  variables.push_back({"total_measure_spending",
                       {by_replicate, by_measure},
                       total_unit(Figure::output, money),
                       "total of spending on measures",
                       "What each measure spends over all days of the run, all countries together.",
                       ""});
}

void add_losses(std::vector<Variable>& variables) {
  struct Loss {
    const char* name;
    const char* text;
  };
  for (const Loss& loss : {Loss{"hours", "hours worked"}, Loss{"employment", "employment"}, Loss{"output", "output"}})
    for (const char* axis : {"", "country", "sector"}) {
      const std::string part = *axis ? fmt::format("_by_{}", axis) : "";
      variables.push_back(
          {fmt::format("{}_lost{}", loss.name, part),
           {by_replicate},
           "1",
           fmt::format("share of {} lost", loss.text),
           fmt::format("Share of baseline {} lost, mean over the run; NaN where there is none.", loss.text),
           ""});
      if (*axis) variables.back().axes.emplace_back(axis);
    }
  const auto figure = [&](const char* name, const char* unit, const char* long_name, const char* description) {
    variables.push_back({name, {by_replicate}, unit, long_name, description, ""});
  };
  figure("worst_day", "day", "worst day of hours",
         "Days from the first day to the one on which the world works fewest hours; NaN where it has no hours.");
  figure("worst_hours_lost", "1", "share of hours lost on the worst day of hours",
         "Share of the world's baseline hours; NaN where it has none.");
  figure("worst_output_day", "day", "worst day of output",
         "Days from the first day to the one on which the world makes least output.");
  figure("worst_output_lost", "1", "share of output lost on the worst day of output",
         "Share of the world's baseline output.");
  figure("collapse_day", "day", "day of a collapse",
         "Days from the first day to the one on which output collapses for want of inputs; NaN where it does not.");
}

}  // namespace

std::vector<results::Axis> ensemble_axes(const resolve::Study& study, std::uint32_t replicates) {
  std::vector<std::int64_t> numbers(replicates);
  std::iota(numbers.begin(), numbers.end(), 0);
  std::vector<results::Axis> axes{{by_replicate, "replicate", "1", numbers},
                                  {by_quantile, "share of replicates at or below the value", "1",
                                   std::vector<double>(quantile_shares.begin(), quantile_shares.end())}};
  const network::Network& network = *study.setup.network;
  axes.insert(axes.end(),
              {observe::time_axis(study.calendar), observe::country_axis(network), observe::sector_axis(network)});
  std::vector<std::string> measures;
  for (const auto& measure : study.setup.measures.measures()) measures.push_back(measure.label);
  if (!measures.empty()) axes.push_back({by_measure, "measure of the scenario", "", measures});
  for (results::Axis& axis : total_axes(network, resolve::draws_networks(study))) axes.push_back(std::move(axis));
  return axes;
}

std::vector<Variable> ensemble_variables(const resolve::Study& study) {
  std::vector<Variable> variables;
  for (const observe::SummedOutput& output : observe::summed_outputs(observe::money_unit(*study.setup.network))) {
    Variable world = output.variable;
    world.axes = {results::time_axis, by_replicate};
    world.cell_methods = observe::over_time(world.units);
    world.description = "Of the world. " + world.description;
    variables.push_back(world);
    if (is_banded(world.name))
      for (const char* axis : {"", "country", "sector"}) add_bands(output.variable, axis, variables);
    add_baselines(output, variables);
  }
  if (!study.setup.measures.empty()) add_spending(observe::money_unit(*study.setup.network), variables);
  add_losses(variables);
  for (Variable& variable : total_variables(observe::money_unit(*study.setup.network), resolve::draws_networks(study)))
    variables.push_back(std::move(variable));
  for (const resolve::Draw& draw : study.draws)
    variables.push_back({draw.array_name(),
                         {by_replicate},
                         draw.unit == "days" ? "day" : draw.unit,
                         draw.key,
                         fmt::format("What the replicate drew for {}.", draw.key),
                         ""});
  return variables;
}

}  // namespace tierwave::analysis
