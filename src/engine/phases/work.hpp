// Hours, heads and pay. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>
#include <variant>

#include "engine/accounts.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::work(const Block& block) {
  FirmState& firms = state_.firms;
  std::vector<double>& recallable = state_.kinds.work.recallable;
  const auto& baseline_pay = setup_.network->firms.labour_income;
  const std::vector<double>& notice = state_.measures.measure_under_notice;
  std::visit(
      [&](const auto& law) {
        add_in_block(wages_paid_, block, [&](double* by_country) {
          for_cells(block, [&](std::size_t cell, std::size_t first, std::size_t last) {
            double wages = by_country[cell / sectors_];
            for (std::size_t firm = first; firm < last; ++firm) {
              const double noticed = notice.empty() ? 0.0 : models::measures::under_notice(notice_of(firm));
              const models::work::Jobs yesterday{firms.heads[firm] - noticed,
                                                 recallable.empty() ? 0.0 : recallable[firm]};
              const models::work::Outcome outcome =
                  law.outcome({firms.labour[firm], terms_.labour_supply_of(firm, group_of(firm)),
                               firms.production[firm], days_since_shock_, yesterday,
                               terms_.jobs_kept_of(firm, group_of(firm), cell), terms_.working_time[group_of(firm)]});
              firms.hours[firm] = outcome.hours;
              firms.heads[firm] = outcome.jobs.heads;
              if (!recallable.empty()) recallable[firm] = outcome.jobs.recallable;
              check_pay(id_of(firm), state_.day, outcome.hours, outcome.pay);
              if (!notice.empty()) give_notice(firm, cell, yesterday.heads);
              wages += (outcome.pay + idle_paid(firm)) * baseline_pay[firm];
            }
            by_country[cell / sectors_] = wages;
          });
        });
      },
      setup_.mechanisms.work);
}

// Of whom the law of work lets go today, those with a notice stay for it; of whom it takes on, those under notice come first.
// A firm that has closed keeps nobody.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::give_notice(std::size_t firm, std::size_t cell, double heads_before) {
  using namespace models::measures;
  double* const stages = notice_of(firm);
  double& heads = state_.firms.heads[firm];
  double& idle = state_.measures.measure_idle_paid[firm];
  const NoticeTime time = setup_.measures.notice_of(group_of(firm));
  idle = 0;
  if (time.stages == 0) return;
  const std::vector<double>& closed = state_.kinds.money.closed;
  if (!closed.empty() && closed[firm] != 0) {
    std::fill(stages, stages + notice_stages, 0.0);
    return;
  }
  double given = 0;
  if (heads < heads_before) {
    const std::span<const models::labour::KeptOnRung> rungs = terms_.jobs_under_notice_of(firm, group_of(firm), cell);
    given = std::max(0.0, models::labour::jobs_under_notice(std::max(0.0, 1.0 - heads), rungs) -
                              models::labour::jobs_under_notice(std::max(0.0, 1.0 - heads_before), rungs));
  }
  withdraw_notice(stages, heads - heads_before);
  pass_notice(stages, time, given);
  const double noticed = under_notice(stages);
  heads += noticed;
  idle = idle_under_notice(noticed, state_.firms.hours[firm], heads);
}

}  // namespace tierwave::engine
