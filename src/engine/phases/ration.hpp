// Who receives what. A part of phases.hpp.
#pragma once
#include <array>
#include <span>
#include <type_traits>
#include <variant>

#include "engine/accounts.hpp"
#include "engine/phases/claims.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

// Who receives what where a firm makes less than is asked of it.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::ration(const Block& block) {
  using models::rationing::Claim;
  FirmState& firms = state_.firms;
  const std::uint32_t first = baseline_.customer_begin[block.first];
  DaySummary sums;
  std::visit(
      [&](const auto& rule) {
        using Rule = std::decay_t<decltype(rule)>;
        for_firms(block, [&](std::size_t firm) {
          const std::size_t product = sector_of(firm);
          const std::array<Claim, 2> final_users = final_claims(firm, rank_of_final_users(rule, product));
          const double asked_by_households = household_orders(firm);
          models::rationing::Levels levels = rule.everything;
          const double made = firms.production[firm] * baseline_.output[firm];
          const bool rationed = firms.production[firm] < firms.demand[firm];
          const std::uint32_t begin = baseline_.customer_begin[firm];
          CustomerClaims buyers{block.room.flow.data() + (begin - first), block.room.order.data() + (begin - first),
                                nullptr, baseline_.customer_begin[firm + 1] - begin};
          if (rationed) {
            if constexpr (Rule::ranks_buyers) {
              unsigned* const rank = block.room.rank.data() + (begin - first);
              for (std::size_t c = 0; c < buyers.size(); ++c)
                rank[c] = rule.rank(product, sector_of(buyer_of(baseline_.customer_pool[begin + c])));
              buyers.rank = rank;
            }
            levels = rule.allocate(made, models::rationing::ClaimsOf<CustomerClaims>{
                                             buyers, final_users, asked_by_households, firms.level_buyers[firm]});
          }
          firms.level_buyers[firm] = levels.buyers;
          double to_final_users = 0;
          for (const Claim& claim : final_users)
            to_final_users += claim.baseline * rule.delivered(claim.order, levels.final_users, claim.rank);
          firms.final_sales[firm] = to_final_users;
          firms.household_sales[firm] = rule.to_households(
              to_final_users, asked_by_households, models::rationing::ordered(std::span<const Claim>(final_users)));
          if (rationed) {
            double delivered = to_final_users;
            if constexpr (Rule::ranks_buyers)
              for (std::size_t c = 0; c < buyers.size(); ++c)
                delivered += buyers[c].baseline * rule.delivered(buyers[c].order, levels.buyers, buyers[c].rank);
            else
              delivered += add_up(buyers, [&]<class Number>(const Number& baseline, const Number& order) {
                return baseline * rule.delivered(order, Number(levels.buyers));
              });
            check_deliveries(id_of(firm), state_.day, Money(made), Money(delivered), Money(baseline_.output[firm]));
          }
          sums.made += made;
          sums.delivered_to_final_users += to_final_users;
        });
      },
      setup_.mechanisms.rationing);
  block.sums += sums;
}

}  // namespace tierwave::engine
