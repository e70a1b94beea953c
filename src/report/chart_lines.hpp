// Lines over days, with bands.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/calendar.hpp"

namespace tierwave::report {

struct ChartLine {
  std::string name;
  std::vector<double> values;     // by day; none is NaN
  std::vector<double> low, high;  // the band; empty without one
  std::size_t style = 0;          // place of its colour and dashes
};

struct LineChart {
  std::string id;     // of the picture and its parts; letters and digits
  std::string title;  // plain text, as all that follows
  std::string description;
  std::string unit;  // stands above the axis
  Calendar calendar{{}, 0};
  std::vector<ChartLine> lines;  // one at least, each as long as the calendar
};

// Where the days and values of a chart stand in its picture.
struct LineChartPlace {
  double left = 42, right = 348, top = 24, bottom = 236, width = 512, height = 262;
  double low = 0, high = 1;  // values at bottom and top
  int days = 1;
  double x(int day) const { return left + (right - left) * (days > 1 ? static_cast<double>(day) / (days - 1) : 0.5); }
  double y(double value) const { return bottom - (bottom - top) * (value - low) / (high - low); }
};
LineChartPlace place_of(const LineChart& chart);

// The picture. Each line is named at its end, beside a piece of it.
std::string svg_of(const LineChart& chart);

// Heights for labels that want to stand at these, at least `apart` from each other, none below `bottom` as far as there is room.
std::vector<double> spread_labels(const std::vector<double>& wanted, double apart, double bottom);

}  // namespace tierwave::report
