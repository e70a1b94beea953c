// Mean and quantiles of a few values.
#include "analysis/spread.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace tierwave::analysis;

namespace {
Spread of(std::vector<double> values) {
  return spread_of(values);
}
}  // namespace

TEST_CASE("quantiles lie between values in rising order") {
  // Of 0, 10, ..., 100 the share p has the value 100 p.
  const Spread spread = of({30, 100, 0, 70, 10, 90, 20, 50, 80, 40, 60});
  CHECK(spread.mean == 50);
  for (std::size_t q = 0; q < quantile_shares.size(); ++q)
    CHECK(spread.quantiles[q] == Approx(100 * quantile_shares[q]).epsilon(1e-14));
  CHECK(spread.low() == spread.quantiles[0]);
  CHECK(spread.median() == 50);
  CHECK(spread.high() == spread.quantiles[4]);
}

TEST_CASE("quantiles of two values lie on the line between them") {
  const Spread spread = of({3, 1});
  CHECK(spread.low() == Approx(1.1));
  CHECK(spread.median() == 2);
  CHECK(spread.high() == Approx(2.9));
}

TEST_CASE("one value is all quantiles and equal values are exactly themselves") {
  for (const std::vector<double>& values : {std::vector<double>{0.1}, std::vector<double>(7, 0.1)})
    for (const double quantile : of(values).quantiles) CHECK(quantile == 0.1);
}

TEST_CASE("where one value is not known no quantile is") {
  const Spread spread = of({1, std::nan(""), 3});
  CHECK(std::isnan(spread.mean));
  CHECK(std::isnan(spread.low()));
  CHECK(std::isnan(spread.high()));
}

TEST_CASE("of no values nothing is known") {
  const Spread spread = of({});
  CHECK(std::isnan(spread.mean));
  CHECK(std::isnan(spread.median()));
}
