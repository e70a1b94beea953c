// The loop over the days of a run: the only one.
#pragma once
#include <functional>
#include <span>

#include "observe/observer.hpp"

namespace tierwave::observe {

// Simulates until `days` days have passed and shows each to the observers, in their order. False where `stop`, asked
// before each day and possibly empty, ended it earlier.
template <class Simulation>
bool run_days(Simulation& simulation, int days, std::span<Observer* const> observers, results::Recording& recording,
              const std::function<bool()>& stop) {
  while (simulation.state().day.number() < days) {
    if (stop && stop()) return false;
    const auto number = static_cast<std::size_t>(simulation.state().day.number());
    simulation.step();
    const engine::DayView day = view_of(simulation);
    for (Observer* const observer : observers) observer->record(day, recording);
    recording.flush_day(number);
  }
  return true;
}

}  // namespace tierwave::observe
