// What a rationing rule may look at, and what it decides.
#pragma once
#include <span>

namespace tierwave::models::rationing {

// One buyer's claim on a supplier.
struct Claim {
  double baseline;    // baseline flow, millions per day
  double order;       // today's order relative to the baseline flow
  unsigned rank = 0;  // who is served first, where the rule ranks buyers: 0 before 1
};

// All claims on one supplier: the links to buying firms, and the final users at home and abroad.
struct Claims {
  std::span<const Claim> buyers;
  std::span<const Claim> final_users;
  double household_orders = 0;  // part of the final users' orders, millions per day
};

// One level for all buyers and one for final users. What a level means is the rule's: delivered()
// turns a level and an order into a delivery.
struct Levels {
  double buyers;
  double final_users;
};

inline double ordered(std::span<const Claim> claims) {
  double sum = 0;
  for (const Claim& claim : claims) sum += claim.baseline * claim.order;
  return sum;
}

}  // namespace tierwave::models::rationing
