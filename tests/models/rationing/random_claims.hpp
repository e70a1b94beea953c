// Random claims on a short supplier, for tests of rationing.
#pragma once
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "models/rationing/rule.hpp"

namespace tierwave::tests {

using models::rationing::Claim;
using models::rationing::Claims;
using models::rationing::Levels;

struct Case {
  std::vector<Claim> buyers;
  std::array<Claim, 2> final_users{};
  double supply = 0;  // below all claims together
  double household_orders = 0;
  Claims claims() const { return {buyers, final_users, household_orders}; }
  double final_orders() const { return models::rationing::ordered(final_users); }
  double ordered() const { return models::rationing::ordered(buyers) + final_orders(); }
};

// Flows over twelve orders of magnitude; orders from none to a thousand times the baseline, some equal;
// now and then no buyers or no final users. A supply between nothing and all but a little. Buyers have ranks 0 to 4,
// final users one of their own; households none, all or a share of what final users order.
inline Case any_case(std::uint32_t id) {
  std::uint32_t number = 0;
  const auto draw = [&] { return uniform({8, 0}, id, 0, Purpose::test, number++); };
  const auto order = [&] {
    const double kind = draw();
    if (kind < 0.2) return 0.0;
    if (kind < 0.4) return 1.0;
    return kind < 0.7 ? 2 * draw() : std::pow(10.0, 6 * draw() - 3);
  };
  Case made;
  const auto buyers = static_cast<std::size_t>(12 * draw());
  for (std::size_t buyer = 0; buyer < buyers; ++buyer) {
    const double baseline = std::pow(10.0, 12 * draw() - 6);
    made.buyers.push_back({baseline, order()});
  }
  for (Claim& claim : made.final_users) claim = {draw() < 0.3 ? 0.0 : 10 * draw(), order()};
  const double kind = draw();
  const double share = kind < 0.1 ? 0.0 : kind < 0.2 ? 1 - 1e-12 : draw();
  made.supply = share * made.ordered();
  for (Claim& claim : made.buyers) claim.rank = static_cast<unsigned>(5 * draw());
  made.final_users[0].rank = made.final_users[1].rank = static_cast<unsigned>(5 * draw());
  const double part = draw();
  made.household_orders = (part < 0.1 ? 0.0 : part < 0.2 ? 1.0 : draw()) * made.final_orders();
  return made;
}

template <class Rule>
double delivered_to_final_users(const Rule& rule, const Case& made, const Levels& levels) {
  double sum = 0;
  for (const Claim& claim : made.final_users)
    sum += claim.baseline * rule.delivered(claim.order, levels.final_users, claim.rank);
  return sum;
}

template <class Rule>
double delivered(const Rule& rule, const Case& made, const Levels& levels) {
  double sum = 0;
  for (const Claim& claim : made.buyers) sum += claim.baseline * rule.delivered(claim.order, levels.buyers, claim.rank);
  return sum + delivered_to_final_users(rule, made, levels);
}

}  // namespace tierwave::tests
