// Seafarers who stay on board beyond their contract where countries let nobody change crews.
//
// Each month `crew_change_a_month` persons on board are due to go home, and as many to replace them. Where a share b of
// crew change is blocked, that share of those due stays on board, overdue; where it is open, the overdue go home beside
// those due, at up to `catch_up` times the normal rate:
//
//   overdue += b due - min(overdue, catch_up (1 - b) due)        due = crew_change_a_month 12 / 365 a day
//
// Ships whose crews are overdue sail less: the capacity of all routes is 1 - capacity_lost_per_overdue_share x overdue
// / crews, at least 0.
//
// Parameters and their sources:
//   crews                1 650 000 persons; BIMCO and ICS, Manpower report 2015
//   crew_change_a_month  50 000 persons each way; ILO and IMO 2020
//   catch_up             2; an assumption
//   capacity_lost_per_overdue_share   1; an assumption
// Check: eight months of full closure leave 400 000 overdue (IMO, end of 2020).
#pragma once
#include <algorithm>

namespace tierwave::models::transport {

struct Seafarers {
  double crews = 1650000;              // persons
  double crew_change_a_month = 50000;  // persons each way
  double catch_up = 2;
  double capacity_lost_per_overdue_share = 1;

  double due_a_day() const { return crew_change_a_month * 12 / 365; }

  // Overdue persons at the end of a day on which a share `blocked` of crew change is blocked.
  double overdue_after(double overdue, double blocked) const {
    const double relieved = std::min(overdue, catch_up * (1 - blocked) * due_a_day());
    return std::min(crews, overdue + blocked * due_a_day() - relieved);
  }

  // Capacity of routes relative to the baseline.
  double route_capacity(double overdue) const {
    return std::max(0.0, 1 - capacity_lost_per_overdue_share * overdue / crews);
  }
};

}  // namespace tierwave::models::transport
