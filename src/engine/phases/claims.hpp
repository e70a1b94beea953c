// A supplier's customers as a rule of rationing reads them. A part of phases.hpp.
#pragma once
#include <cstddef>

#include "base/lanes.hpp"
#include "models/rationing/claims.hpp"

namespace tierwave::engine {

// A supplier's customers as claims, in room where seven more can be read.
struct CustomerClaims {
  const double* flow;
  const double* order;
  const unsigned* rank;  // null where the rule ranks nobody
  std::size_t customers;

  std::size_t size() const { return customers; }
  models::rationing::Claim operator[](std::size_t c) const { return {flow[c], order[c], rank ? rank[c] : 0}; }
  template <class Term>
  friend double add_up(const CustomerClaims& claims, Term&& term) {
    return sum_in_lanes(claims.flow, claims.order, claims.customers, term);
  }
};

// Who is served before whom, where a rule ranks buyers.
template <class Rule>
unsigned rank_of_buyer(const Rule& rule, std::size_t product, std::size_t buying_sector) {
  if constexpr (Rule::ranks_buyers) return rule.rank(product, buying_sector);
  return 0;
}
template <class Rule>
unsigned rank_of_final_users(const Rule& rule, std::size_t product) {
  if constexpr (Rule::ranks_buyers) return rule.rank_of_final_users(product);
  return 0;
}

}  // namespace tierwave::engine
