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
// claims with size(), [] and add_up().
template <class Buyers>
struct ClaimsOf {
  Buyers buyers;
  std::span<const Claim> final_users;
  double household_orders = 0;  // part of the final users' orders, millions per day
  double yesterdays_level = 0;  // of the buyers: where a rule may begin to look for today's
};
using Claims = ClaimsOf<std::span<const Claim>>;

// One level for all buyers and one for final users. What a level means is the rule's: delivered()
// turns a level and an order into a delivery.
struct Levels {
  double buyers;
  double final_users;
};

// Calls visit(claim) for all claims on a supplier, buyers first.
template <class Buyers, class Visit>
void for_each_claim(const ClaimsOf<Buyers>& claims, Visit&& visit) {
  for (std::size_t i = 0; i < claims.buyers.size(); ++i) visit(claims.buyers[i]);
  for (const Claim& claim : claims.final_users) visit(claim);
}

// Sum of term(baseline flow, order) over a row of claims. Other rows bring a function of this name that may hand the
// term several claims at once.
template <class Term>
double add_up(std::span<const Claim> claims, Term&& term) {
  double sum = 0;
  for (const Claim& claim : claims) sum += term(claim.baseline, claim.order);
  return sum;
}
template <class Buyers, class Term>
double add_up(const ClaimsOf<Buyers>& claims, Term&& term) {
  return add_up(claims.buyers, term) + add_up(claims.final_users, term);
}

// What a row of claims asks for, millions per day.
template <class Row>
double ordered(const Row& claims) {
  return add_up(claims, [](auto baseline, auto order) { return baseline * order; });
}

}  // namespace tierwave::models::rationing
