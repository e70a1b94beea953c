#include "base/math.hpp"

#include <cmath>
#include <limits>

namespace tierwave {
namespace {
// ln 2 in two parts: the first has trailing zero bits, so that k * high is exact for |k| < 2^11.
constexpr double ln2_high = 0x1.62e42fefa3800p-1;
constexpr double ln2_low = 0x1.ef35793c76730p-45;
}  // namespace

// x = k ln 2 + r with |r| <= ln 2 / 2, then the Taylor series of exp(r): 16 terms leave under 2^-60.
double portable_exp(double x) {
  if (x > 709.7) return std::numeric_limits<double>::infinity();
  if (x < -745.0) return 0.0;
  const double k = std::nearbyint(x / (ln2_high + ln2_low));
  const double r = (x - k * ln2_high) - k * ln2_low;
  double series = 1.0;
  for (int term = 16; term >= 1; --term) series = 1.0 + r * series / term;
  return std::ldexp(series, static_cast<int>(k));
}

// x = 2^k m with m in [sqrt(1/2), sqrt(2)); log m = 2 atanh((m - 1) / (m + 1)) by its series.
double portable_log(double x) {
  int k = 0;
  double m = std::frexp(x, &k);
  if (m < 0x1.6a09e667f3bcdp-1) {
    m *= 2;
    --k;
  }
  const double s = (m - 1) / (m + 1);
  const double square = s * s;
  double series = 0.0;
  for (int odd = 25; odd >= 3; odd -= 2) series = square * (series + 1.0 / odd);
  return k * ln2_high + (k * ln2_low + 2 * s * series + 2 * s);
}

double portable_pow(double base, double exponent) { return portable_exp(exponent * portable_log(base)); }

}  // namespace tierwave
