// How much labour the closures of workplaces take away, by region and day.
//
//   labour supply(s) = 1 - kappa(level) scope(flag) (1 - remote_s f) (1 - essential_s)
//
// s a sector with its share of remote work and of essential work; f the feasibility of remote work, by
// income group. A region of several countries takes the mean weighted by employment, m(.):
//
//   closure = m(kappa scope)      closure_remote = m(kappa scope f)
//   labour supply(s) = 1 - (1 - essential_s) (closure - closure_remote remote_s)
//
// Where a share of those who may work is ill, `sickness` on days with any closure, labour supply is (1 - sickness)
// times that: 1 - ill - (1 - essential_s) (closure_of_well - closure_remote_of_well remote_s), with means over members
// of sickness and of what closures take of those who are well.
//
// Supply of labour after del Rio-Chanona et al. 2020 and Pichler et al. 2022. Parameters and their sources:
//   kappa               0, 0.23, 0.43, 1 for levels 0 to 3; a regression on the hours lost in 2020 by country
//   scope               1 general, 0.5 targeted; an assumption
//   remote_feasibility  1, 0.6, 0.3, 0.3 in high, upper-middle, lower-middle and low income countries; an
//                       assumption
//   sickness            0; an option
#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "models/closures/tables.hpp"
#include "network/network.hpp"

namespace tierwave::models {

// All are shares in [0, 1].
struct ClosureParameters {
  std::array<double, closure_levels> kappa{0, 0.23, 0.43, 1};  // work closed, by level
  double scope_general = 1;
  double scope_targeted = 0.5;
  std::array<double, income_groups> remote_feasibility{1, 0.6, 0.3, 0.3};  // by income group
  double sickness = 0;  // share of those who may work that is ill while a country closes anything
};

// Throws InvalidInput with every parameter outside [0, 1]; `where` they were written stands in the message.
void check(const ClosureParameters& parameters, const Location& where = {});

// A member country that a region's mean leaves out.
struct LeftOut {
  std::string region;
  std::string country;
  std::string reason;  // in words
};

// [region][day], each in [0, 1], closure_remote never above closure.
struct ClosureIntensity {
  std::vector<std::vector<double>> closure;
  std::vector<std::vector<double>> closure_remote;
  // Where nobody is ill: 0 and the two above.
  std::vector<std::vector<double>> ill, closure_of_well, closure_remote_of_well;
  std::vector<LeftOut> left_out;  // by region, then country
};

// A region's members: without any, the region is one country of that code; {"*"} stands for every country
// of either table that no other region names.
// `wanted` says which regions are asked for, one entry each; the others need no rows and stay at 0. Empty: all are.
// Errors: InvalidInput with all of: a parameter outside [0, 1]; a country that belongs to two regions; two
// regions with "*", or "*" beside other members; a region none of whose members has both closures and
// employment; a day of the calendar that a member's closures do not cover.
ClosureIntensity closure_intensity(const std::vector<economy::Country>& regions, const Calendar& calendar,
                                   const ClosureTable& closures, const CountryTable& countries,
                                   const ClosureParameters& parameters, const std::vector<bool>& wanted = {});

// Labour present over baseline, in [0, 1], of a sector on a day without sickness. Shares in [0, 1].
inline double labour_supply(double closure, double closure_remote, double remote_share, double essential_share) {
  return 1 - (1 - essential_share) * (closure - closure_remote * remote_share);
}

}  // namespace tierwave::models
