// One shock: what falls, where, by how much and when.
//
//   reduction of country c, sector s on day t  =  sum over parts of  magnitude_s x intensity_cs(t)
//
// Most shocks have one part. A workplace closure has two, because remote work softens it by sector:
//   (1 - essential_s) closure_c(t)  -  (1 - essential_s) remote_s closure_remote_c(t)
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "models/shocks/kinds.hpp"
#include "network/network.hpp"

namespace tierwave::models::shocks {

// How the reductions of overlapping shocks of one kind combine.
enum class Overlap : std::uint8_t {
  none,     // no rule stated: an overlap is an error
  max,      // the one that changes most
  product,  // remaining shares multiply
  sum,      // reductions add; above 1 is an error
};

// What a shock strikes. Each mask has one entry per country, sector, tier ...; all true where the
// scenario names none. Tiers above the last mask entry count as the last.
struct Selection {
  std::vector<bool> countries;  // final_demand: where the consumers are; else: where the firms are
  std::vector<bool> sectors;    // final_demand: the product; else: the firms' sector
  std::vector<bool> tiers;      // of the firms
  std::array<bool, network::size_classes> size_classes{true, true, true, true};  // of the firms
  std::array<bool, 2> zones{true, true};  // firms outside and inside of export processing zones
  std::vector<bool> partners;             // trade, corridors: countries on the other side
  std::vector<bool> products;             // import_restriction: products that are restricted
  std::array<bool, economy::final_uses> final_uses{true, true, true, true};  // final_demand: categories
  bool names_firms =
      false;  // sectors, tiers, size classes or zones were named (import_restriction: final users are free)

  // Whether the firm is selected, for kinds that look at the firms' own place.
  bool holds(const network::Network& network, std::size_t firm) const {
    return countries[network.country_of_firm(firm)] &&
           of_any_country(network.sector_of_firm(firm), network.firms.tier[firm], network.firms.size_class[firm],
                          network.firms.in_zone(firm));
  }
  // The same of firms like these, in whatever country.
  bool of_any_country(std::size_t sector, std::size_t tier_of_firms, network::SizeClass size_class,
                      bool in_zone) const {
    return sectors[sector] && tier(tier_of_firms) && size_classes[static_cast<std::size_t>(size_class)] &&
           zones[in_zone];
  }
  bool tier(std::size_t number) const { return tiers[number < tiers.size() ? number : tiers.size() - 1]; }
};

// Whether two selections can hold the same thing.
bool same_place(const Selection& a, const Selection& b);

// How strong a part of a shock is, by day: a path by country times one by sector, where there is one.
struct Intensity {
  std::vector<std::vector<double>> by_country;      // [country][day], or one row for all countries
  std::vector<std::vector<double>> by_sector = {};  // [sector][day]; empty: the same in all sectors
  double at(std::size_t country, std::size_t sector, std::size_t day) const {
    const double of_country = by_country[by_country.size() == 1 ? 0 : country][day];
    return by_sector.empty() ? of_country : of_country * by_sector[sector][day];
  }
};

struct Part {
  std::vector<double> magnitude;  // by sector
  Intensity intensity;
};

struct Shock {
  std::string label;
  Kind kind = Kind::labour_supply;  // one that falls as itself: that of a closure is labour_supply
  Selection selection;
  std::vector<Part> parts;
  bool follows_closures = false;  // in step with closures, so that what eases them eases it
  Location where;                 // in the scenario file
  // Days on which it may be in force: [first, last], both inside the run; first > last: never.
  int first_day = 0;
  int last_day = -1;

  bool in_force(std::size_t day) const {
    return static_cast<int>(day) >= first_day && static_cast<int>(day) <= last_day;
  }
  double reduction(std::size_t country, std::size_t sector, std::size_t day) const {
    double sum = 0;
    for (const Part& part : parts) sum += part.magnitude[sector] * part.intensity.at(country, sector, day);
    return sum;
  }
};

}  // namespace tierwave::models::shocks
