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
  const auto& baseline_pay = setup_.network->firms.labour_income;
  std::visit(
      [&](const auto& law) {
        add_in_block(wages_paid_, block, [&](double* by_country) {
          for_cells(block, [&](std::size_t cell, std::size_t first, std::size_t last) {
            double wages = by_country[cell / sectors_];
            for (std::size_t firm = first; firm < last; ++firm) {
              const models::work::Jobs yesterday{firms.heads[firm], recallable.empty() ? 0.0 : recallable[firm]};
              const models::work::Outcome outcome =
                  law.outcome({firms.labour[firm], terms_.labour_supply_of(firm, group_of(firm)),
                               firms.production[firm], days_since_shock_, yesterday,
                               terms_.jobs_kept_of(group_of(firm), cell), terms_.working_time[group_of(firm)]});
              firms.hours[firm] = outcome.hours;
              firms.heads[firm] = outcome.jobs.heads;
              if (!recallable.empty()) recallable[firm] = outcome.jobs.recallable;
              check_pay(id_of(firm), state_.day, outcome.hours, outcome.pay);
              wages += outcome.pay * baseline_pay[firm];
            }
            by_country[cell / sectors_] = wages;
          });
        });
      },
      setup_.mechanisms.work);
}

}  // namespace tierwave::engine
