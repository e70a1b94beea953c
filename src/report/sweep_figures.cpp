#include "report/sweep_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "analysis/differing_keys.hpp"
#include "base/errors.hpp"
#include "base/trial.hpp"
#include "sweep/sweep_file.hpp"

namespace tierwave::report {
namespace {

namespace fs = std::filesystem;

std::string text_in(const sweep::Record& record, std::string_view attribute) {
  for (const auto& [name, value] : record.provenance)
    if (const auto* const text = std::get_if<std::string>(&value); text && name == attribute) return *text;
  return "";
}

std::size_t position_of(analysis::Figure figure) {
  const std::string name = fmt::format("{}_lost", analysis::name_of(figure));
  const auto found = std::find_if(sweep::figures().begin(), sweep::figures().end(),
                                  [&](const sweep::Figure& of) { return of.name == name; });
  return static_cast<std::size_t>(found - sweep::figures().begin());
}

SweepFigures read(const fs::path& file, analysis::Figure figure) {
  const sweep::Record record = sweep::read_sweep_file(file);
  if (!record.shard.is_whole())
    throw InvalidInput(Location{file.string()}, fmt::format("it is shard {} of a sweep", record.shard.text()),
                       "join the shards first: tierwave merge");
  SweepFigures figures{file.string(), text_in(record, "title"), record.provenance, record.samples.size(), {}, {}, {}};
  const std::size_t keys = record.plan.keys.size();
  for (const std::string& key : record.plan.keys) figures.keys.push_back({key, {}});
  const std::vector<double>& lost = record.means[position_of(figure)];
  for (std::size_t sample = 0; sample < record.samples.size(); ++sample) {
    const std::string matrix = record.plan.matrix_of(static_cast<std::size_t>(record.samples[sample]));
    if (matrix.size() > 1) continue;
    figures.lost.push_back(lost[sample]);
    for (std::size_t key = 0; key < keys; ++key) figures.keys[key].values.push_back(record.values[sample * keys + key]);
  }
  return figures;
}

// Keys in which the scenario of the sweep is another than that of the page. What the sweep sets and an ensemble draws is meant to differ.
std::vector<std::string> differing_keys(const SweepFigures& figures, const analysis::Contender& contender) {
  analysis::Contender swept;
  swept.from = figures.from;
  swept.provenance = figures.provenance;
  std::vector<std::string> keys;
  for (const analysis::DifferingKey& differing : analysis::differing_keys({contender, swept})) {
    const bool is_swept = std::any_of(figures.keys.begin(), figures.keys.end(),
                                      [&](const KeyValues& key) { return key.key == differing.key; });
    if (!is_swept && !differing.key.starts_with("sweep.") && !differing.key.starts_with("ensemble."))
      keys.push_back(differing.key);
  }
  return keys;
}

}  // namespace

SweepFigures sweep_figures(const fs::path& file, analysis::Figure figure, const analysis::Contender& contender) {
  if (!survives([&] { read(file, figure); }))
    throw InputOutputError(file.string(), "read the results file", "the HDF5 library crashed on it",
                           "it is damaged: run the sweep again");
  SweepFigures figures = read(file, figure);
  figures.differing = differing_keys(figures, contender);
  return figures;
}

}  // namespace tierwave::report
