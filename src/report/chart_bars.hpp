// Lying bars, one group for each country, key or part of a loss, one bar for each scenario. A bar may begin where another ended.
#pragma once
#include <string>
#include <vector>

namespace tierwave::report {

struct Bar {
  double value = 0;          // NaN where not known: no bar
  double low = 0, high = 0;  // the interval; not drawn where a chart has none
  std::string text;          // beside the bar
  double start = 0;          // where the bar begins; it ends at `value`
};

struct BarGroup {
  std::string name;
  std::vector<Bar> bars;  // by scenario
};

struct BarChart {
  std::string id;     // of the picture and its parts; letters and digits
  std::string title;  // plain text, as all that follows
  std::string description;
  std::string unit;
  bool with_intervals = false;
  std::vector<std::string> scenarios;  // their names; told in the picture where there are several
  std::vector<BarGroup> groups;
  double names = 138;  // width of the names of groups; wider ones are written small
};

// Where bars stand in the picture.
struct BarChartPlace {
  double left = 138, right = 424, width = 480, top = 0;  // left: where names end; top: of the first group
  double low = 0, high = 1;                              // values at left and right
  double bar = 10, group = 0;                            // heights, of a group with the room after it
  double x(double value) const { return left + (right - left) * (value - low) / (high - low); }
  double y(std::size_t of_group, std::size_t of_bar) const {
    return top + group * static_cast<double>(of_group) + bar * static_cast<double>(of_bar);
  }
};
BarChartPlace place_of(const BarChart& chart);

std::string svg_of(const BarChart& chart);

}  // namespace tierwave::report
