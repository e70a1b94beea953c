// Quantiles of laws: known points, the whole range, and the same bits on every processor.
#include "base/quantiles.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "base/random.hpp"

using namespace tierwave;

namespace {
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double least = 0x1.0p-53, most = 1 - 0x1.0p-53;  // the outermost draws of base/random.hpp
}  // namespace

TEST_CASE("a uniform quantile lies at its share of the range") {
  CHECK(uniform_quantile(2, 10, 0.25) == 4);
  CHECK(uniform_quantile(-3, -3, 0.7) == -3);
  for (const double u : {least, 0.3, most}) {
    CHECK(uniform_quantile(0.1, 0.3, u) >= 0.1);
    CHECK(uniform_quantile(0.1, 0.3, u) <= 0.3);
  }
}

TEST_CASE("a triangular quantile has its share of the triangle on its left") {
  // Low 0, mode 3, high 12: the share below x is x^2 / 36 up to the mode and 1 - (12 - x)^2 / 108 above it.
  CHECK(triangular_quantile(0, 3, 12, 4.0 / 36) == Approx(2));
  CHECK(triangular_quantile(0, 3, 12, 0.25) == Approx(3));
  CHECK(triangular_quantile(0, 3, 12, 1 - 36.0 / 108) == Approx(6));
  CHECK(triangular_quantile(5, 5, 9, 1 - 0.25) == Approx(7));
  CHECK(triangular_quantile(5, 9, 9, 0.25) == Approx(7));
  CHECK(triangular_quantile(0.1, 0.2, 0.3, least) >= 0.1);
  CHECK(triangular_quantile(0.1, 0.2, 0.3, most) <= 0.3);
}

TEST_CASE("a normal quantile meets published quantiles of the standard normal law") {
  const auto standard = [](double u) { return normal_quantile(0, 1, -infinite, infinite, u); };
  CHECK(std::abs(standard(0.5)) < 1e-15);
  CHECK(standard(0.975) == Approx(1.959963984540054).epsilon(1e-14));
  CHECK(standard(0.95) == Approx(1.6448536269514722).epsilon(1e-14));
  CHECK(standard(0.01) == Approx(-2.3263478740408408).epsilon(1e-14));
  CHECK(standard(1e-6) == Approx(-4.753424308822899).epsilon(1e-9));
  CHECK(normal_quantile(14, 3, -infinite, infinite, 0.975) == Approx(14 + 3 * 1.959963984540054).epsilon(1e-14));
  CHECK(standard(least) > -9);
  CHECK(standard(most) < 9);
}

TEST_CASE("a cut normal law stays in its range and keeps its shape there") {
  // Cut at one standard deviation to each side, where 0.682689... of the law lies.
  const double share = 0.6826894921370859;
  CHECK(normal_quantile(10, 2, 8, 12, 0.5) == Approx(10));
  CHECK(normal_quantile(10, 2, 8, 12, 0.5 + 0.19146246127401312 / share) == Approx(11).epsilon(1e-12));  // half of one
  CHECK(normal_quantile(10, 2, 10, infinite, 0.5) == Approx(10 + 2 * 0.6744897501960817).epsilon(1e-12));
  for (const double u : {least, 0.4, most}) {
    const double value = normal_quantile(0.2, 5, 0.1, 0.3, u);
    CHECK(value >= 0.1);
    CHECK(value <= 0.3);
  }
}

TEST_CASE("a larger share has a larger quantile") {
  double below[3] = {-infinite, -infinite, -infinite};
  for (int step = 1; step < 1000; ++step) {
    const double u = step / 1000.0;
    const double values[3] = {uniform_quantile(1, 2, u), triangular_quantile(1, 1.2, 2, u),
                              normal_quantile(1.5, 0.3, 1, infinite, u)};
    for (int law = 0; law < 3; ++law) {
      CHECK(values[law] > below[law]);
      below[law] = values[law];
    }
  }
}

TEST_CASE("quantiles have the bits they always had") {
  // Recorded once. A change here changes what every ensemble draws.
  CHECK(normal_quantile(14, 3, 1, infinite, 0.3) == 0x1.8da8b2432dddap+3);
  CHECK(triangular_quantile(7, 14, 28, 0.7) == 0x1.29bc79b1d05f4p+4);
}
