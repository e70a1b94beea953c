#include "report/headline.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/figure_text.hpp"
#include "base/country_names.hpp"
#include "report/escape.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::ComparedCost;
using analysis::ComparedFigure;
using analysis::Comparison;
using analysis::Figure;
using analysis::Spread;

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
    const std::string amount =
        analysis::rounded(std::abs(own->lost.spread.mean) / scale.of(figure_), false) + " " + scale.unit(figure_);
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
    const ComparedFigure* best = nullptr;
    bool all_same = true;
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
      if (scenario == comparison_.baseline) continue;
      all_same = all_same && comparison_.scenarios[scenario].same_figures;
      const ComparedFigure* const own = comparison_.find(scenario, figure_, By::world, 0);
      if (own && (!best || own->kept_share.spread.mean > best->kept_share.spread.mean)) best = own;
    }
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

  std::string compared(const ComparedFigure& best) const {
    const Spread& kept = best.kept_share.spread;
    const bool ensemble = comparison_.is_ensemble;
    const double low = ensemble ? kept.low() : kept.mean, high = ensemble ? kept.high() : kept.mean;
    const bool keeps = low > analysis::even, loses = high < -analysis::even;
    const bool same = low >= -analysis::even && high <= analysis::even;
    // What is kept or lost needs no sign, what may be either does.
    const auto told = [&](double share) {
      const std::string text = analysis::points(share);
      return (keeps || loses) && text.starts_with("+") ? text.substr(1) : text;
    };
    const std::string range = ensemble ? fill(texts_.range_of_points, fmt::arg("low", told(loses ? -high : low)),
                                              fmt::arg("high", told(loses ? -low : high)))
                                       : "";
    const std::string helps = ensemble && !std::isnan(best.helps)
                                  ? fill(texts_.helps_share, fmt::arg("helps", fmt::format("{:.0f}", 100 * best.helps)))
                                  : "";
    return fill(same    ? texts_.no_difference
                : keeps ? texts_.helps
                : loses ? texts_.harms
                        : texts_.not_sure,
                fmt::arg("best", comparison_.scenarios[best.scenario].name), fmt::arg("baseline", base_name()),
                fmt::arg("points", told(loses ? -kept.mean : kept.mean)), fmt::arg("what", what()),
                fmt::arg("range", range), fmt::arg("helps", helps), fmt::arg("cost", cost_of(best.scenario)));
  }

  // Where more is paid than in the baseline and jobs are kept.
  std::string cost_of(std::size_t scenario) const {
    const ComparedCost* const cost = comparison_.find_cost(scenario, By::world, 0);
    if (!cost || !(cost->per_job_week_kept.spread.mean > 0)) return "";
    return fill(texts_.cost_of, fmt::arg("cost", analysis::rounded(cost->per_job_week_kept.spread.mean, false)),
                fmt::arg("unit", analysis::cost_rows(*cost, comparison_)[2].unit));
  }

  // "Italy with 15.2 per cent, Mexico with 14.3 per cent"; empty where nobody loses.
  std::string largest(By by, std::size_t count) const {
    std::vector<std::pair<double, std::size_t>> losses;
    for (std::size_t entry = 0; entry < comparison_.entries[static_cast<std::size_t>(by)].size(); ++entry)
      if (const ComparedFigure* const own = comparison_.find(0, figure_, by, entry))
        if (own->lost_share.spread.mean >= analysis::even) losses.emplace_back(own->lost_share.spread.mean, entry);
    std::stable_sort(losses.begin(), losses.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text;
    for (std::size_t i = 0; i < std::min(count, losses.size()); ++i)
      text += (i ? ", " : "") + fill(texts_.hit_entry,
                                     fmt::arg("name", entry_name(comparison_, by, losses[i].second, texts_)),
                                     fmt::arg("share", analysis::per_cent(losses[i].first)));
    return text;
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

std::string entry_name(const Comparison& comparison, By by, std::size_t entry, const Texts& texts) {
  const std::string& code = comparison.entries[static_cast<std::size_t>(by)][entry];
  if (by == By::country) {
    for (const auto& [group, name] : texts.country_groups)
      if (group == code) return std::string(name);
    const std::optional<CountryName> country = country_called(code);
    return country && country->alpha_3 == code ? std::string(country->name) : code;
  }
  return words_of(code);
}

std::array<std::string, 3> headline_of(const Comparison& comparison, const Texts& texts) {
  const Headline headline(comparison, texts);
  return {headline.loss(), headline.second(), headline.caveat()};
}

}  // namespace tierwave::report
