#include "report/run_figures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "base/errors.hpp"
#include "base/trial.hpp"
#include "results/format.hpp"
#include "results/read.hpp"

namespace tierwave::report {
namespace {

namespace fs = std::filesystem;
using results::ResultsReader;

const results::Variable* variable_of(const ResultsReader& reader, const std::string& name) {
  const auto found = std::find_if(reader.variables().begin(), reader.variables().end(),
                                  [&](const results::Variable& variable) { return variable.name == name; });
  return found == reader.variables().end() ? nullptr : &*found;
}

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// Country and sector are the first two axes of a cell; what follows, such as tiers, is added up.
void add_cells(const std::vector<double>& values, std::vector<double>& cells) {
  const std::size_t inner = values.size() / cells.size();
  for (std::size_t i = 0; i < cells.size() * inner; ++i) cells[i / inner] += values[i];
}

// Hours lost by effect and tier, over those of the baseline; empty where the file has none.
std::vector<double> losses_by_effect(const ResultsReader& reader, double of_a_day) {
  const std::string name = "hours_lost";
  const results::Variable* const daily = variable_of(reader, name);
  if (!daily ||
      daily->axes != std::vector<std::string>{results::time_axis, "effect", results::country_axis, "sector", "tier"})
    return {};
  if (reader.axis("effect").size() != effect_count) return {};
  const std::size_t tiers = reader.axis("tier").size(), days = reader.axis(results::time_axis).size();
  std::vector<double> losses(effect_count * tiers);
  for (std::size_t day = 0; day < days; ++day) {
    const std::vector<double> values = reader.day(name, day);
    const std::size_t of_effect = values.size() / effect_count;
    for (std::size_t i = 0; i < values.size(); ++i) losses[i / of_effect * tiers + i % tiers] += values[i];
  }
  for (double& loss : losses) loss /= of_a_day * static_cast<double>(days);
  return losses;
}

RunFigures of_run(const ResultsReader& reader, const std::string& name) {
  RunFigures figures;
  const results::Variable* const daily = variable_of(reader, name);
  if (!daily || !variable_of(reader, "baseline_" + name) || daily->axes.size() < 3 ||
      daily->axes[1] != results::country_axis || daily->axes[2] != "sector")
    return figures;
  const std::vector<double> baseline = reader.array("baseline_" + name).values;
  const double of_a_day = sum_of(baseline);
  if (!(of_a_day > 0)) return figures;
  const std::size_t cells = reader.axis(results::country_axis).size() * reader.axis("sector").size();
  std::vector<double> now(cells), before(cells);
  add_cells(baseline, before);
  const std::size_t days = reader.axis(results::time_axis).size();
  for (std::size_t day = 0; day < days; ++day) {
    const std::vector<double> values = reader.day(name, day);
    figures.days.push_back(sum_of(values) / of_a_day);
    add_cells(values, now);
  }
  for (std::size_t cell = 0; cell < cells; ++cell)
    figures.cells.push_back(before[cell] > 0 ? 1 - now[cell] / (before[cell] * static_cast<double>(days))
                                             : std::numeric_limits<double>::quiet_NaN());
  if (name == analysis::name_of(analysis::Figure::hours)) figures.losses_by_effect = losses_by_effect(reader, of_a_day);
  return figures;
}

// The array that an ensemble keeps for a key goes by the key's name with underscores; the name itself is its long name.
std::vector<KeyValues> drawn_in(const ResultsReader& reader) {
  std::vector<KeyValues> drawn;
  for (const results::Variable& variable : reader.variables())
    if (variable.name.starts_with("drawn_") && variable.axes == std::vector<std::string>{results::replicate_axis})
      drawn.push_back({variable.long_name, reader.array(variable.name).values});
  return drawn;
}

RunFigures of_ensemble(const ResultsReader& reader, const std::string& name) {
  RunFigures figures;
  figures.drawn = drawn_in(reader);
  for (const std::string& needed : {name + "_mean", name + "_quantile", "baseline_" + name})
    if (!variable_of(reader, needed)) return figures;
  const double of_a_day = reader.array("baseline_" + name).values.front();
  if (!(of_a_day > 0)) return figures;
  for (const double value : reader.array(name + "_mean").values) figures.days.push_back(value / of_a_day);
  const std::vector<double> quantiles = reader.array(name + "_quantile").values;
  const std::size_t shares = reader.axis(results::quantile_axis).size();
  for (std::size_t first = 0; first + shares <= quantiles.size(); first += shares) {
    figures.low.push_back(quantiles[first] / of_a_day);
    figures.high.push_back(quantiles[first + shares - 1] / of_a_day);
  }
  return figures;
}

RunFigures read(const fs::path& file, analysis::Figure figure) {
  const ResultsReader reader(file);
  const std::string name(analysis::name_of(figure));
  const bool is_ensemble = std::any_of(reader.axes().begin(), reader.axes().end(),
                                       [](const results::Axis& axis) { return axis.name == results::replicate_axis; });
  RunFigures figures = is_ensemble ? of_ensemble(reader, name) : of_run(reader, name);
  for (const std::vector<double>* const values :
       {&figures.days, &figures.low, &figures.high, &figures.losses_by_effect})
    if (!std::all_of(values->begin(), values->end(), [](double value) { return std::isfinite(value); }))
      throw InvalidInput(Location{file.string()}, "its array '" + name + "' holds days that are no numbers",
                         "it is damaged: run again");
  return figures;
}

}  // namespace

RunFigures run_figures(const fs::path& file, analysis::Figure figure) {
  if (!survives([&] { read(file, figure); }))
    throw InputOutputError(file.string(), "read the results file", "the HDF5 library crashed on it",
                           "it is damaged: run again");
  return read(file, figure);
}

}  // namespace tierwave::report
