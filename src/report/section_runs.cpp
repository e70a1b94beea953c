#include <fmt/format.h>

#include <algorithm>

#include "analysis/figure_text.hpp"
#include "report/chart_lines.hpp"
#include "report/headline.hpp"
#include "report/heat_map.hpp"
#include "report/html.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::Comparison;

std::vector<std::string> names_along(const Comparison& comparison, By by, const Texts& texts) {
  std::vector<std::string> names;
  for (std::size_t entry = 0; entry < comparison.entries[static_cast<std::size_t>(by)].size(); ++entry)
    names.push_back(entry_name(comparison, by, entry, texts));
  return names;
}

std::string what_of(const Comparison& comparison, const std::array<std::string_view, 4>& names) {
  return std::string(names[static_cast<std::size_t>(main_figure(comparison))]);
}

std::vector<double> in_per_cent(std::vector<double> shares) {
  for (double& share : shares) share *= 100;
  return shares;
}

// "base: lowest on 2020-03-30 with 76.0 per cent, on the last day 93.5."
std::string path_of(const ChartLine& line, const Calendar& calendar, const Texts& texts) {
  const auto lowest = std::min_element(line.values.begin(), line.values.end());
  const Day day(static_cast<int>(lowest - line.values.begin()));
  return fill(texts.days_text, fmt::arg("scenario", line.name), fmt::arg("date", to_string(calendar.date(day))),
              fmt::arg("worst", fmt::format("{:.1f}", *lowest)),
              fmt::arg("last", fmt::format("{:.1f}", line.values.back())));
}

}  // namespace

std::string days_html(const Contents& contents, const Texts& texts) {
  const Comparison& comparison = contents.comparison;
  const std::string what = what_of(comparison, texts.figure_title);
  LineChart chart{
      "days", fill(texts.days_title, fmt::arg("what", what)), "", std::string(texts.days_unit), comparison.calendar,
      {}};
  std::string unknown;
  for (std::size_t scenario = 0; scenario < contents.figures.size(); ++scenario) {
    const RunFigures& own = contents.figures[scenario];
    const std::string& name = comparison.scenarios[scenario].name;
    if (own.days.empty()) {
      unknown += paragraph(fill(texts.days_unknown, fmt::arg("scenario", name)));
      continue;
    }
    chart.lines.push_back({name, in_per_cent(own.days), in_per_cent(own.low), in_per_cent(own.high), scenario});
    chart.description = with(chart.description, path_of(chart.lines.back(), chart.calendar, texts), texts);
  }
  if (chart.lines.empty()) return unknown;
  std::string caption = fill(texts.days_caption, fmt::arg("what", what));
  if (comparison.is_ensemble) caption += texts.days_band;
  return "<div class=\"beside\">\n" + figure(svg_of(chart), with(caption, chart.description, texts)) + "</div>\n" +
         unknown;
}

std::string cells_html(const Contents& contents, const Texts& texts) {
  const Comparison& comparison = contents.comparison;
  const std::vector<std::string> countries = names_along(comparison, By::country, texts);
  const std::vector<std::string> sectors = names_along(comparison, By::sector, texts);
  const std::string what = what_of(comparison, texts.figure_lost);
  if (comparison.is_ensemble) return paragraph(texts.heat_ensemble);
  std::string html;
  for (std::size_t scenario = 0; scenario < contents.figures.size(); ++scenario) {
    const RunFigures& own = contents.figures[scenario];
    const std::string& name = comparison.scenarios[scenario].name;
    if (own.cells.empty() || own.cells.size() != countries.size() * sectors.size())
      html += paragraph(fill(texts.heat_unknown, fmt::arg("scenario", name)));
    else
      html += html_of(HeatMap{name, what, countries, sectors, own.cells}, texts);
  }
  return html;
}

}  // namespace tierwave::report
