#include "analysis/comparison_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>
#include <numeric>
#include <utility>

#include "results/format.hpp"
#include "results/results_file.hpp"
#include "study/revision.hpp"

namespace tierwave::analysis {
namespace {

using results::Variable;

constexpr const char* scenario_axis = "scenario";

// Arrays with what they hold, gathered before the file is made.
class Arrays {
 public:
  explicit Arrays(const Comparison& comparison) : comparison_(comparison) {}

  // `values` gives those of a scenario and an entry.
  void add(const std::string& name, By by, const std::string& unit, const std::string& words,
           const std::function<const Values&(std::size_t scenario, std::size_t entry)>& values) {
    const std::string base = name + ending_of(by);
    add_array(base, {results::replicate_axis}, by, unit, words, comparison_.replicates,
              [&](std::size_t scenario, std::size_t entry, std::size_t replicate) {
                return values(scenario, entry).by_replicate[replicate];
              });
    add_array(
        base + "_mean", {}, by, unit, "mean of " + words, 1,
        [&](std::size_t scenario, std::size_t entry, std::size_t) { return values(scenario, entry).spread.mean; });
    add_array(base + "_quantile", {results::quantile_axis}, by, unit, "quantiles of " + words, quantile_shares.size(),
              [&](std::size_t scenario, std::size_t entry, std::size_t q) {
                return values(scenario, entry).spread.quantiles[q];
              });
  }

  void add_share(const std::string& name, By by, const std::string& words,
                 const std::function<double(std::size_t scenario, std::size_t entry)>& value) {
    add_array(name + ending_of(by), {}, by, "1", words, 1,
              [&](std::size_t scenario, std::size_t entry, std::size_t) { return value(scenario, entry); });
  }

  const std::vector<Variable>& variables() const { return variables_; }
  void write(results::ResultsFile& file) const {
    for (std::size_t i = 0; i < variables_.size(); ++i) file.write(variables_[i].name, values_[i]);
  }

 private:
  static std::string ending_of(By by) { return by == By::world ? "" : fmt::format("_by_{}", name_of(by)); }

  void add_array(const std::string& name, std::vector<std::string> axes, By by, const std::string& unit,
                 const std::string& words, std::size_t middle,
                 const std::function<double(std::size_t scenario, std::size_t entry, std::size_t)>& value) {
    axes.insert(axes.begin(), scenario_axis);
    if (by != By::world) axes.emplace_back(name_of(by));
    variables_.push_back({name, std::move(axes), unit, words, words + ".", ""});
    std::vector<double> all;
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario)
      for (std::size_t i = 0; i < middle; ++i)
        for (std::size_t entry = 0; entry < comparison_.entries[static_cast<std::size_t>(by)].size(); ++entry)
          all.push_back(value(scenario, entry, i));
    values_.push_back(std::move(all));
  }

  const Comparison& comparison_;
  std::vector<Variable> variables_;
  std::vector<std::vector<double>> values_;
};

std::string words_of(Figure figure, const QuantityRow& row) {
  const std::string of(figure_rows[static_cast<std::size_t>(figure)].words);
  return row.is_level ? fmt::format("{} lost against no shock, over the run", of)
                      : fmt::format("{} lost less than in the scenario compared with", of);
}

Arrays arrays_of(const Comparison& comparison) {
  Arrays arrays(comparison);
  for (const FigureRow& row : figure_rows)
    for (std::size_t axis = 0; axis < axes_of_totals; ++axis) {
      const auto by = static_cast<By>(axis);
      if (!comparison.find(0, row.figure, by, 0)) continue;
      const auto figure = [&](std::size_t scenario, std::size_t entry) -> const ComparedFigure& {
        return *comparison.find(scenario, row.figure, by, entry);
      };
      const std::string name(row.name);
      for (const QuantityRow& quantity : quantities)
        arrays.add(fmt::format("{}_{}", name, quantity.name), by,
                   quantity.is_share ? "1" : amount_unit(row.figure, comparison.money), words_of(row.figure, quantity),
                   [&](std::size_t scenario, std::size_t entry) -> const Values& {
                     return figure(scenario, entry).*quantity.values;
                   });
      arrays.add_share(name + "_helps", by, fmt::format("share of replicates in which more {} are kept", row.words),
                       [&](std::size_t scenario, std::size_t entry) { return figure(scenario, entry).helps; });
      arrays.add_share(name + "_best", by, fmt::format("share of replicates in which most {} are kept", row.words),
                       [&](std::size_t scenario, std::size_t entry) { return figure(scenario, entry).best; });
    }
  for (const By by : axes_of_work_lost) {
    if (!comparison.find_reach(0, by, 0)) continue;
    for (const ReachRow& row : reach_rows)
      arrays.add(std::string(row.name), by, std::string(row.unit), std::string(row.words),
                 [&](std::size_t scenario, std::size_t entry) -> const Values& {
                   return comparison.find_reach(scenario, by, entry)->*row.values;
                 });
  }
  for (const By by : {By::world, By::country}) {
    const ComparedCost* const first = comparison.find_cost(0, by, 0);
    if (!first) continue;
    const auto rows = cost_rows(*first, comparison);
    for (std::size_t i = 0; i < rows.size(); ++i)
      arrays.add(std::string(rows[i].name), by, rows[i].unit, fmt::format("public money {}", rows[i].name),
                 [&](std::size_t scenario, std::size_t entry) -> const Values& {
                   return *cost_rows(*comparison.find_cost(scenario, by, entry), comparison)[i].values;
                 });
  }
  return arrays;
}

std::vector<results::Axis> axes_of(const Comparison& comparison) {
  std::vector<std::string> names;
  for (const ComparedScenario& scenario : comparison.scenarios) names.push_back(scenario.name);
  std::vector<std::int64_t> numbers(comparison.replicates);
  std::iota(numbers.begin(), numbers.end(), 0);
  std::vector<results::Axis> axes{{scenario_axis, "scenario", "", names},
                                  {results::replicate_axis, "replicate", "1", numbers},
                                  {results::quantile_axis, "share of replicates at or below the value", "1",
                                   std::vector<double>(quantile_shares.begin(), quantile_shares.end())}};
  for (std::size_t by = 1; by < axes_of_totals; ++by)
    if (!comparison.entries[by].empty())
      axes.push_back({std::string(axis_names[by]), std::string(axis_names[by]), "", comparison.entries[by]});
  return axes;
}

std::vector<results::Attribute> attributes_of(const Comparison& comparison) {
  std::string differing;
  for (const DifferingKey& key : comparison.keys)
    differing += fmt::format("{}: {}\n", key.key, fmt::join(key.values, " | "));
  std::vector<results::Attribute> list{
      {"title", std::string("comparison")},
      {"program", std::string("tierwave")},
      {"program_version", std::string(study::program_version)},
      {"program_revision", std::string(study::program_revision)},
      {"compared_with", comparison.scenarios[comparison.baseline].name},
      {"start", to_string(comparison.calendar.first())},
      {"days", static_cast<std::int64_t>(comparison.calendar.days())},
      {"replicates", static_cast<std::int64_t>(comparison.replicates)},
      {"differing_keys", differing},
      {"tax_shares", in_words(comparison.taxes)},
  };
  for (std::size_t number = 0; number < comparison.scenarios.size(); ++number) {
    const ComparedScenario& scenario = comparison.scenarios[number];
    const std::string prefix = fmt::format("scenario_{}_", number);
    list.emplace_back(prefix + "name", scenario.name);
    list.emplace_back(prefix + "from", scenario.from);
    list.emplace_back(prefix + "labels", fmt::format("{}", fmt::join(scenario.labels, "\n")));
    list.emplace_back(prefix + "warnings", fmt::format("{}", fmt::join(scenario.warnings, "\n")));
    for (const auto& [name, value] : scenario.provenance)
      for (const char* const kept :
           {"program_version", "program_revision", "seed", "scenario_sha256", "scenario_resolved", "input_sha256"})
        if (name == kept) list.emplace_back(prefix + name, value);
  }
  return list;
}

}  // namespace

void write_comparison(const Comparison& comparison, const std::filesystem::path& path, bool force) {
  const Arrays arrays = arrays_of(comparison);
  results::ResultsFile file(path, axes_of(comparison), arrays.variables(), attributes_of(comparison), force);
  arrays.write(file);
  file.finish();
}

}  // namespace tierwave::analysis
