// The money of the reference run: bank accounts and bills in millions, and who closes.
#include <algorithm>

#include "engine/reference_step.hpp"

namespace tierwave::tests {

using models::money::Cash;

double ReferenceRun::surplus_at_baseline(std::uint32_t firm) const {
  double surplus = baseline_output_[firm] - setup_.network->firms.labour_income[firm];
  for (const auto& [key, use] : baseline_use_)
    if (std::get<0>(key) == firm) surplus -= use;
  return surplus;
}

double ReferenceRun::fixed_cost(std::uint32_t firm) const {
  const auto* rule = std::get_if<Cash>(&setup_.mechanisms.money);
  const double surplus = surplus_at_baseline(firm);
  return rule && surplus > 1e-9 * baseline_output_[firm] ? rule->parameters.fixed_cost_share * surplus : 0;
}

void ReferenceRun::open_accounts() {
  closed.assign(demand.size(), false);
  cash.assign(demand.size(), 0);
  owed = cash;
  const auto* rule = std::get_if<Cash>(&setup_.mechanisms.money);
  for (std::uint32_t firm = 0; rule && firm < demand.size(); ++firm) {
    cash[firm] = rule->parameters.cash_days * fixed_cost(firm);
    owed[firm] = rule->parameters.payment_days * baseline_output_[firm];
  }
}

void ReferenceRun::let_go_of_closed_firms() {
  for (std::size_t firm = 0; firm < closed.size(); ++firm)
    if (closed[firm]) can_work[firm] = 0;
}

void ReferenceRun::settle_accounts() {
  const auto* rule = std::get_if<Cash>(&setup_.mechanisms.money);
  if (!rule) return;
  const network::Firms& firms = setup_.network->firms;
  for (std::uint32_t firm = 0; firm < cash.size(); ++firm) {
    if (closed[firm]) {
      hours[firm] = heads[firm] = can_be_recalled[firm] = 0;
      continue;
    }
    const double rent = fixed_cost(firm);
    if (rent == 0) continue;
    owed[firm] += production[firm];
    const double paid = owed[firm] / (1 + rule->parameters.payment_days);
    owed[firm] -= paid;
    double bills = rent;
    for (const auto& [key, use] : baseline_use_)
      if (std::get<0>(key) == firm) bills += coefficient(key) * production[firm];
    bills += firms.labour_income[firm] * hours[firm] / (firms.employment[firm] * firms.hours_per_worker_day[firm]);
    cash[firm] += paid - bills;
    const double wanted = rule->parameters.cash_days * rent;
    cash[firm] -= std::clamp(cash[firm] - wanted, 0.0, surplus_at_baseline(firm) - rent);
    closed[firm] = cash[firm] < -(rule->parameters.credit_days + 1e-9) * rent;
  }
}

}  // namespace tierwave::tests
