// What money reports: who has closed, and the jobs that went with them.
#pragma once
#include <vector>

#include "models/money/state.hpp"
#include "models/report.hpp"

namespace tierwave::models::money {

inline std::vector<Report<State>> reports() {
  return {
      {"firms_closed", "enterprises", "enterprises closed for good",
       "Enterprises of firms whose cash and credit were gone by the end of the day; they make nothing from the next day "
       "on. 0 under money rule none, where no firm closes.",
       true,
       [](const State& state, const network::Firms& firms, std::size_t firm) {
         return state.closed[firm] * firms.enterprises[firm];
       }},
      {"jobs_lost_for_good", "persons", "jobs lost for good",
       "All jobs that firms closed by the end of the day had at the baseline, whenever they were lost. 0 under money rule "
       "none, where no firm closes.",
       true,
       [](const State& state, const network::Firms& firms, std::size_t firm) {
         return state.closed[firm] * firms.employment[firm];
       }},
  };
}

}  // namespace tierwave::models::money
