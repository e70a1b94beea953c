// What a country provides for workers on one day: its job-retention scheme and its income support.
#pragma once
#include <algorithm>

#include "models/labour/workforce.hpp"

namespace tierwave::models::labour {

struct Provisions {
  ByContract furlough_reach{};  // share of a class that a scheme can reach
  ByContract jobs_kept{};       // by class: share of the jobs otherwise lost that schemes keep (jobs_kept.hpp)
  double furlough_pay = 0;      // share of the wage paid for the hours not worked, at most 1
  ByContract income_support{};  // by class: share of the lost wage that income support replaces, at most 1

  // Whether anybody without work can be paid.
  bool pay() const { return any(income_support) || furlough_pay != 0; }
  bool keep_jobs() const { return any(jobs_kept); }

 private:
  static bool any(const ByContract& shares) {
    return std::any_of(shares.begin(), shares.end(), [](double share) { return share != 0; });
  }
};

}  // namespace tierwave::models::labour
