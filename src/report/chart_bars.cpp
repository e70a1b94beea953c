#include "report/chart_bars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "report/chart_axis.hpp"
#include "report/escape.hpp"

namespace tierwave::report {
namespace {

constexpr std::size_t longest_scenario = 40;
constexpr double names_of_countries = 138, character = 6.9, small_character = 5.9;  // widths
constexpr double key_height = 17, axis_height = 24;

std::vector<double> values_along(const BarChart& chart) {
  double low = 0, high = 0;
  for (const BarGroup& group : chart.groups)
    for (const Bar& bar : group.bars)
      for (const double value :
           {bar.value, bar.start, chart.with_intervals ? bar.low : 0, chart.with_intervals ? bar.high : 0})
        if (!std::isnan(value)) {
          low = std::min(low, value);
          high = std::max(high, value);
        }
  return round_numbers(low, high, chart.names > names_of_countries ? value_steps - 2 : value_steps);
}

// The pattern that fills the bars of a scenario: told apart without colour.
std::string pattern_of(const std::string& id, std::size_t number) {
  constexpr std::array<std::string_view, distinct_styles> marks{
      "",
      "<path d=\"M0 6L6 0\"/>",
      "<circle cx=\"3\" cy=\"3\" r=\"1\"/>",
      "<path d=\"M0 3H6\"/>",
      "<path d=\"M0 0L6 6\"/>",
      "<path d=\"M0 0L6 6M0 6L6 0\"/>",
  };
  return fmt::format(
      "<pattern id=\"{}-p{}\" class=\"{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\"/>{}</pattern>\n",
      id, number, style_of(number), marks[number % distinct_styles]);
}

std::string rectangle(const BarChart& chart, std::size_t number, double x, double y, double width, double height) {
  return fmt::format("<rect class=\"bar {}\" fill=\"url(#{}-p{})\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                     style_of(number), chart.id, number, coordinate(x), coordinate(y), coordinate(width),
                     coordinate(height));
}

std::string keys_of(const BarChart& chart) {
  std::string keys;
  if (chart.scenarios.size() < 2) return keys;
  for (std::size_t number = 0; number < chart.scenarios.size(); ++number) {
    const double y = key_height * static_cast<double>(number);
    keys += rectangle(chart, number, 0, y + 3, 22, 10) +
            fmt::format("<text x=\"28\" y=\"{}\">{}</text>\n", coordinate(y + 12),
                        escaped(shortened(chart.scenarios[number], longest_scenario)));
  }
  return keys;
}

std::string bar_of(const BarChart& chart, const BarChartPlace& place, std::size_t group, std::size_t number) {
  const Bar& bar = chart.groups[group].bars[number];
  const double y = place.y(group, number);
  double end = place.x(std::isnan(bar.value) ? std::max(0.0, bar.start) : std::max({0.0, bar.start, bar.value}));
  std::string drawn;
  if (!std::isnan(bar.value)) {
    const double from = place.x(bar.start), at = place.x(bar.value);
    drawn += rectangle(chart, number, std::min(from, at), y, std::abs(at - from), place.bar - 1);
    if (chart.with_intervals && !std::isnan(bar.low)) {
      drawn += fmt::format("<path class=\"interval\" d=\"M{} {}H{}\"/>", coordinate(place.x(bar.low)),
                           coordinate(y + (place.bar - 1) / 2), coordinate(place.x(bar.high)));
      end = std::max(end, place.x(bar.high));
    }
  }
  return drawn + fmt::format("<text class=\"small\" x=\"{}\" y=\"{}\">{}</text>\n", coordinate(end + 4),
                             coordinate(y + place.bar - 1.5), escaped(bar.text));
}

}  // namespace

BarChartPlace place_of(const BarChart& chart) {
  BarChartPlace place;
  place.left = chart.names;
  const std::vector<double> values = values_along(chart);
  place.low = values.front();
  place.high = values.back();
  const std::size_t bars = std::max<std::size_t>(1, chart.scenarios.size());
  place.bar = bars == 1 ? 13 : bars == 2 ? 11 : 9;
  place.group = place.bar * static_cast<double>(bars) + 5;
  place.top = axis_height + 4 + (bars > 1 ? key_height * static_cast<double>(bars) + 4 : 0);
  return place;
}

std::string svg_of(const BarChart& chart) {
  const BarChartPlace place = place_of(chart);
  const double bottom = place.top + place.group * static_cast<double>(chart.groups.size());
  std::string picture = open_picture(chart.id, chart.title, chart.description, place.width, bottom + 2);
  picture += "<defs>\n";
  for (std::size_t number = 0; number < chart.scenarios.size(); ++number) picture += pattern_of(chart.id, number);
  picture += "</defs>\n" + keys_of(chart);
  picture += fmt::format("<text x=\"0\" y=\"{}\">{}</text>\n", coordinate(place.top - 10), escaped(chart.unit));
  for (const double value : values_along(chart)) {
    const std::string x = coordinate(place.x(value));
    picture += fmt::format(
        "<line class=\"{}\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/><text class=\"middle\" x=\"{}\" y=\"{}\">{:.6g}</text>\n",
        value == 0 ? "tick" : "grid", x, x, coordinate(place.top - 4), coordinate(bottom), x,
        coordinate(place.top - 10), value);
  }
  const bool small_names = chart.names > names_of_countries;
  const auto longest_name = static_cast<std::size_t>(chart.names / (small_names ? small_character : character));
  for (std::size_t group = 0; group < chart.groups.size(); ++group) {
    const double middle = place.y(group, 0) + place.bar * static_cast<double>(chart.scenarios.size()) / 2;
    picture += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", small_names ? "small end" : "end",
                           coordinate(place.left - 6), coordinate(middle + 4),
                           escaped(shortened(chart.groups[group].name, longest_name)));
    for (std::size_t number = 0; number < chart.groups[group].bars.size(); ++number)
      picture += bar_of(chart, place, group, number);
  }
  return picture + "</svg>\n";
}

}  // namespace tierwave::report
