// What is asked of a firm. A part of phases.hpp.
#pragma once
#include "engine/phases/claims.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

// What all buyers and final users ask of a firm. Leaves every customer's baseline flow and order in the block's room.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::add_up_demand(const Block& block) {
  const std::uint32_t first = baseline_.customer_begin[block.first];
  const std::uint32_t last = baseline_.customer_begin[block.last];
  double* const order = block.room.order.data() - first;
  double* const flow = block.room.flow.data() - first;
  for (std::uint32_t c = first; c < last; ++c)
    order[c] = static_cast<double>(state_.pools.order[baseline_.customer_pool[c]]);
  for (std::uint32_t c = first; c < last; ++c) flow[c] = static_cast<double>(baseline_.customer_flow[c]);
  const bool plain = orders_are_plain();
  for_firms(block, [&](std::size_t firm) {
    const std::uint32_t begin = baseline_.customer_begin[firm];
    const std::uint32_t end = baseline_.customer_begin[firm + 1];
    if (!plain)
      for (std::uint32_t c = begin; c < end; ++c)
        order[c] = link_order(baseline_.customer_pool[c], firm, buyer_of(baseline_.customer_pool[c]));
    double sum = models::rationing::ordered(CustomerClaims{flow + begin, order + begin, nullptr, end - begin});
    for (const models::rationing::Claim& claim : final_claims(firm, 0)) sum += claim.baseline * claim.order;
    state_.firms.demand[firm] = sum / baseline_.output[firm];
  });
}

}  // namespace tierwave::engine
