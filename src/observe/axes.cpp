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

results::Axis country_axis(const network::Network& network) {
  return {"country", "country or region (ISO 3166 alpha-3 where one exists)", "", economy::codes(network.countries)};
}

results::Axis sector_axis(const network::Network& network) {
  return {"sector", "sector", "", economy::codes(network.sectors)};
}

std::vector<results::Axis> axes_of(std::span<Observer* const> observers, const Calendar& calendar) {
  std::vector<results::Axis> axes{time_axis(calendar)};
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

}  // namespace tierwave::observe
