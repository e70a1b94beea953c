// Hours, heads and pay. A part of phases.hpp.
#pragma once
#include <variant>

#include "engine/accounts.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::work(const Block& block) {
  FirmState& firms = state_.firms;
  std::vector<double>& recallable = state_.kinds.work.recallable;
  std::visit(
      [&](const auto& law) {
        for_firms(block, [&](std::size_t firm) {
          const models::work::Jobs yesterday{firms.heads[firm], recallable.empty() ? 0.0 : recallable[firm]};
          const models::work::Outcome outcome =
              law.outcome({firms.labour[firm], terms_.labour_supply[group_of(firm)], firms.production[firm],
                           days_since_shock_, yesterday, terms_.heads_lost_share[group_of(firm)]});
          firms.hours[firm] = outcome.hours;
          firms.heads[firm] = outcome.jobs.heads;
          if (!recallable.empty()) recallable[firm] = outcome.jobs.recallable;
          check_pay(id_of(firm), state_.day, outcome.hours, outcome.pay);
        });
      },
      setup_.mechanisms.work);
}

}  // namespace tierwave::engine
