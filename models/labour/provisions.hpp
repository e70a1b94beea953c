// What a country provides for workers on one day: its job-retention scheme and its income support.
#pragma once
#include <algorithm>

#include "models/labour/workforce.hpp"

namespace tierwave::models::labour {

struct Provisions {
  ByContract furlough_reach{};  // share of a class that a scheme can reach
  ByContract jobs_kept{};       // by class: share of the jobs otherwise lost that schemes keep (jobs_kept.hpp)
  double furlough_pay = 0;      // share of the wage paid for the hours not worked, at most 1
  // By class: share of the lost wage that income support replaces; above 1 only by a measure.
  ByContract income_support{};
  // By class: what measures add to furlough_pay, in the mean of all whom schemes and measures reach; below 0 where they
  // reach more workers at less pay.
  ByContract furlough_pay_of_measures{};
  // By class: share of those without work or pay whom income support can reach, and of all whom transfers to households
  // do. They say whom nothing reaches; what is paid stands above.
  ByContract support_reach{};
  ByContract transfer_reach{};
  // By class: share of those let go to whom notice is given.
  ByContract notice{};
  // By class: share whose hourly pay a floor lifts; that floor, millions a person and day of baseline hours, and the share
  // paid of what is missing to it.
  ByContract lifted{};
  double floor_pay = 0, lift = 0;

  double furlough_pay_of(std::size_t contract) const { return furlough_pay + furlough_pay_of_measures[contract]; }

  // Whether anybody without work can be paid.
  bool pay() const { return any(income_support) || furlough_pay != 0 || any(furlough_pay_of_measures); }
  bool keep_jobs() const { return any(jobs_kept); }
  bool give_notice() const { return any(notice); }

 private:
  static bool any(const ByContract& shares) {
    return std::any_of(shares.begin(), shares.end(), [](double share) { return share != 0; });
  }
};

}  // namespace tierwave::models::labour
