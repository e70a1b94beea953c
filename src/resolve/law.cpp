#include "resolve/law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/math.hpp"
#include "base/quantiles.hpp"

namespace tierwave::resolve {
namespace {

using schema::Values;
using Distribution = Law::Distribution;

constexpr double infinite = std::numeric_limits<double>::infinity();

Distribution distribution_named(const std::string& name) {
  if (name == "uniform") return Distribution::uniform;
  if (name == "triangular") return Distribution::triangular;
  return name == "normal" ? Distribution::normal : Distribution::lognormal;
}

void check_sense(const Values& entry, const Law& law, const std::string& name, Mistakes& mistakes) {
  const bool lognormal = law.distribution == Distribution::lognormal;
  if (!(law.low < law.high))
    mistakes.add(entry.where("high"), fmt::format("high is {:.6g}, not above low, {:.6g}", law.high, law.low),
                 "write the least value as low and the greatest as high");
  if (lognormal && law.low < 0)
    mistakes.add(entry.where("low"), fmt::format("low is {:.6g}, and a lognormal law has no value below 0", law.low),
                 "write 0 or more, or leave low out");
  for (const char* centre : {"mode", "mean", "median"})
    if (entry.has(centre) && (law.centre < law.low || law.centre > law.high || (lognormal && !(law.centre > 0))))
      mistakes.add(entry.where(centre),
                   fmt::format("{} is {:.6g}, outside {:.6g} to {:.6g}", centre, law.centre, law.low, law.high),
                   lognormal ? "write a value above 0, between low and high" : "write a value between low and high");
  for (const char* spread : {"standard_deviation", "log_deviation"})
    if (entry.has(spread) && !(law.spread > 0))
      mistakes.add(entry.where(spread), fmt::format("{} is {:.6g}, not above 0", spread, law.spread),
                   "write a number above 0");
  for (const char* bound : {"low", "high"})
    if (law.whole && entry.has(bound) && entry.number(bound) != std::floor(entry.number(bound)))
      mistakes.add(entry.where(bound),
                   fmt::format("{} is {}, and {} is a whole number", bound, entry.number(bound), name),
                   "write a whole number");
}

void check_range(const Values& entry, const Law& law, const schema::Key& key, const std::string& name,
                 Mistakes& mistakes) {
  if (law.low < key.minimum)
    mistakes.add(entry.where(entry.has("low") ? "low" : "key"),
                 fmt::format("{} may be drawn below {:.6g}, its least value", name, key.minimum),
                 fmt::format("write low = {:.6g} or more", key.minimum));
  if (law.high > key.maximum)
    mistakes.add(entry.where(entry.has("high") ? "high" : "key"),
                 fmt::format("{} may be drawn above {:.6g}, its greatest value", name, key.maximum),
                 fmt::format("write high = {:.6g} or less", key.maximum));
}

double unrounded(const Law& law, double u) {
  if (law.distribution == Distribution::triangular) return triangular_quantile(law.low, law.centre, law.high, u);
  if (law.distribution == Distribution::normal) return normal_quantile(law.centre, law.spread, law.low, law.high, u);
  const double of_log =
      normal_quantile(portable_log(law.centre), law.spread, portable_log(law.low), portable_log(law.high), u);
  return std::clamp(portable_exp(of_log), law.low, law.high);  // kept from leaving the range by the last bit
}

}  // namespace

double Law::quantile(double u) const {
  if (distribution == Distribution::uniform)
    return whole ? std::min(high, low + std::floor(u * (high - low + 1))) : uniform_quantile(low, high, u);
  const double value = unrounded(*this, u);
  return whole ? std::floor(value + 0.5) : value;
}

Law law_of(const Values& entry, const schema::Key& key, const std::string& name, Mistakes& mistakes) {
  Law law;
  law.distribution = distribution_named(entry.text("distribution"));
  law.whole = key.type == schema::Type::integer;
  law.low = entry.has("low") ? entry.number("low") : law.distribution == Distribution::lognormal ? 0 : -infinite;
  law.high = entry.has("high") ? entry.number("high") : infinite;
  for (const char* centre : {"mode", "mean", "median"})
    if (entry.has(centre)) law.centre = entry.number(centre);
  for (const char* spread : {"standard_deviation", "log_deviation"})
    if (entry.has(spread)) law.spread = entry.number(spread);
  check_sense(entry, law, name, mistakes);
  check_range(entry, law, key, name, mistakes);
  return law;
}

}  // namespace tierwave::resolve
