#include "models/closures/parameters.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

namespace tierwave::models {
namespace {

struct Share {
  std::string name;
  double value;
};

std::vector<Share> shares_of(const ClosureParameters& parameters) {
  std::vector<Share> shares;
  for (std::size_t i = 0; i < indicators; ++i) {
    const auto indicator = static_cast<Indicator>(i);
    for (int level = 0; level <= top_level(indicator); ++level)
      shares.push_back(
          {fmt::format("kappa of {} level {}", name_of(indicator), level), parameters.kappa_of(indicator, level)});
  }
  shares.push_back({"scope of a general closure", parameters.scope_general});
  shares.push_back({"scope of a targeted closure", parameters.scope_targeted});
  shares.push_back({"exponent of the scope of a targeted closure", parameters.scope_exponent});
  shares.push_back({"floor of what wears off", parameters.floor});
  for (std::size_t group = 0; group < income_groups; ++group) {
    const auto name = name_of(static_cast<IncomeGroup>(group));
    shares.push_back(
        {fmt::format("feasibility of remote work in {} income countries", name), parameters.remote_feasibility[group]});
    shares.push_back(
        {fmt::format("voluntary distancing in {} income countries", name), parameters.voluntary_share[group]});
  }
  shares.push_back({"share of essential work that closures strike", parameters.essential_struck});
  for (std::size_t size = 0; size < network::size_classes; ++size)
    shares.push_back(
        {fmt::format("spread of firms of {} persons", network::name_of(static_cast<network::SizeClass>(size))),
         parameters.firm_spread[size]});
  shares.push_back({"share of the workforce that is ill", parameters.sickness});
  return shares;
}

}  // namespace

void check(const ClosureParameters& parameters, const Location& where) {
  Mistakes mistakes;
  for (const auto& [name, value] : shares_of(parameters))
    if (!(value >= 0 && value <= 1))  // NaN too
      mistakes.add(where, fmt::format("{} is {}, not between 0 and 1", name, value), "write a share between 0 and 1");
  for (std::size_t i = 0; i < indicators; ++i) {
    const auto indicator = static_cast<Indicator>(i);
    for (int level = 1; level <= top_level(indicator); ++level)
      if (const double weaker = parameters.kappa_of(indicator, level - 1), own = parameters.kappa_of(indicator, level);
          own < weaker)
        mistakes.add(where,
                     fmt::format("kappa of {} level {} is {}, below that of level {}, {}", name_of(indicator), level,
                                 own, level - 1, weaker),
                     "let a stricter level take no less");
  }
  if (!(parameters.half_life_days > 0 && std::isfinite(parameters.half_life_days)))
    mistakes.add(where, fmt::format("the half-life of closures is {} days, not above 0", parameters.half_life_days),
                 "write how many days it takes until half of what wears off is gone, or wear = false");
  mistakes.throw_if_any();
}

}  // namespace tierwave::models
