#include "report/chart_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "report/escape.hpp"

namespace tierwave::report {

std::vector<double> round_numbers(double low, double high, int steps) {
  if (!(high > low)) {
    low -= 0.5;
    high += 0.5;
  }
  const double least = (high - low) / steps;
  double power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  double step = 10 * power;
  for (const double multiple : {1.0, 2.0, 5.0})
    if (multiple * power >= least) {
      step = multiple * power;
      break;
    }
  constexpr double slack = 1e-9;  // a bound that is a multiple but for round-off is taken for one
  const auto first = static_cast<long>(std::floor(low / step + slack));
  const auto last = static_cast<long>(std::ceil(high / step - slack));
  std::vector<double> numbers;
  for (long number = first; number <= last; ++number) numbers.push_back(static_cast<double>(number) * step);
  return numbers;
}

std::vector<std::pair<int, std::string>> dates_along(const Calendar& calendar) {
  constexpr int two_months = 62;
  constexpr int most = 4;  // as many names as fit below a chart
  std::vector<std::pair<int, std::string>> dates;
  if (calendar.days() <= two_months) {
    constexpr std::size_t after_year = 5;
    const int step = std::max(1, calendar.days() / 5);
    for (int day = 0; day < calendar.days(); day += step)
      dates.emplace_back(day, to_string(calendar.date(Day(day))).substr(after_year));
    return dates;
  }
  std::vector<std::pair<int, std::string>> firsts;
  for (int day = 0; day < calendar.days(); ++day) {
    const std::string date = to_string(calendar.date(Day(day)));
    constexpr std::string_view first_of_month = "-01";
    if (date.ends_with(first_of_month)) firsts.emplace_back(day, date.substr(0, date.size() - first_of_month.size()));
  }
  const std::size_t step = (firsts.size() + most - 1) / most;
  for (std::size_t i = 0; i < firsts.size(); i += step) dates.push_back(firsts[i]);
  return dates;
}

std::string coordinate(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string style_of(std::size_t place) {
  return fmt::format("s{}", place % distinct_styles);
}

std::string open_picture(const std::string& id, const std::string& title, const std::string& description, double width,
                         double height) {
  return fmt::format(
      "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}-title {}-text\">\n"
      "<title id=\"{}-title\">{}</title>\n<desc id=\"{}-text\">{}</desc>\n",
      coordinate(width), coordinate(height), id, id, id, escaped(title), id, escaped(description));
}

}  // namespace tierwave::report
