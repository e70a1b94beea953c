#include "language/distribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/math.hpp"
#include "base/quantiles.hpp"

namespace tierwave::language {
namespace {

using Shape = Distribution::Shape;

constexpr double infinite = std::numeric_limits<double>::infinity();

Shape shape_named(const std::string& name) {
  if (name == "uniform") return Shape::uniform;
  if (name == "triangular") return Shape::triangular;
  return name == "normal" ? Shape::normal : Shape::lognormal;
}

void check_sense(const EnsembleDraw& entry, const Distribution& drawn, const std::string& name, Mistakes& mistakes) {
  const bool lognormal = drawn.shape == Shape::lognormal;
  if (!(drawn.low < drawn.high))
    mistakes.add(entry.high.where, fmt::format("high is {:.6g}, not above low, {:.6g}", drawn.high, drawn.low),
                 "write the least value as low and the greatest as high");
  if (lognormal && drawn.low < 0)
    mistakes.add(entry.low.where, fmt::format("low is {:.6g}, and a lognormal law has no value below 0", drawn.low),
                 "write 0 or more, or leave low out");
  for (const auto& centre : entry.centres)
    if (centre && (*centre < drawn.low || *centre > drawn.high || (lognormal && !(*centre > 0))))
      mistakes.add(centre.where,
                   fmt::format("{} is {:.6g}, outside {:.6g} to {:.6g}", centre.key, *centre, drawn.low, drawn.high),
                   lognormal ? "write a value above 0, between low and high" : "write a value between low and high");
  for (const auto& spread : entry.spreads)
    if (spread && !(*spread > 0))
      mistakes.add(spread.where, fmt::format("{} is {:.6g}, not above 0", spread.key, *spread),
                   "write a number above 0");
  for (const auto* bound : {&entry.low, &entry.high})
    if (drawn.whole && *bound && **bound != std::floor(**bound))
      mistakes.add(bound->where, fmt::format("{} is {}, and {} is a whole number", bound->key, **bound, name),
                   "write a whole number");
}

void check_range(const EnsembleDraw& entry, const Distribution& drawn, const schema::Key& key, const std::string& name,
                 Mistakes& mistakes) {
  if (drawn.low < key.minimum)
    mistakes.add(entry.low ? entry.low.where : entry.key.where,
                 fmt::format("{} may be drawn below {:.6g}, its least value", name, key.minimum),
                 fmt::format("write low = {:.6g} or more", key.minimum));
  if (drawn.high > key.maximum)
    mistakes.add(entry.high ? entry.high.where : entry.key.where,
                 fmt::format("{} may be drawn above {:.6g}, its greatest value", name, key.maximum),
                 fmt::format("write high = {:.6g} or less", key.maximum));
}

double unrounded(const Distribution& drawn, double u) {
  if (drawn.shape == Shape::triangular) return triangular_quantile(drawn.low, drawn.centre, drawn.high, u);
  if (drawn.shape == Shape::normal) return normal_quantile(drawn.centre, drawn.spread, drawn.low, drawn.high, u);
  const double of_log =
      normal_quantile(portable_log(drawn.centre), drawn.spread, portable_log(drawn.low), portable_log(drawn.high), u);
  return std::clamp(portable_exp(of_log), drawn.low, drawn.high);  // kept from leaving the range by the last bit
}

}  // namespace

double Distribution::quantile(double u) const {
  if (shape == Shape::uniform)
    return whole ? std::min(high, low + std::floor(u * (high - low + 1))) : uniform_quantile(low, high, u);
  const double value = unrounded(*this, u);
  return whole ? std::floor(value + 0.5) : value;
}

Distribution distribution_of(const EnsembleDraw& entry, const schema::Key& key, const std::string& name,
                             Mistakes& mistakes) {
  Distribution drawn;
  drawn.shape = shape_named(*entry.distribution);
  drawn.whole = key.type == schema::Type::integer;
  drawn.low = entry.low.or_else(drawn.shape == Shape::lognormal ? 0 : -infinite);
  drawn.high = entry.high.or_else(infinite);
  for (const auto& centre : entry.centres)
    if (centre) drawn.centre = *centre;
  for (const auto& spread : entry.spreads)
    if (spread) drawn.spread = *spread;
  check_sense(entry, drawn, name, mistakes);
  check_range(entry, drawn, key, name, mistakes);
  return drawn;
}

}  // namespace tierwave::language
