// What an order rule may look at.
#pragma once

namespace tierwave::models::orders {

// A buyer and one of its pools at the start of a day. Demand and production are yesterday's, relative
// to the buyer's baseline; stock and target are in days of the buyer's baseline use.
struct Situation {
  double demand = 1;
  double production = 1;
  double stock_days = 0;
  double target_days = 0;
  double capacity = 1;  // what plant and labour allowed yesterday, relative to the baseline
};

}  // namespace tierwave::models::orders
