// What a country provides for workers on one day: its job-retention scheme and its income support.
#pragma once
#include "models/labour/workforce.hpp"

namespace tierwave::models::labour {

struct Provisions {
  // Jobs lost per hour lost. Below 0: nothing is known of the country, and the law of work has its own.
  double heads_lost_share = -1;
  ByContract furlough_reach{};  // share of a class that a scheme can reach
  double furlough_pay = 0;      // share of the wage paid for the hours not worked, at most 1
  ByContract income_support{};  // by class: share of the lost wage that income support replaces, at most 1
};

}  // namespace tierwave::models::labour
