// Comparisons made by hand: worlds of two countries and two sexes over 14 days.
#pragma once
#include <string>
#include <vector>

#include "analysis/compare.hpp"
#include "models/terms/transfers.hpp"

namespace tierwave::testing {

// What is lost of the 700 jobs of ITA and the 300 of REU in each replicate, hours with them, and what government pays in ITA.
struct MadeRun {
  double lost_a = 0, lost_b = 0, paid = 0;
};

inline analysis::Contender made(const std::string& name, const std::vector<MadeRun>& replicates) {
  using analysis::By;
  using analysis::Figure;
  analysis::Contender contender;
  contender.name = name;
  contender.from = name + ".h5";
  contender.calendar = Calendar(*parse_date("2020-01-01"), 14);
  contender.money = "1e6 USD_2018 day-1";
  contender.is_ensemble = replicates.size() > 1;
  contender.entries[static_cast<std::size_t>(By::world)] = {"world"};
  contender.entries[static_cast<std::size_t>(By::country)] = {"ITA", "REU"};
  contender.entries[static_cast<std::size_t>(By::sex)] = {"women", "men"};
  contender.provenance = {{"title", name},
                          {"comment", "text of " + name},
                          {"scenario_resolved", "[orders]\ntau_days = 14\ntau_days_source = \"recorded <runs>\"\n"},
                          {"seed", std::int64_t{7}}};
  for (const MadeRun& one : replicates) {
    analysis::RunTotals run;
    run.days = 14;
    for (const Figure figure : {Figure::hours, Figure::employment, Figure::output}) {
      const double unit = figure == Figure::hours ? 14 * 48.0 / 7 : 14;
      const double a = (700 - one.lost_a) * unit, b = (300 - one.lost_b) * unit;
      run.at(figure, By::world) = {{a + b}, {1000 * unit}};
      run.at(figure, By::country) = {{a, b}, {700 * unit, 300 * unit}};
    }
    run.at(Figure::employment, By::sex) = run.at(Figure::employment, By::country);
    run.transfers.assign(2 * models::terms::transfers, 0.0);
    run.transfers[0] = run.transfers[1] = 5;  // wages
    run.transfers[2 * static_cast<std::size_t>(models::terms::Transfer::furlough_pay)] =
        one.paid;  // of the first country
    run.purchases = {0, 0};
    contender.runs.push_back(run);
  }
  return contender;
}

}  // namespace tierwave::testing
