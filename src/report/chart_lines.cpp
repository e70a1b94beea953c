#include "report/chart_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/chart_axis.hpp"
#include "report/escape.hpp"

namespace tierwave::report {
namespace {

constexpr double label_height = 15;
constexpr std::size_t longest_label = 17;

std::vector<double> values_along(const LineChart& chart) {
  double low = chart.lines.front().values.front(), high = low;
  for (const ChartLine& line : chart.lines)
    for (const std::vector<double>* const values : {&line.values, &line.low, &line.high})
      for (const double value : *values) {
        low = std::min(low, value);
        high = std::max(high, value);
      }
  return round_numbers(low, high, value_steps);
}

std::string points_of(const std::vector<double>& values, const LineChartPlace& place) {
  std::string points;
  for (std::size_t day = 0; day < values.size(); ++day)
    points += fmt::format("{}{},{}", day ? " " : "", coordinate(place.x(static_cast<int>(day))),
                          coordinate(place.y(values[day])));
  return points;
}

std::string band_of(const ChartLine& line, const LineChartPlace& place) {
  if (line.low.empty()) return "";
  std::string back;
  for (std::size_t day = line.low.size(); day-- > 0;)
    back += fmt::format(" {},{}", coordinate(place.x(static_cast<int>(day))), coordinate(place.y(line.low[day])));
  return fmt::format("<polygon class=\"band {}\" points=\"{}{}\"/>\n", style_of(line.style),
                     points_of(line.high, place), back);
}

std::string grid_of(const LineChart& chart, const LineChartPlace& place) {
  std::string grid = fmt::format("<text x=\"0\" y=\"12\">{}</text>\n", escaped(chart.unit));
  for (const double value : values_along(chart)) {
    const std::string y = coordinate(place.y(value));
    grid += fmt::format(
        "<line class=\"grid\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/><text class=\"end\" x=\"{}\" y=\"{}\">{:.6g}</text>\n",
        coordinate(place.left), coordinate(place.right), y, y, coordinate(place.left - 6),
        coordinate(place.y(value) + 4), value);
  }
  for (const auto& [day, name] : dates_along(chart.calendar)) {
    const std::string x = coordinate(place.x(day));
    grid += fmt::format(
        "<line class=\"tick\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/><text class=\"middle\" x=\"{}\" y=\"{}\">{}</text>\n",
        x, x, coordinate(place.bottom), coordinate(place.bottom + 5), x, coordinate(place.bottom + 19), name);
  }
  return grid;
}

}  // namespace

LineChartPlace place_of(const LineChart& chart) {
  LineChartPlace place;
  const std::vector<double> values = values_along(chart);
  place.low = values.front();
  place.high = values.back();
  place.days = chart.calendar.days();
  const double labels = place.top + label_height * static_cast<double>(chart.lines.size());
  if (labels > place.bottom) {
    place.height += labels - place.bottom;
    place.bottom = labels;
  }
  return place;
}

std::vector<double> spread_labels(const std::vector<double>& wanted, double apart, double bottom) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  std::vector<double> heights = wanted;
  for (std::size_t i = 1; i < order.size(); ++i)
    heights[order[i]] = std::max(heights[order[i]], heights[order[i - 1]] + apart);
  double lowest = bottom;
  for (std::size_t i = order.size(); i-- > 0; lowest -= apart) heights[order[i]] = std::min(heights[order[i]], lowest);
  return heights;
}

std::string svg_of(const LineChart& chart) {
  const LineChartPlace place = place_of(chart);
  std::string picture = open_picture(chart.id, chart.title, chart.description, place.width, place.height);
  picture += grid_of(chart, place);
  std::vector<double> ends;
  for (std::size_t number = 0; number < chart.lines.size(); ++number) {
    picture += band_of(chart.lines[number], place);
    ends.push_back(place.y(chart.lines[number].values.back()));
  }
  const std::vector<double> heights = spread_labels(ends, label_height, place.bottom);
  for (std::size_t number = 0; number < chart.lines.size(); ++number) {
    const ChartLine& line = chart.lines[number];
    const std::string style = style_of(line.style), y = coordinate(heights[number]);
    picture += fmt::format("<polyline class=\"line {}\" points=\"{}\"/>\n", style, points_of(line.values, place));
    picture += fmt::format(
        "<line class=\"leader\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>"
        "<line class=\"line {}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>"
        "<text x=\"{}\" y=\"{}\">{}</text>\n",
        coordinate(place.right), coordinate(ends[number]), coordinate(place.right + 8), y, style,
        coordinate(place.right + 8), y, coordinate(place.right + 30), y, coordinate(place.right + 34),
        coordinate(heights[number] + 4), escaped(shortened(line.name, longest_label)));
  }
  return picture + "</svg>\n";
}

}  // namespace tierwave::report
