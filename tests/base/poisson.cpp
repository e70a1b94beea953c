// Draws from a Poisson law by the inverse of its distribution.
#include <catch2/catch.hpp>

#include <cmath>

#include "base/random.hpp"

using namespace tierwave;

TEST_CASE("a poisson quantile is the smallest count that reaches the probability") {
  // P(X <= k) of mean 1: 0.3679, 0.7358, 0.9197, 0.9810
  CHECK(poisson_quantile(1, 0.36) == 0);
  CHECK(poisson_quantile(1, 0.37) == 1);
  CHECK(poisson_quantile(1, 0.73) == 1);
  CHECK(poisson_quantile(1, 0.74) == 2);
  CHECK(poisson_quantile(1, 0.95) == 3);
  CHECK(poisson_quantile(1e-9, 0.5) == 0);
}

TEST_CASE("poisson draws have the mean and variance of their law") {
  for (const double mean : {0.5, 15.0, 300.0, 700.0}) {
    constexpr std::uint32_t draws = 20'000;
    double sum = 0, squares = 0;
    for (std::uint32_t i = 0; i < draws; ++i) {
      const double k = poisson_quantile(mean, uniform({4, 0}, i, 0, Purpose::test, 0));
      sum += k;
      squares += (k - mean) * (k - mean);
    }
    CHECK(std::abs(sum / draws - mean) < 4 * std::sqrt(mean / draws));
    CHECK(squares / draws == Approx(mean).epsilon(0.06));  // four standard deviations are 4 sqrt(2 / draws) = 0.04
  }
}

TEST_CASE("a poisson quantile ends at the edges of probability") {
  for (const double mean : {1.0, 15.0, 700.0}) {
    CHECK(poisson_quantile(mean, 0x1.0p-53) < mean);
    const double far = poisson_quantile(mean, 1 - 0x1.0p-53);
    CHECK(far > mean);
    CHECK(far < mean + 12 * std::sqrt(mean) + 12);
  }
}
