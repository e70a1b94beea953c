// How much labour closures take away, by region and day.
//
//   labour supply(s) = 1 - exposed_s (1 - remote_s f) ((1 - l_s) worn + l_s lasting)
//   exposed_s        = 1 - essential_s (1 - essential struck)
//
// s a sector with its share of remote work, of essential work and of what lasts (l_s: what is sold on site only); f the
// feasibility of remote work, by income group; worn and lasting what closures take of a country's work on the day
// (effect.hpp). A region of several countries takes the mean weighted by employment, m(.):
//
//   closed = m(worn)      remote = m(worn f)      and the same of lasting
//   labour supply(s) = 1 - exposed_s (closed - remote remote_s)      mixed by l_s
//
// Where a share of those who may work is ill, `sickness` on days with any closure, labour supply is (1 - sickness)
// times that: 1 - ill - exposed_s (closed_of_well - remote_of_well remote_s), with means over members of sickness and of
// what closures take of those who are well.
//
// Supply of labour after del Rio-Chanona et al. 2020 and Pichler et al. 2022.
#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/closures/effect.hpp"
#include "models/closures/parameters.hpp"
#include "models/closures/tables.hpp"
#include "network/network.hpp"

namespace tierwave::models {

// A member country that a region's mean leaves out.
struct LeftOut {
  std::string region;
  std::string country;
  std::string reason;  // in words
};

// [region][day], each in [0, 1], remote never above closed.
struct Reach {
  std::vector<std::vector<double>> closed;  // of work that is neither essential nor remote
  std::vector<std::vector<double>> remote;  // times the feasibility of remote work
};

struct ClosureIntensity {
  Reach worn, lasting;
  // Where nobody is ill: 0 and the two above.
  std::vector<std::vector<double>> ill;
  Reach worn_of_well, lasting_of_well;
  double essential_struck = 0;    // that of the parameters
  std::vector<LeftOut> left_out;  // by region, then country

  // Nothing closed anywhere.
  ClosureIntensity() = default;
  ClosureIntensity(std::size_t regions, std::size_t days);
};

// Which regions and days are asked for; the others need no rows and stay at 0.
struct Asked {
  std::vector<bool> regions = {};  // one entry each; empty: all
  std::vector<bool> days = {};     // one entry each; empty: all
  bool region(std::size_t number) const { return regions.empty() || regions[number]; }
  bool day(std::size_t number) const { return days.empty() || days[number]; }
};

// A region's members: without any, the region is one country of that code; {"*"} stands for every country
// of either table that no other region names.
// Errors: InvalidInput with all of: parameters that check() refuses; a country that belongs to two regions; two
// regions with "*", or "*" beside other members; a region none of whose members has both closures and
// employment; a day asked for that a member's closures do not cover.
ClosureIntensity closure_intensity(const std::vector<economy::Country>& regions, const Calendar& calendar,
                                   const ClosureTable& closures, const CountryTable& countries,
                                   const ClosureParameters& parameters, const Asked& asked = {});

// The part of what a sector sells that closures keep from its customers for as long as they hold: the share consumed on
// site times the fall of household demand in a first wave, not below 0. 0 where the economy does not give both.
inline double lasting_share(const economy::Sector& sector) {
  return sector.on_site_consumption.value_or(0) * std::max(0.0, sector.household_demand_reduction.value_or(0));
}

// The share of a sector's work that closures reach before remote work: all that is not essential, and of what is, the
// share that stays away nonetheless. Shares in [0, 1].
inline double exposed_share(double essential_share, double essential_struck) {
  return 1 - essential_share * (1 - essential_struck);
}

// Labour present over baseline, in [0, 1], of a sector on a day without sickness. Shares in [0, 1].
inline double labour_supply(double closed, double remote, double remote_share, double exposed_share) {
  return 1 - exposed_share * (closed - remote * remote_share);
}

}  // namespace tierwave::models
