// Hours lost of groups of countries, most of which the table does not tell apart.
//
// A country of the table has its own loss. Another one has what its own closures take, at the sectors of the rest of
// the world, and the loss that the chain adds in the rest of the world: an extension, and labelled so.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "analysis/backtest.hpp"
#include "analysis/daily_sums.hpp"
#include "analysis/observed.hpp"
#include "models/closures/tables.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

class CountryGroups {
 public:
  CountryGroups(const resolve::Study& study, const Observed& observed, const DailySums& world);

  const std::string& region_of(const std::string& country) const;  // empty where it is not known
  bool has_table_country(const std::string& region) const;
  std::vector<BacktestFigure> figures() const;  // V2

 private:
  const Observed& observed_;
  models::CountryTable table_;
  std::map<std::string, double> hours_lost_;  // by country
  std::vector<std::string> of_table_;
};

}  // namespace tierwave::analysis
