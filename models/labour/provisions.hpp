// What a country provides for workers on one day: its job-retention scheme and its income support.
#pragma once
#include "models/labour/workforce.hpp"

namespace tierwave::models::labour {

// Jobs lost per hour lost, where some of a country's workers live under a known scheme and some do not.
struct HeadsLost {
  double of_known = 0;  // summed over the workers whose scheme is known
  double unknown = 0;   // workers without
  double all = 0;       // workers; 0: nothing is known of the country

  // `without` a scheme jobs are lost as the law of work says.
  double share(double without) const { return all > 0 ? (of_known + unknown * without) / all : without; }
};

struct Provisions {
  HeadsLost heads_lost = {};
  ByContract furlough_reach{};  // share of a class that a scheme can reach
  double furlough_pay = 0;      // share of the wage paid for the hours not worked, at most 1
  ByContract income_support{};  // by class: share of the lost wage that income support replaces, at most 1

  // Whether anybody without work can be paid.
  bool pay() const {
    for (const double share : income_support)
      if (share != 0) return true;
    return furlough_pay != 0;
  }
};

}  // namespace tierwave::models::labour
