// Crews at sea. A part of phases.hpp.
#pragma once
#include "engine/simulation.hpp"

namespace tierwave::engine {

// Crews overdue at the end of today, and what they leave of the capacity of all routes.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::change_crews() {
  if (!setup_.transport.seafarers || state_.crews_overdue.empty()) return;
  const models::transport::Seafarers& seafarers = *setup_.transport.seafarers;
  double& overdue = state_.crews_overdue.front();
  overdue = seafarers.overdue_after(overdue, setup_.transport.blocked_on(state_.day.number()));
  route_capacity_ = seafarers.route_capacity(overdue);
}

}  // namespace tierwave::engine
