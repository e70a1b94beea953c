// What a law of households may look at. All figures relative to the baseline.
#pragma once

namespace tierwave::models::households {

// The households of a country on the day before.
struct Yesterday {
  double income = 1;       // labour income
  double consumption = 1;  // what they would spend on an unshocked basket
  bool shocked = true;     // whether a shock of the scenario has begun by today
};

}  // namespace tierwave::models::households
