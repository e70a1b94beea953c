// What a law of work may look at, and what it decides. All figures relative to the firm's baseline.
#pragma once

namespace tierwave::models::work {

// A firm on the day before.
struct Yesterday {
  double labour;  // labour that could work
  double demand;
  double input_limit;  // what the stocks of inputs allowed; infinite for a firm without inputs
};

// A firm at the end of a day.
struct Today {
  double labour;         // labour that could work
  double labour_supply;  // share of the workforce that closures and sickness left
  double production;
  double days_since_shock;  // since the first shock of the scenario started; below 0 before
};

// What the day did to work.
struct Outcome {
  double hours = 1;  // hours worked
  double heads = 1;  // persons employed
  double pay = 1;    // labour income
};

}  // namespace tierwave::models::work
