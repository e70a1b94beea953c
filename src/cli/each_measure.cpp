#include "cli/each_measure.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::cli {
namespace {

constexpr const char* none = "no-measure";
constexpr const char* all = "all-measures";

}  // namespace

std::vector<std::pair<std::string, scenario::Scenario>> each_measure(const scenario::Scenario& scenario) {
  const auto list = scenario.lists.find("measure");
  if (list == scenario.lists.end() || list->second.empty())
    throw InvalidInput(Location{scenario.file}, "it has no [[measure]], so there is none to compare",
                       "leave --each-measure out, or write a measure; `tierwave explain measure` lists its keys");
  const std::vector<schema::Values> measures = list->second;
  std::vector<std::pair<std::string, scenario::Scenario>> scenarios;
  const auto add = [&](const std::string& name, std::vector<schema::Values> kept) {
    scenarios.emplace_back(name, scenario);
    scenarios.back().second.lists["measure"] = std::move(kept);
  };
  add(none, {});
  for (const schema::Values& measure : measures) {
    const std::string& label = measure.text("label");
    if (label == none || label == all)
      throw InvalidInput(measure.where("label"),
                         fmt::format("a measure is labelled '{}', as a scenario of --each-measure", printable(label)),
                         "give it another label");
    add(label, {measure});
  }
  if (measures.size() > 1) add(all, measures);
  return scenarios;
}

std::vector<std::string> interaction(const analysis::Comparison& comparison) {
  using analysis::By;
  using analysis::Figure;
  std::vector<std::string> sentences;
  const std::size_t last = comparison.scenarios.size() - 1;
  if (last < 3 || comparison.scenarios[0].name != none || comparison.scenarios[last].name != all ||
      comparison.baseline != 0)
    return sentences;
  for (const Figure figure : {Figure::hours, Figure::employment, Figure::income}) {
    const analysis::ComparedFigure* const whole = comparison.find(last, figure, By::world, 0);
    if (!whole) continue;
    double parts = 0;
    for (std::size_t one = 1; one < last; ++one)
      if (const analysis::ComparedFigure* const part = comparison.find(one, figure, By::world, 0))
        parts += part->kept_share.spread.mean;
    sentences.push_back(
        fmt::format("{}: all measures together keep {:.3g} percentage points, what each keeps alone adds up to {:.3g}",
                    analysis::figure_rows[static_cast<std::size_t>(figure)].words, 100 * whole->kept_share.spread.mean,
                    100 * parts));
  }
  return sentences;
}

}  // namespace tierwave::cli
