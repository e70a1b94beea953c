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

  // Part of the jobs that would be lost are kept.
  void keep(double part) {
    if (!(part > 0)) return;
    if (!(all > 0)) all = unknown = 1;
    of_known *= 1.0 - part;
    unknown *= 1.0 - part;
  }
};

struct Provisions {
  HeadsLost heads_lost = {};
  ByContract furlough_reach{};  // share of a class that a scheme can reach
  double furlough_pay = 0;      // share of the wage paid for the hours not worked, at most 1
  ByContract
      income_support{};  // by class: share of the lost wage that income support replaces; above 1 only by a measure
  // By class: what measures add to furlough_pay, in the mean of all whom schemes and measures reach; below 0 where they
  // reach more workers at less pay.
  ByContract furlough_pay_of_measures{};

  double furlough_pay_of(std::size_t contract) const { return furlough_pay + furlough_pay_of_measures[contract]; }

  // Whether anybody without work can be paid.
  bool pay() const {
    for (std::size_t k = 0; k < contracts; ++k)
      if (income_support[k] != 0 || furlough_pay_of_measures[k] != 0) return true;
    return furlough_pay != 0;
  }
};

}  // namespace tierwave::models::labour
