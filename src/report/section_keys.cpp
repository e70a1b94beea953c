#include <fmt/format.h>

#include <optional>
#include <string>

#include "analysis/figure_text.hpp"
#include "report/chart_bars.hpp"
#include "report/headline.hpp"
#include "report/html.hpp"
#include "report/key_effects.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::ComparedFigure;
using analysis::Comparison;

constexpr std::size_t most_keys = 8;   // in a chart
constexpr double names_of_keys = 236;  // width

// One tornado: what is moved, in which scenario, told by which runs.
struct Tornado {
  std::string id, title, caption;
  bool is_level;  // of what is lost; else a difference, which is written with its sign
};

std::string tornado_of(const Tornado& tornado, const KeyEffects& effects, const Texts& texts) {
  BarChart chart{tornado.id,
                 tornado.title,
                 std::string(texts.moves_text),
                 std::string(texts.moves_unit),
                 false,
                 {std::string(texts.lowest_third), std::string(texts.highest_third)},
                 {},
                 names_of_keys};
  Table table{tornado.title,
              {std::string(texts.key), std::string(texts.lowest_third), std::string(texts.highest_third),
               std::string(texts.shift)},
              {}};
  const auto level = [&](double value) {
    return number(value, tornado.is_level ? analysis::per_cent(value) : analysis::points(value));
  };
  const auto points = [](double value) { return number(value, analysis::points(value)); };
  const auto bar = [&](double value) {
    return Bar{100 * (value - effects.mean), 0, 0, analysis::points(value - effects.mean)};
  };
  for (const KeyEffect& key : effects.keys) {
    if (chart.groups.size() < most_keys) chart.groups.push_back({key.key, {bar(key.low_values), bar(key.high_values)}});
    table.rows.push_back(
        {key.key,
         {level(key.low_values), level(key.high_values),
          points(key.shift) + " <span class=\"range\">" +
              fill(texts.interval, fmt::arg("low", points(key.shift_low)), fmt::arg("high", points(key.shift_high))) +
              "</span>"}});
  }
  std::string caption = tornado.caption;
  if (effects.keys.size() > chart.groups.size())
    caption = with(
        caption,
        fill(texts.moves_largest, fmt::arg("count", chart.groups.size()), fmt::arg("all", effects.keys.size())), texts);
  return "<div class=\"pair\">\n" + figure(svg_of(chart), caption) + html_of(table) + "</div>\n";
}

class Keys {
 public:
  Keys(const Contents& contents, const Texts& texts)
      : contents_(contents), comparison_(contents.comparison), texts_(texts), figure_(main_figure(comparison_)) {}

  std::string html() const {
    std::string html;
    if (contents_.sweep) html += of_sweep(*contents_.sweep);
    if (comparison_.is_ensemble) html += of_ensemble();
    if (html.empty()) return paragraph(texts_.moves_none);
    return html.find("<figure>") == std::string::npos ? html : paragraph(texts_.moves_source) + html;
  }

 private:
  const std::string& base_name() const { return comparison_.scenarios[comparison_.baseline].name; }

  std::string of_sweep(const SweepFigures& sweep) const {
    const std::string runs = fill(texts_.of_sweep, fmt::arg("runs", sweep.lost.size()), fmt::arg("file", sweep.from));
    const std::optional<KeyEffects> effects = effects_of_keys(sweep.keys, sweep.lost);
    if (!effects) return too_few(runs);
    std::string html = tornado_of(level("sweep", sweep.scenario, runs, effects->mean), *effects, texts_);
    if (!sweep.differing.empty())
      html += paragraph(fill(texts_.sweep_differs, fmt::arg("scenario", sweep.scenario),
                             fmt::arg("baseline", base_name()), fmt::arg("keys", joined(sweep.differing, texts_))));
    return html;
  }

  std::string of_ensemble() const {
    const std::vector<KeyValues>& drawn = contents_.figures[comparison_.baseline].drawn;
    if (drawn.empty()) return paragraph(texts_.moves_how);
    const std::string runs = fill(texts_.of_replicates, fmt::arg("runs", comparison_.replicates));
    const ComparedFigure* const base = comparison_.find(comparison_.baseline, figure_, By::world, 0);
    const std::optional<KeyEffects> levels =
        base ? effects_of_keys(drawn, base->lost_share.by_replicate) : std::nullopt;
    if (!levels) return too_few(runs);
    std::string html = tornado_of(level("levels", base_name(), runs, levels->mean), *levels, texts_);
    const ComparedFigure* const best = best_of(comparison_, figure_);
    if (!best || comparison_.scenarios[best->scenario].same_figures) return html;
    const std::optional<KeyEffects> kept = effects_of_keys(drawn, best->kept_share.by_replicate);
    return kept ? html + tornado_of(difference(comparison_.scenarios[best->scenario].name, runs, kept->mean), *kept,
                                    texts_)
                : html;
  }

  std::string too_few(const std::string& runs) const {
    return paragraph(fill(texts_.moves_few, fmt::arg("runs", runs), fmt::arg("fewest", fewest_runs)));
  }

  Tornado level(const char* id, const std::string& scenario, const std::string& runs, double mean) const {
    const std::string what(texts_.figure_lost[static_cast<std::size_t>(figure_)]);
    return {id, fill(texts_.moves_title, fmt::arg("what", what), fmt::arg("scenario", scenario)),
            fill(texts_.moves_caption, fmt::arg("what", what), fmt::arg("scenario", scenario),
                 fmt::arg("mean", analysis::per_cent(mean)), fmt::arg("runs", runs)),
            true};
  }
  Tornado difference(const std::string& scenario, const std::string& runs, double mean) const {
    const std::string what(texts_.figure_kept[static_cast<std::size_t>(figure_)]);
    return {"differences", fill(texts_.moves_title, fmt::arg("what", what), fmt::arg("scenario", scenario)),
            fill(texts_.moves_caption_kept, fmt::arg("what", what), fmt::arg("scenario", scenario),
                 fmt::arg("baseline", base_name()), fmt::arg("mean", analysis::points(mean)), fmt::arg("runs", runs)),
            false};
  }

  const Contents& contents_;
  const Comparison& comparison_;
  const Texts& texts_;
  analysis::Figure figure_;
};

}  // namespace

std::string keys_html(const Contents& contents, const Texts& texts) {
  return Keys(contents, texts).html();
}

}  // namespace tierwave::report
