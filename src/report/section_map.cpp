#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/figure_text.hpp"
#include "report/chart_map.hpp"
#include "report/escape.hpp"
#include "report/headline.hpp"
#include "report/html.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::Comparison;

// The shades of the map and what they stand for, in per cent; a gain where there is one.
std::string legend_of(const std::vector<MapEntry>& entries, const Texts& texts) {
  const std::vector<double> limits = limits_of(entries);
  const auto one = [](const std::string& shade, const std::string& text) {
    return fmt::format("<li class=\"{}\">{}</li>", shade, escaped(text));
  };
  const bool gain = std::any_of(entries.begin(), entries.end(),
                                [&](const MapEntry& entry) { return shade_between(entry.lost, limits) == "hg"; });
  std::string html = "<ul class=\"legend\">" + (gain ? one("hg", std::string(texts.map_gain)) : "");
  for (std::size_t limit = 0; limit + 1 < limits.size(); ++limit)
    html += one(shade_between((limits[limit] + limits[limit + 1]) / 2, limits),
                fill(texts.map_class, fmt::arg("low", fmt::format("{:.6g}", 100 * limits[limit])),
                     fmt::arg("high", fmt::format("{:.6g}", 100 * limits[limit + 1]))));
  return html + "</ul>\n";
}

}  // namespace

std::string map_html(const Comparison& comparison, const Texts& texts) {
  const analysis::Figure figure = main_figure(comparison);
  if (!comparison.find(0, figure, By::country, 0)) return "";
  const std::string what(texts.figure_lost[static_cast<std::size_t>(figure)]);
  const std::string& scenario = comparison.scenarios[comparison.baseline].name;
  MapChart chart{"map",
                 fill(texts.map_title, fmt::arg("what", what), fmt::arg("scenario", scenario)),
                 std::string(texts.map_text),
                 {}};
  const std::vector<std::string>& codes = comparison.entries[static_cast<std::size_t>(By::country)];
  for (std::size_t entry = 0; entry < codes.size(); ++entry) {
    const double lost = comparison.find(comparison.baseline, figure, By::country, entry)->lost_share.spread.mean;
    chart.entries.push_back({codes[entry], entry_name(comparison, By::country, entry, texts), lost,
                             std::isnan(lost) ? std::string(texts.map_no_figure) : analysis::per_cent(lost)});
  }
  std::vector<std::size_t> drawn(chart.entries.size() + 1);  // countries of each entry
  for (const std::size_t place : entries_on_map(chart.entries)) ++drawn[place];
  std::vector<std::string> groups, missing;
  for (std::size_t entry = 0; entry < chart.entries.size(); ++entry) {
    if (drawn[entry] > 1) groups.push_back(chart.entries[entry].name);
    if (drawn[entry] == 0) missing.push_back(chart.entries[entry].name);
  }
  if (chart.entries.size() - missing.size() < 2) return paragraph(texts.map_none);
  std::string caption = fill(texts.map_caption, fmt::arg("what", what), fmt::arg("scenario", scenario));
  if (!groups.empty())
    caption = with(caption, fill(texts.map_groups, fmt::arg("countries", joined(groups, texts))), texts);
  if (!missing.empty())
    caption = with(caption, fill(texts.map_missing, fmt::arg("countries", joined(missing, texts))), texts);
  return report::figure(svg_of(chart) + legend_of(chart.entries, texts), caption);
}

}  // namespace tierwave::report
