// The labour of the reference run: who can work, and what a day does to hours and jobs.
#include <algorithm>
#include <limits>

#include "engine/reference_step.hpp"

namespace tierwave::tests {

namespace laws = models::work;

static constexpr double unlimited = std::numeric_limits<double>::infinity();

void ReferenceRun::find_labour() {
  for (std::size_t firm = 0; firm < can_work.size(); ++firm) {
    const double baseline = setup_.network->firms.employment[firm];
    const double supply = terms_.labour_supply_of(firm, setup_.groups->of_firm[firm]) * baseline;
    if (std::holds_alternative<laws::FollowsOutput>(setup_.mechanisms.work)) {
      can_work[firm] = unlimited;
    } else if (const auto* elastic = std::get_if<laws::Elastic>(&setup_.mechanisms.work)) {
      // Heads at work; and overtime, where more is asked of those who may work or jobs are missing.
      const double of_hours = terms_.working_time[setup_.groups->of_firm[firm]];
      const double present = of_hours * std::min(terms_.labour_supply_of(firm, setup_.groups->of_firm[firm]) *
                                                     std::max(baseline, heads[firm]),
                                                 heads[firm]);
      const double asked = of_hours * supply * std::max(1.0, demand[firm] / baseline_output_[firm]);
      can_work[firm] = std::min(std::max(asked, present), (1 + elastic->parameters.overtime_limit) * present);
    } else {
      const auto& law = std::get<laws::PichlerLabour>(setup_.mechanisms.work);
      const double per_output = baseline / baseline_output_[firm];
      const double gap = per_output * std::min(inputs_allow[firm], demand[firm]) - can_work[firm];
      const double speed = gap > 0 ? law.parameters.hiring_speed : law.parameters.firing_speed;
      can_work[firm] = std::min(can_work[firm] + speed * gap, supply);
    }
  }
}

// Class by class, rung by rung: what would be lost, less what today's schemes keep.
double ReferenceRun::lost_under_schemes(std::size_t cell, std::size_t country, double without_schemes) const {
  const models::labour::Provisions& provisions = setup_.labour.provisions_on(country, static_cast<std::size_t>(day_));
  const models::labour::ByContract& shares = setup_.labour.shares_of(cell);
  double lost = 0, left = without_schemes;
  models::labour::ByContract gone{};
  for (const models::labour::Rung& rung : setup_.labour.ladder.rungs) {
    if (rung.kind != models::labour::Rung::Kind::layoff) continue;
    double room = 0;
    for (std::size_t k = 0; k < gone.size(); ++k) room += std::max(0.0, rung.limit[k] * shares[k] - gone[k]);
    if (room <= 0 || left <= 0) continue;
    const double part = std::min(1.0, left / room);
    for (std::size_t k = 0; k < gone.size(); ++k) {
      const double of_class = part * std::max(0.0, rung.limit[k] * shares[k] - gone[k]);
      gone[k] += of_class;
      left -= of_class;
      lost += of_class * (1 - provisions.jobs_kept[k]);
    }
  }
  return lost;
}

void ReferenceRun::work() {
  const int first_shock = setup_.shocks.first_day();
  for (std::size_t firm = 0; firm < hours.size(); ++firm) {
    const double persons = setup_.network->firms.employment[firm];
    const double baseline_hours = persons * setup_.network->firms.hours_per_worker_day[firm];
    const bool follows = std::holds_alternative<laws::FollowsOutput>(setup_.mechanisms.work);
    double share = follows ? production[firm] / baseline_output_[firm] : can_work[firm] / persons;
    if (const auto* elastic = std::get_if<laws::Elastic>(&setup_.mechanisms.work)) {
      const auto& p = elastic->parameters;
      const double since = first_shock < 0 ? 0 : day_ - first_shock;
      double eps = p.first_quarter_elasticity;
      if (since > 91) eps += (since - 91) / 274 * (p.year_elasticity - p.first_quarter_elasticity);
      if (since > 365) eps = p.year_elasticity;
      share = std::min(share, 1 - eps * (1 - production[firm] / baseline_output_[firm]));
      const std::size_t country = setup_.network->country_of_firm(static_cast<std::uint32_t>(firm));
      const double supply = terms_.labour_supply_of(firm, setup_.groups->of_firm[firm]);
      const double needed = 1 - eps * (1 - production[firm] / baseline_output_[firm]);
      // So many heads that each gives the hours it can.
      const double heads_wanted = std::min(1.0, needed / terms_.working_time[setup_.groups->of_firm[firm]]);
      const double wanted = needed > 1 ? supply * needed : std::min(supply, heads_wanted);
      const double without_schemes = p.heads_lost_share * (1 - wanted);
      const double should_be_lost =
          (wanted > 1 ? 1 - wanted : lost_under_schemes(setup_.network->firms.cell[firm], country, without_schemes)) *
          persons;
      const double lost = persons - heads[firm];
      if (should_be_lost > lost) {
        const double let_go = p.layoff_speed * (should_be_lost - lost);
        heads[firm] -= let_go;
        can_be_recalled[firm] += p.recall_share * let_go;
      } else {
        const double recalled = std::min(p.recall_speed * (lost - should_be_lost), can_be_recalled[firm]);
        const double hired = p.hiring_speed * (lost - should_be_lost - recalled);
        heads[firm] += recalled + hired;
        can_be_recalled[firm] = std::min(can_be_recalled[firm] - recalled, std::max(0.0, persons - heads[firm]));
      }
    } else {
      heads[firm] = std::min(1.0, share) * persons;
    }
    hours[firm] = share * baseline_hours;
  }
}

}  // namespace tierwave::tests
