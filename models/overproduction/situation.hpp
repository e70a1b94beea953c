// What a rule of overproduction may look at.
#pragma once

namespace tierwave::models::overproduction {

// A firm when the day's demand is known and production is not, relative to its baseline.
struct Situation {
  double overproduction = 1;  // yesterday's: capacity before shocks and labour
  double demand = 1;          // today's
  double production = 1;      // yesterday's
  double utilisation = 1;     // share of the plant in use at the baseline
};

}  // namespace tierwave::models::overproduction
