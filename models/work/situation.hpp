// What a law of work may look at, and what it decides. All figures relative to the firm's baseline.
#pragma once
#include <span>

#include "models/labour/jobs_kept.hpp"

namespace tierwave::models::work {

// A firm's jobs: who is employed, and who lost the job and is called back before others are hired.
struct Jobs {
  double heads = 1;
  double recallable = 0;
};

// A firm on the day before.
struct Yesterday {
  double labour;  // labour that could work
  double demand;
  double input_limit;  // what the stocks of inputs allowed; infinite for a firm without inputs
  double heads = 1;    // persons employed
};

// A firm at the end of a day.
struct Today {
  double labour;         // labour that could work
  double labour_supply;  // share of the workforce that closures and sickness left
  double production;
  double days_since_shock;  // since the first shock of the scenario started; below 0 before
  Jobs yesterday = {};
  std::span<const labour::KeptOnRung> jobs_kept = {};  // by schemes, where the country's keep any
  double working_time = 1;                             // share of their hours that those who work can work
};

// What the day did to work.
struct Outcome {
  double hours = 1;  // hours worked
  Jobs jobs;
  double pay = 1;  // labour income before support
};

}  // namespace tierwave::models::work
