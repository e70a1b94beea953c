#include "observe/axes.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tierwave::observe {

results::Axis time_axis(const Calendar& calendar) {
  std::vector<std::int64_t> days(static_cast<std::size_t>(calendar.days()));
  std::iota(days.begin(), days.end(), 0);
  return {"time", "day", "days since " + to_string(calendar.first()), days};
}

results::Axis time_axis(const Calendar& calendar, const std::vector<int>& ends) {
  const std::vector<std::int64_t> days(ends.begin(), ends.end());
  const bool each_day = ends.size() == static_cast<std::size_t>(calendar.days());
  return {"time", each_day ? "day" : "last day of the period", "days since " + to_string(calendar.first()), days};
}

results::Axis country_axis(const network::Network& network) {
  return {"country", "country or region (ISO 3166 alpha-3 where one exists)", "", economy::codes(network.countries)};
}

results::Axis sector_axis(const network::Network& network) {
  return {"sector", "sector", "", economy::codes(network.sectors)};
}

results::Axis tier_axis(std::size_t tiers) {
  std::vector<std::int64_t> numbers(tiers);
  std::iota(numbers.begin(), numbers.end(), 0);
  return {"tier", "mean distance to final use, rounded, less one", "1", numbers};
}

std::vector<results::Axis> axes_of(std::span<Observer* const> observers, results::Axis time) {
  std::vector<results::Axis> axes{std::move(time)};
  for (const Observer* observer : observers)
    for (results::Axis& axis : observer->axes())
      if (std::none_of(axes.begin(), axes.end(), [&](const results::Axis& other) { return other.name == axis.name; }))
        axes.push_back(std::move(axis));
  return axes;
}

std::vector<results::Variable> variables_of(std::span<Observer* const> observers) {
  std::vector<results::Variable> variables;
  for (const Observer* observer : observers)
    for (results::Variable& variable : observer->variables()) variables.push_back(std::move(variable));
  return variables;
}

std::vector<results::Labels> labels_of(std::span<Observer* const> observers) {
  std::vector<results::Labels> labels;
  for (const Observer* observer : observers)
    for (results::Labels& one : observer->labels()) labels.push_back(std::move(one));
  return labels;
}

}  // namespace tierwave::observe
