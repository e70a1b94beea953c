// Once: a day without any labour income ended consumption for good, because its logarithm is infinite; with a
// persistence of 1 consumption was no number.
#include <catch2/catch.hpp>

#include <cmath>

#include "models/households/income.hpp"

using tierwave::models::households::Income;

TEST_CASE("a day without any income lowers consumption and the next ones raise it again") {
  const Income rule;
  const double after = rule.consumption({0, 1});
  CHECK(after == Approx(std::pow(1e-6, 0.4 / 180)).epsilon(1e-12));  // three per cent less
  double consumption = after;
  for (int day = 0; day < 2000; ++day) consumption = rule.consumption({1, consumption});
  CHECK(consumption > 0.999);
}

TEST_CASE("consumption that never adjusts does not") {
  CHECK(Income{{1, 0.75, 0, 1}}.consumption({0, 0.8}) == Approx(0.8).epsilon(1e-15));
}
