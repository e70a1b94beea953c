#include "base/math.hpp"

#include <cmath>
#include <limits>

namespace tierwave {
namespace {

// ln 2 in two parts: the first has trailing zero bits, so that k * high is exact for |k| < 2^11.
constexpr double ln2_high = 0x1.62e42fefa3800p-1;
constexpr double ln2_low = 0x1.ef35793c76730p-45;
constexpr double infinity = std::numeric_limits<double>::infinity();

// A number as the unrounded sum of two, the second far smaller.
struct Pair {
  double high;
  double low;
};

Pair exact_sum(double a, double b) {
  const double sum = a + b;
  const double b_part = sum - a;
  return {sum, (a - (sum - b_part)) + (b - b_part)};
}

// exp(x.high + x.low). x = k ln 2 + r with |r| <= ln 2 / 2, then the Taylor series of exp(r) - 1:
// 17 terms leave under 2^-60. Adding 1 last keeps the error at half a unit of the last place, and little more.
double exp_of(Pair x) {
  if (x.high > 709.79) return infinity;
  if (x.high < -745.14) return 0.0;
  const double k = std::nearbyint(x.high / (ln2_high + ln2_low));
  const double r = (x.high - k * ln2_high) - (k * ln2_low - x.low);
  double series = 1.0;
  for (int term = 17; term >= 2; --term) series = 1.0 + r * series / term;
  return std::ldexp(1.0 + r * series, static_cast<int>(k));
}

// log(x) for 0 < x < infinity. x = 2^k m with m in [sqrt(1/2), sqrt(2)); log m = 2 atanh(s) by its
// series, s = (m - 1) / (m + 1) in two parts, so that the result has some 60 bits.
Pair log_of(double x) {
  int k = 0;
  double m = std::frexp(x, &k);
  if (m < 0x1.6a09e667f3bcdp-1) {
    m *= 2;
    --k;
  }
  const double above = m - 1;  // exact
  const Pair below = exact_sum(1.0, m);
  const double s = above / below.high;
  const double s_low = (std::fma(-s, below.high, above) - s * below.low) / below.high;
  const double square = s * s;
  double series = 0.0;
  for (int odd = 27; odd >= 3; odd -= 2) series = square * (series + 1.0 / odd);
  const Pair head = exact_sum(k * ln2_high, 2 * s);
  const double tail = head.low + (k * ln2_low + (2 * s_low + 2 * s * series));
  return exact_sum(head.high, tail);
}

}  // namespace

double portable_exp(double x) {
  return std::isnan(x) ? x : exp_of({x, 0.0});
}

double portable_log(double x) {
  if (std::isnan(x) || x == infinity) return x;
  if (x < 0) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0) return -infinity;
  return log_of(x).high;
}

double portable_pow(double base, double exponent) {
  if (exponent == 0 || base == 1) return 1.0;
  if (std::isnan(exponent) || !(base > 0) || base == infinity || std::isinf(exponent)) {
    if (std::isnan(exponent) || std::isnan(base) || base < 0) return std::numeric_limits<double>::quiet_NaN();
    return (base > 1) == (exponent > 0) ? infinity : 0.0;
  }
  const Pair log_base = log_of(base);
  const double product = exponent * log_base.high;
  if (std::abs(product) > 800) return product > 0 ? infinity : 0.0;
  return exp_of({product, std::fma(exponent, log_base.high, -product) + exponent * log_base.low});
}

}  // namespace tierwave
