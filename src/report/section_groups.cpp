#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/figure_text.hpp"
#include "report/chart_bars.hpp"
#include "report/escape.hpp"
#include "report/headline.hpp"
#include "report/html.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::ComparedFigure;
using analysis::Comparison;
using analysis::Figure;
using analysis::FigureRow;

constexpr std::size_t most_bars = 24;  // countries in the chart

class Groups {
 public:
  Groups(const Comparison& comparison, const Texts& texts) : comparison_(comparison), texts_(texts) {}

  // Levels, and beside them, where there are several scenarios, differences. Empty where the axis is not known.
  std::string tables(Figure figure, By by) const {
    if (!comparison_.find(0, figure, by, 0)) return "";
    if (comparison_.scenarios.size() < 2) return html_of(figures_of_one(by));
    return "<div class=\"pair\">\n" + html_of(of_several(figure, by, true)) + html_of(of_several(figure, by, false)) +
           "</div>\n";
  }

  std::string bars(Figure figure) const {
    if (!comparison_.find(0, figure, By::country, 0)) return "";
    const std::string what(texts_.figure_lost[static_cast<std::size_t>(figure)]);
    const std::size_t all = count(By::country);
    BarChart chart{"bars",
                   fill(texts_.bars_title, fmt::arg("what", what)),
                   std::string(texts_.bars_text),
                   std::string(texts_.bars_unit),
                   comparison_.is_ensemble,
                   {},
                   {}};
    for (const analysis::ComparedScenario& scenario : comparison_.scenarios) chart.scenarios.push_back(scenario.name);
    for (const std::size_t entry : largest(figure, all)) {
      BarGroup group{entry_name(comparison_, By::country, entry, texts_), {}};
      for (std::size_t scenario = 0; scenario < chart.scenarios.size(); ++scenario) {
        const analysis::Spread& lost = comparison_.find(scenario, figure, By::country, entry)->lost_share.spread;
        group.bars.push_back({100 * lost.mean, 100 * lost.low(), 100 * lost.high(), analysis::per_cent(lost.mean)});
      }
      chart.groups.push_back(group);
    }
    std::string caption = fill(texts_.bars_caption, fmt::arg("what", what));
    if (comparison_.is_ensemble) caption += texts_.bars_range;
    if (all > chart.groups.size())
      caption += fill(texts_.only_largest, fmt::arg("count", chart.groups.size()), fmt::arg("all", all));
    return report::figure(svg_of(chart), caption);
  }

 private:
  std::size_t count(By by) const { return comparison_.entries[static_cast<std::size_t>(by)].size(); }
  std::string axis(By by) const { return std::string(texts_.axes[static_cast<std::size_t>(by)]); }

  // Countries by what they lose in the first scenario, most first.
  std::vector<std::size_t> largest(Figure figure, std::size_t all) const {
    std::vector<std::size_t> entries(all);
    std::iota(entries.begin(), entries.end(), std::size_t{0});
    const auto lost = [&](std::size_t entry) {
      const double share = comparison_.find(0, figure, By::country, entry)->lost_share.spread.mean;
      return std::isnan(share) ? -1.0 : share;
    };
    std::stable_sort(entries.begin(), entries.end(), [&](std::size_t a, std::size_t b) { return lost(a) > lost(b); });
    if (entries.size() > most_bars) entries.resize(most_bars);
    return entries;
  }

  Table figures_of_one(By by) const {
    Table table{fill(texts_.group_levels, fmt::arg("axis", axis(by))), {axis(by)}, {}};
    std::vector<Figure> figures;
    for (const FigureRow& row : analysis::figure_rows)
      if (comparison_.find(0, row.figure, by, 0)) {
        figures.push_back(row.figure);
        table.head.emplace_back(texts_.figure_lost[static_cast<std::size_t>(row.figure)]);
      }
    for (std::size_t entry = 0; entry < count(by); ++entry) {
      TableRow row{entry_name(comparison_, by, entry, texts_), {}};
      for (const Figure figure : figures)
        row.cells.push_back(cell(comparison_.find(0, figure, by, entry)->lost_share.spread, analysis::per_cent));
      table.rows.push_back(row);
    }
    return table;
  }

  Table of_several(Figure figure, By by, bool levels) const {
    const auto& names = levels ? texts_.figure_lost : texts_.figure_kept;
    const std::string& base = comparison_.scenarios[comparison_.baseline].name;
    Table table{fill(levels ? texts_.levels_by : texts_.differences_by,
                     fmt::arg("what", names[static_cast<std::size_t>(figure)]), fmt::arg("axis", axis(by)),
                     fmt::arg("baseline", base)),
                {axis(by)},
                {}};
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario)
      if (levels || scenario != comparison_.baseline) table.head.push_back(comparison_.scenarios[scenario].name);
    for (std::size_t entry = 0; entry < count(by); ++entry) {
      TableRow row{entry_name(comparison_, by, entry, texts_), {}};
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        const ComparedFigure& own = *comparison_.find(scenario, figure, by, entry);
        if (levels)
          row.cells.push_back(cell(own.lost_share.spread, analysis::per_cent));
        else if (scenario != comparison_.baseline)
          row.cells.push_back(cell(own.kept_share.spread, analysis::points));
      }
      table.rows.push_back(row);
    }
    return table;
  }

  template <class Text>
  std::string cell(const analysis::Spread& spread, Text&& text) const {
    return figure_cell(spread, comparison_.is_ensemble, texts_.interval, text);
  }

  const Comparison& comparison_;
  const Texts& texts_;
};

}  // namespace

std::string countries_html(const Comparison& comparison, const Texts& texts) {
  const Groups groups(comparison, texts);
  const Figure figure = main_figure(comparison);
  const std::string bars = groups.bars(figure);
  if (bars.empty()) return paragraph(texts.no_axes);
  return "<div class=\"pair\">\n<div class=\"stack\">\n" + map_html(comparison, texts) +
         groups.tables(figure, By::country) + "</div>\n" + bars + "</div>\n";
}

std::string groups_html(const Comparison& comparison, const Texts& texts) {
  const Groups groups(comparison, texts);
  const Figure figure = main_figure(comparison);
  std::string html = groups.tables(figure, By::sector);
  const std::string tiers = groups.tables(figure, By::tier);
  html += tiers + groups.tables(Figure::employment, By::sex) + groups.tables(Figure::employment, By::contract) +
          groups.tables(figure, By::size_class);
  if (html.empty()) return paragraph(texts.no_axes);
  return "<div class=\"pair\">\n" + html + "</div>\n" + (tiers.empty() ? "" : paragraph(texts.tier_note));
}

}  // namespace tierwave::report
