// Axes that several observers share, and those of a whole file.
#pragma once
#include <span>
#include <vector>

#include "base/calendar.hpp"
#include "network/network.hpp"
#include "observe/observer.hpp"

namespace tierwave::observe {

results::Axis time_axis(const Calendar& calendar);
// The same where an entry stands for several days, of which these are the last.
results::Axis time_axis(const Calendar& calendar, const std::vector<int>& ends);
results::Axis country_axis(const network::Network& network);
results::Axis sector_axis(const network::Network& network);
results::Axis tier_axis(std::size_t tiers);

// Time, then the axes of all observers; one that several of them have stands there once.
std::vector<results::Axis> axes_of(std::span<Observer* const> observers, results::Axis time);

// The arrays, and the labels, of all observers in their order.
std::vector<results::Variable> variables_of(std::span<Observer* const> observers);
std::vector<results::Labels> labels_of(std::span<Observer* const> observers);

}  // namespace tierwave::observe
