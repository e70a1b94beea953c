// What an observer sees at the end of a day: constant views, whatever the precision of the run.
#pragma once
#include <span>

#include "engine/baseline.hpp"
#include "engine/ledger.hpp"
#include "engine/state.hpp"
#include "models/labour/market.hpp"
#include "models/measures/plan.hpp"
#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

struct DayView {
  Day day;  // the day that just ended
  const network::Network& network;
  const network::Groups& groups;
  const models::terms::Terms& terms;
  const FirmState& firms;  // relative to the baseline
  const models::KindStates& kinds;
  const DaySummary& summary;
  const CountryState& countries;
  const models::labour::Market& labour;
  double crews_overdue;                        // persons; 0 where a run has no seafarers
  double route_capacity;                       // of all routes, relative to the baseline; 1 likewise
  std::span<const double> baseline_output;     // by firm, millions per day
  std::span<const double> baseline_input_use;  // by firm, millions per day
  const models::measures::Plan& measures;
  const models::measures::State& of_measures;

  Ledger ledger() const { return {countries.transfers, network.countries.size()}; }
};

// Of the last day simulated; before the first step, the baseline, as of day -1.
template <class Simulation>
DayView view_of(const Simulation& simulation) {
  return {Day(simulation.state().day.number() - 1),
          *simulation.setup().network,
          *simulation.setup().groups,
          simulation.terms(),
          simulation.state().firms,
          simulation.state().kinds,
          simulation.state().summary,
          simulation.state().countries,
          simulation.setup().labour,
          simulation.state().crews_overdue.empty() ? 0.0 : simulation.state().crews_overdue.front(),
          simulation.route_capacity(),
          simulation.baseline().output,
          simulation.baseline().input_use,
          simulation.setup().measures,
          simulation.state().measures};
}

}  // namespace tierwave::engine
