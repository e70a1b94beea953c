#include "models/capital/recovery.hpp"

#include <algorithm>

#include "base/math.hpp"

namespace tierwave::models::capital {
namespace {

// Smaller is steeper in the middle.
constexpr double concave_steepness = 1e-6;

double concave(double days, double k) {
  const double exponent =
      (portable_log(days) - portable_log(concave_steepness)) / (portable_log(days) - portable_log(2));
  return days / (days + concave_steepness * portable_pow(k, exponent));
}

}  // namespace

const std::vector<std::string>& recovery_names() {
  static const std::vector<std::string> names{
      "none",        "linear", "proportional", "uniform",          "sudden",
      "exponential", "convex", "concave",      "neighbour-damped", "rebuilding"};
  return names;
}

std::optional<Recovery> recovery_named(std::string_view name) {
  static constexpr Recovery rules[] = {
      Recovery::none,        Recovery::linear, Recovery::linear,  Recovery::uniform,          Recovery::sudden,
      Recovery::exponential, Recovery::convex, Recovery::concave, Recovery::neighbour_damped, Recovery::rebuilding};
  const auto& names = recovery_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return rules[found - names.begin()];
}

double still_lost(Recovery recovery, double recovery_days, const Damage& damage) {
  const double z = damage.destroyed;
  const double k = damage.recovering_days;
  switch (recovery) {
    case Recovery::none:
      return z;
    case Recovery::linear:
      return z * std::max(0.0, 1.0 - k / recovery_days);
    case Recovery::uniform:
      return std::max(0.0, z - k / recovery_days);
    case Recovery::sudden:
      return 0.0;
    case Recovery::exponential:
      return z * portable_exp(-k / recovery_days);
    case Recovery::convex:
      return z * portable_pow(1.0 - 1.0 / recovery_days, k);
    case Recovery::concave:
      return z * concave(recovery_days, k);
    case Recovery::neighbour_damped:
      return damage.yesterday * (1.0 - damage.whole_partners / recovery_days);
    case Recovery::rebuilding:
      return damage.yesterday * (1.0 - damage.delivered / recovery_days);
  }
  return z;
}

}  // namespace tierwave::models::capital
