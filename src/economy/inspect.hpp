// What an economy holds, in totals.
#pragma once
#include <array>
#include <limits>
#include <string>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// Totals of a country, a sector or the whole. Money in millions of the currency a year.
struct Totals {
  std::string code;
  std::string name;
  double output = 0;
  double value_added = 0;
  double final_demand = 0;      // final sales, wherever they go
  double employment = 0;        // persons
  double women = 0;             // persons
  double women_share() const {  // NaN, not known, without employment
    return employment > 0 ? women / employment : std::numeric_limits<double>::quiet_NaN();
  }
};

struct Inspection {
  std::string name;
  int year = 0;
  int employment_year = 0;
  std::string currency;
  std::string source;
  std::string labour_source;
  bool has_labour = false;
  bool has_criticality = false;
  Totals world;
  std::vector<Totals> countries;
  std::vector<Totals> sectors;
  std::array<double, final_uses> final_demand{};  // by use
  std::size_t flows = 0;                          // intermediate flows that are not zero
  std::vector<std::string> largest_cells;         // by output, at most ten, largest first
  std::vector<std::string> warnings;              // what a user should know before a run
};

Inspection inspect(const Economy& economy);

// The inspection as text.
std::string describe(const Inspection& inspection);

}  // namespace tierwave::economy
