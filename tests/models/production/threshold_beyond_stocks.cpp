// Once: with a target of a day and psi 0.8 the threshold let a firm use 1.25 times what it had in stock.
#include <catch2/catch.hpp>

#include "models/production/threshold.hpp"

using namespace tierwave::models::production;

TEST_CASE("threshold never lets a firm use more than it has in stock") {
  for (const double psi : {0.01, 0.5, 0.8, 1.0})
    for (const double target : {1.0, 1.2, 2.0, 30.0})
      for (const double stock : {0.0, 0.3, 1.0, 1.1, 50.0}) {
        Threshold::Sum sum(Threshold{{psi, 0}});
        sum.add({stock, 2, tierwave::economy::Criticality::other, target, 0.1}, 0);
        REQUIRE(sum.limit().value <= stock);
      }
}
