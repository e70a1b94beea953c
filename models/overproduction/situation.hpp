// What a rule of overproduction may look at.
#pragma once

namespace tierwave::models::overproduction {

// A firm on the day before, relative to its baseline.
struct Yesterday {
  double overproduction = 1;  // capacity before shocks and labour
  double demand = 1;
  double production = 1;
};

}  // namespace tierwave::models::overproduction
