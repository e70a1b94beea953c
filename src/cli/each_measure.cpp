#include "cli/each_measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::cli {
namespace {

constexpr const char* none = "no-measure";
constexpr const char* all = "all-measures";

// Draws of a variant: without those of measures that are not kept. A draw may name a measure by its position among all of
// them, which is another one in the variant, so that all are named by label.
std::vector<schema::Values> draws_kept(std::vector<schema::Values> draws, const std::vector<schema::Values>& measures,
                                       const std::vector<schema::Values>& kept) {
  constexpr std::string_view begin = "measure.";
  const auto leave_out = [&](schema::Values& draw) {
    const std::string key = draw.has("key") ? draw.text("key") : "";
    const std::size_t dot = key.rfind('.');
    if (!key.starts_with(begin) || dot < begin.size()) return false;
    const std::string named = key.substr(begin.size(), dot - begin.size());
    for (std::size_t position = 0; position < measures.size(); ++position) {
      const std::string& label = measures[position].text("label");
      if (named != label && named != fmt::format("{}", position)) continue;
      draw.set("key", {std::string(begin) + label + key.substr(dot), draw.where("key"), true});
      return std::none_of(kept.begin(), kept.end(),
                          [&](const schema::Values& measure) { return measure.text("label") == label; });
    }
    return false;
  };
  std::vector<schema::Values> left;
  for (schema::Values& draw : draws)
    if (!leave_out(draw)) left.push_back(std::move(draw));
  return left;
}

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
    auto& lists = scenarios.back().second.lists;
    if (const auto draws = lists.find("ensemble.draw"); draws != lists.end())
      draws->second = draws_kept(std::move(draws->second), measures, kept);
    lists["measure"] = std::move(kept);
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
