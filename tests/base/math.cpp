// Portable exp, log and pow against the C library and against exact results.
#include "base/math.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace tierwave;

namespace {
constexpr double tolerance = 4e-16;  // relative
constexpr double infinity = std::numeric_limits<double>::infinity();
const double not_a_number = std::numeric_limits<double>::quiet_NaN();

// The reference is computed in 64 bits of mantissa, so that its own error does not count.
double error(double value, long double reference) {
  return static_cast<double>(std::abs((value - reference) / reference));
}
}  // namespace

TEST_CASE("exp agrees with the C library") {
  double worst = 0;
  for (int i = -7000; i <= 7090; ++i) {
    const double x = i * 0.1 + i * 1e-5;
    worst = std::max(worst, error(portable_exp(x), std::exp(static_cast<long double>(x))));
  }
  for (int i = -2000; i <= 2000; ++i) {
    const double x = i * 7.3e-4;
    worst = std::max(worst, error(portable_exp(x), std::exp(static_cast<long double>(x))));
  }
  INFO("worst relative error " << worst);
  CHECK(worst < tolerance);
}

TEST_CASE("log agrees with the C library") {
  double worst = 0;
  const auto compare = [&](double x) {
    if (x != 1) worst = std::max(worst, error(portable_log(x), std::log(static_cast<long double>(x))));
  };
  for (int i = -300; i <= 300; ++i)
    for (int j = 1; j < 20; ++j) compare(std::pow(10.0, i) * (1 + 0.47 * j));
  for (int i = 1; i <= 4000; ++i) compare(i * 5.1e-4);  // around 1, where log is small
  for (int i = 1; i <= 40; ++i) compare(1 + std::ldexp(1, -i)), compare(1 - std::ldexp(1, -i));
  compare(std::numeric_limits<double>::denorm_min());
  compare(std::numeric_limits<double>::max());
  INFO("worst relative error " << worst);
  CHECK(worst < tolerance);
}

TEST_CASE("pow agrees with the C library") {
  double worst = 0;
  for (int i = 1; i <= 300; ++i)
    for (int j = -120; j <= 120; ++j) {
      const double base = i * i * 0.0137, exponent = j * 0.31;
      worst = std::max(worst, error(portable_pow(base, exponent),
                                    std::pow(static_cast<long double>(base), static_cast<long double>(exponent))));
    }
  INFO("worst relative error " << worst);
  CHECK(worst < tolerance);
}

TEST_CASE("powers that are doubles come out exact") {
  for (int exponent = -1000; exponent <= 1000; ++exponent)
    REQUIRE(portable_pow(2, exponent) == std::ldexp(1.0, exponent));
  for (int base = 2; base <= 100; ++base) {
    double power = 1;
    for (int exponent = 0; power < 0x1p53; ++exponent, power *= base) {
      INFO(base << "^" << exponent);
      REQUIRE(portable_pow(base, exponent) == power);
    }
    REQUIRE(portable_pow(1.0 * base * base, 0.5) == base);
  }
  CHECK(portable_pow(0.37, 1) == 0.37);
  CHECK(portable_exp(0) == 1);
  CHECK(portable_log(1) == 0);
}

TEST_CASE("special values are those of C") {
  CHECK(portable_exp(710) == infinity);
  CHECK(portable_exp(infinity) == infinity);
  CHECK(portable_exp(-746) == 0);
  CHECK(portable_exp(-infinity) == 0);
  CHECK(portable_exp(-745) == std::numeric_limits<double>::denorm_min());
  CHECK(std::isfinite(portable_exp(709.78)));
  CHECK(std::isnan(portable_exp(not_a_number)));
  CHECK(portable_log(0) == -infinity);
  CHECK(portable_log(infinity) == infinity);
  CHECK(std::isnan(portable_log(-1)));
  CHECK(std::isnan(portable_log(not_a_number)));
  CHECK(portable_pow(0, 2) == 0);
  CHECK(portable_pow(0, -2) == infinity);
  CHECK(portable_pow(0, 0) == 1);
  CHECK(portable_pow(10, 400) == infinity);
  CHECK(portable_pow(10, -400) == 0);
  CHECK(portable_pow(0.5, infinity) == 0);
  CHECK(portable_pow(2, infinity) == infinity);
  CHECK(std::isnan(portable_pow(-2, 3)));
  CHECK(std::isnan(portable_pow(2, not_a_number)));
  CHECK(std::isnan(portable_pow(not_a_number, 2)));
}
