// What a rule of money may look at, and what it keeps of a firm.
#pragma once

namespace tierwave::models::money {

// A firm's flows of money at the baseline, millions per day.
struct Baseline {
  double sales;
  double inputs;
  double wages;
};

// What a firm did on a day, relative to its baseline.
struct Today {
  double production = 1;
  double hours = 1;
  double subsidy = 0;  // paid by measures, millions
};

// A firm's money at the end of a day.
struct Account {
  double cash = 0;      // days of the firm's fixed cost; below 0 it is credit that is drawn
  double receipts = 1;  // what customers paid that day, relative to baseline sales
};

}  // namespace tierwave::models::money
