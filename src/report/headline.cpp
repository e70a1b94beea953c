#include "report/headline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "analysis/figure_text.hpp"
#include "report/names.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::ComparedCost;
using analysis::ComparedFigure;
using analysis::Comparison;
using analysis::Figure;
using analysis::Spread;

constexpr std::size_t most_others = 4;  // named, of those that do alike

class Headline {
 public:
  Headline(const Comparison& comparison, const Texts& texts)
      : comparison_(comparison), texts_(texts), figure_(main_figure(comparison)) {}

  std::string loss() const {
    const ComparedFigure* const own = comparison_.find(comparison_.baseline, figure_, By::world, 0);
    const double share = own ? own->lost_share.spread.mean : 0;
    const auto filled = [&](std::string_view text, const std::string& amount, const std::string& range) {
      return fill(text, fmt::arg("scenario", base_name()), fmt::arg("share", analysis::per_cent(std::abs(share))),
                  fmt::arg("what", what()), fmt::arg("days", comparison_.calendar.days()),
                  fmt::arg("start", to_string(comparison_.calendar.first())), fmt::arg("amount", amount),
                  fmt::arg("range", range));
    };
    if (!(std::abs(share) >= analysis::even)) return filled(texts_.neither_loses, "", "");
    const bool gain = share < 0;
    const analysis::AmountScale scale(comparison_);
    const std::string amount = analysis::rounded(std::abs(own->lost.spread.mean) / scale.of(figure_), false) + " " +
                               unit_of(figure_, scale, comparison_, texts_);
    const Spread& spread = own->lost_share.spread;
    const double low = gain ? -spread.high() : spread.low(), high = gain ? -spread.low() : spread.high();
    return filled(gain ? texts_.gains : texts_.loses, amount,
                  comparison_.is_ensemble
                      ? fill(texts_.range_of_shares, fmt::arg("replicates", comparison_.replicates),
                             fmt::arg("low", analysis::per_cent(low)), fmt::arg("high", analysis::per_cent(high)))
                      : "");
  }

  std::string second() const {
    if (comparison_.scenarios.size() < 2) return hit_most();
    const ComparedFigure* const best = best_of(comparison_, figure_);
    bool all_same = true;
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario)
      all_same = all_same && (scenario == comparison_.baseline || comparison_.scenarios[scenario].same_figures);
    if (all_same || !best) return fill(texts_.same_figures, fmt::arg("baseline", base_name()));
    return compared(*best);
  }

  std::string caveat() const {
    std::size_t warnings = 0;
    bool forced = false;
    for (const analysis::ComparedScenario& scenario : comparison_.scenarios) {
      warnings += scenario.warnings.size();
      forced = forced || !scenario.labels.empty();
    }
    const std::string told = warnings == 0   ? ""
                             : warnings == 1 ? std::string(texts_.caveat_warning)
                                             : fill(texts_.caveat_warnings, fmt::arg("count", warnings));
    return fill(comparison_.is_ensemble ? texts_.caveat_ensemble : texts_.caveat_run,
                fmt::arg("replicates", comparison_.replicates), fmt::arg("warnings", told),
                fmt::arg("force", forced ? texts_.caveat_force : ""));
  }

 private:
  const std::string& base_name() const { return comparison_.scenarios[comparison_.baseline].name; }
  std::string what() const { return std::string(texts_.figure_what[static_cast<std::size_t>(figure_)]); }

  // What a scenario does to the figure against the baseline; not sure where the range holds 0.
  enum class Effect : std::uint8_t { keeps, loses, either, even };
  struct Difference {
    double low = 0, high = 0;
    Effect effect = Effect::either;
  };
  Difference difference(const ComparedFigure& own) const {
    const Spread& kept = own.kept_share.spread;
    Difference found{comparison_.is_ensemble ? kept.low() : kept.mean,
                     comparison_.is_ensemble ? kept.high() : kept.mean};
    if (found.low >= -analysis::even && found.high <= analysis::even) found.effect = Effect::even;
    if (found.low > analysis::even) found.effect = Effect::keeps;
    if (found.high < -analysis::even) found.effect = Effect::loses;
    return found;
  }

  std::string compared(const ComparedFigure& best) const {
    const double mean = best.kept_share.spread.mean;
    const auto [low, high, effect] = difference(best);
    const bool loses = effect == Effect::loses, signless = loses || effect == Effect::keeps;
    // What is kept or lost needs no sign, what may be either does.
    const auto told = [&](double share) {
      const std::string text = analysis::points(share);
      return signless && text.starts_with("+") ? text.substr(1) : text;
    };
    const std::string range = comparison_.is_ensemble
                                  ? fill(texts_.range_of_points, fmt::arg("low", told(loses ? -high : low)),
                                         fmt::arg("high", told(loses ? -low : high)))
                                  : "";
    const std::string helps = comparison_.is_ensemble && !std::isnan(best.helps)
                                  ? fill(texts_.helps_share, fmt::arg("helps", fmt::format("{:.0f}", 100 * best.helps)))
                                  : "";
    return fill(effect == Effect::even    ? texts_.no_difference
                : effect == Effect::keeps ? texts_.helps
                : loses                   ? texts_.harms
                                          : texts_.not_sure,
                fmt::arg("best", comparison_.scenarios[best.scenario].name), fmt::arg("baseline", base_name()),
                fmt::arg("points", told(loses ? -mean : mean)), fmt::arg("what", what()), fmt::arg("range", range),
                fmt::arg("helps", helps), fmt::arg("cost", cost_of(best.scenario)),
                fmt::arg("others", others(best.scenario)));
  }

  // "; more is lost in a (-0.30), b (-0.10)": what the scenarios beside the best do, those that keep first.
  std::string others(std::size_t best) const {
    std::string text;
    for (const auto& [effect, words] :
         {std::pair(Effect::keeps, texts_.others_keep), std::pair(Effect::loses, texts_.others_lose),
          std::pair(Effect::either, texts_.others_not_sure), std::pair(Effect::even, texts_.others_even)}) {
      std::vector<std::string> names;
      std::size_t more = 0;
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        const ComparedFigure* const own = comparison_.find(scenario, figure_, By::world, 0);
        if (scenario == comparison_.baseline || scenario == best || !own || difference(*own).effect != effect) continue;
        if (names.size() == most_others) {
          ++more;
          continue;
        }
        const std::string& name = comparison_.scenarios[scenario].name;
        names.push_back(effect == Effect::even
                            ? name
                            : fill(texts_.other_entry, fmt::arg("name", name),
                                   fmt::arg("points", analysis::points(own->kept_share.spread.mean))));
      }
      if (more > 0) names.push_back(fill(texts_.and_more, fmt::arg("count", more)));
      if (!names.empty()) text += fill(words, fmt::arg("names", joined(names, texts_)));
    }
    return text;
  }

  // Where more is paid than in the baseline and jobs are kept.
  std::string cost_of(std::size_t scenario) const {
    const ComparedCost* const cost = comparison_.find_cost(scenario, By::world, 0);
    if (!cost || !(cost->per_job_week_kept.spread.mean > 0)) return "";
    return fill(texts_.cost_of, fmt::arg("cost", analysis::rounded(cost->per_job_week_kept.spread.mean, false)),
                fmt::arg("unit", rate_unit(comparison_, texts_)));
  }

  // "Italy with 15.2 per cent, Mexico with 14.3 per cent"; empty where nobody loses.
  std::string largest(By by, std::size_t count) const {
    std::vector<std::pair<double, std::size_t>> losses;
    for (std::size_t entry = 0; entry < comparison_.entries[static_cast<std::size_t>(by)].size(); ++entry)
      if (const ComparedFigure* const own = comparison_.find(0, figure_, by, entry))
        if (own->lost_share.spread.mean >= analysis::even) losses.emplace_back(own->lost_share.spread.mean, entry);
    std::stable_sort(losses.begin(), losses.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(count, losses.size()); ++i)
      names.push_back(fill(texts_.hit_entry, fmt::arg("name", entry_name(comparison_, by, losses[i].second, texts_)),
                           fmt::arg("share", analysis::per_cent(losses[i].first))));
    return joined(names, texts_);
  }

  std::string hit_most() const {
    if (!comparison_.find(0, figure_, By::country, 0)) return std::string(texts_.no_axes);
    const std::string countries = largest(By::country, 2), sectors = largest(By::sector, 2);
    if (countries.empty()) return fill(texts_.nobody_hit, fmt::arg("what", what()));
    return fill(texts_.hit_most, fmt::arg("countries", countries),
                fmt::arg("sectors", sectors.empty() ? "" : fill(texts_.of_sectors, fmt::arg("sectors", sectors))));
  }

  const Comparison& comparison_;
  const Texts& texts_;
  Figure figure_;
};

}  // namespace

Figure main_figure(const Comparison& comparison) {
  const ComparedFigure* const hours = comparison.find(0, Figure::hours, By::world, 0);
  return hours && !std::isnan(hours->lost_share.spread.mean) ? Figure::hours : Figure::output;
}

const ComparedFigure* best_of(const Comparison& comparison, Figure figure) {
  const ComparedFigure* best = nullptr;
  for (std::size_t scenario = 0; scenario < comparison.scenarios.size(); ++scenario) {
    const ComparedFigure* const own = comparison.find(scenario, figure, By::world, 0);
    if (scenario == comparison.baseline || !own) continue;
    if (!best || own->kept_share.spread.mean > best->kept_share.spread.mean) best = own;
  }
  return best;
}

std::array<std::string, 3> headline_of(const Comparison& comparison, const Texts& texts) {
  const Headline headline(comparison, texts);
  return {headline.loss(), headline.second(), headline.caveat()};
}

}  // namespace tierwave::report
