// What a rationing rule may look at, and what it decides.
#pragma once
#include <cstddef>
#include <span>

namespace tierwave::models::rationing {

// One buyer's claim on a supplier.
struct Claim {
  double baseline;    // baseline flow, millions per day
  double order;       // today's order relative to the baseline flow
  unsigned rank = 0;  // who is served first, where the rule ranks buyers: 0 before 1
};

// All claims on one supplier: the links to buying firms, and the final users at home and abroad. `Buyers` is any row of
// claims with size() and [].
template <class Buyers>
struct ClaimsOf {
  Buyers buyers;
  std::span<const Claim> final_users;
  double household_orders = 0;  // part of the final users' orders, millions per day
};
using Claims = ClaimsOf<std::span<const Claim>>;

// One level for all buyers and one for final users. What a level means is the rule's: delivered()
// turns a level and an order into a delivery.
struct Levels {
  double buyers;
  double final_users;
};

// Calls visit(claim) for each of a row of claims, in order.
template <class Row, class Visit>
void for_each_claim(const Row& claims, Visit&& visit) {
  for (std::size_t i = 0; i < claims.size(); ++i) visit(claims[i]);
}

// The same for all claims on a supplier, buyers first.
template <class Buyers, class Visit>
void for_each_claim(const ClaimsOf<Buyers>& claims, Visit&& visit) {
  for_each_claim(claims.buyers, visit);
  for_each_claim(claims.final_users, visit);
}

// Millions per day.
template <class Row>
double ordered(const Row& claims) {
  double sum = 0;
  for_each_claim(claims, [&](const Claim& claim) { sum += claim.baseline * claim.order; });
  return sum;
}

}  // namespace tierwave::models::rationing
