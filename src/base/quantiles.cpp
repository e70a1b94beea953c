#include "base/quantiles.hpp"

#include <algorithm>
#include <cmath>

#include "base/math.hpp"

namespace tierwave {
namespace {

constexpr double most_deviations = 9;  // what lies beyond is less than one step of a double below 1

// Share of the standard normal law below z, |z| <= 9: 1/2 + phi(z) (z + z^3/3 + z^5/(3 5) + z^7/(3 5 7) ...).
// All terms have the sign of z, so that none is lost against another.
double share_below(double z) {
  constexpr double root_of_two_pi = 2.5066282746310005024;
  double term = z;
  double sum = z;
  for (double divisor = 3;; divisor += 2) {
    term *= z * z / divisor;
    if (sum + term == sum) break;
    sum += term;
  }
  return 0.5 + sum * portable_exp(-z * z / 2) / root_of_two_pi;
}

}  // namespace

// Each result is kept from leaving the range by its last bit.
double uniform_quantile(double low, double high, double u) {
  return std::clamp(low + u * (high - low), low, high);
}

double triangular_quantile(double low, double mode, double high, double u) {
  const double width = high - low;
  const bool rising = u * width < mode - low;
  const double value =
      rising ? low + std::sqrt(u * width * (mode - low)) : high - std::sqrt((1 - u) * width * (high - mode));
  return std::clamp(value, low, high);
}

// The share below is inverted by halving, down to neighbouring doubles.
double normal_quantile(double mean, double standard_deviation, double low, double high, double u) {
  double left = std::max(-most_deviations, (low - mean) / standard_deviation);
  double right = std::min(most_deviations, (high - mean) / standard_deviation);
  const double cut_off = share_below(left);
  const double wanted = cut_off + u * (share_below(right) - cut_off);
  for (double middle; middle = left + (right - left) / 2, middle > left && middle < right;)
    (share_below(middle) < wanted ? left : right) = middle;
  return std::clamp(mean + standard_deviation * right, low, high);
}

}  // namespace tierwave
