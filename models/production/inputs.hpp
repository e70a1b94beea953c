// What a production function may look at.
#pragma once
#include <limits>

#include "network/network.hpp"

namespace tierwave::models::production {

// One input of a firm at the start of a day.
struct Input {
  double stock_days = 0;    // stock over the baseline use of a day
  double baseline_use = 0;  // millions per day; only for functions that need it
  economy::Criticality criticality = economy::Criticality::critical;  // how badly the firm needs it
  double target_days = 1;  // stock the firm aims for, over the baseline use of a day
  double coefficient = 1;  // baseline use over the firm's baseline output; only for functions that need it
};

// How far the stocks let a firm produce, relative to its baseline, and which input holds it back.
struct InputLimit {
  static constexpr int no_input = -1;
  double value = std::numeric_limits<double>::infinity();
  int input = no_input;  // position among the firm's inputs; no_input where no single one binds

  void lower_to(double limit, int position) {
    const bool lower = limit < value;
    value = lower ? limit : value;
    input = lower ? position : input;
  }
};

}  // namespace tierwave::models::production
