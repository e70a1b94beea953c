// The phases of the day, for any set of mechanisms. Included by simulation.cpp and by tests that bring
// mechanisms of their own.
#pragma once
#include <algorithm>
#include <utility>
#include <variant>

#include "engine/accounts.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

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

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::step() {
  capital();
  write_terms();
  for_all_firms([&](const Block& firms) { orders(firms); });
  const DaySummary sold = for_all_firms([&](const Block& firms) {
    labour_supply(firms);
    demand(firms);
    overproduction(firms);
    production(firms);
    rationing(firms);
    work(firms);
  });
  const DaySummary bought = for_all_firms([&](const Block& firms) { stocks(firms); });
  countries();
  close_day(sold, bought);
}

// What shocks leave today, and what households spend of yesterday's income.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_terms() {
  const int today = state_.day.number();
  const int first_shock = setup_.shocks.first_day();
  days_since_shock_ = first_shock < 0 ? -1.0 : static_cast<double>(today - first_shock);
  CountryState& countries = state_.countries;
  std::visit(
      [&](const auto& law) {
        if (!law.reallocates) return setup_.shocks.write(static_cast<std::size_t>(today), terms_);
        for (std::size_t country = 0; country < countries.consumption.size(); ++country)
          countries.consumption[country] = law.consumption(
              {countries.labour_income[country], countries.consumption[country], days_since_shock_ >= 0});
        setup_.shocks.write(static_cast<std::size_t>(today), terms_, [&](std::size_t country, double basket) {
          return law.factor(countries.consumption[country], basket);
        });
      },
      setup_.mechanisms.households);
  if (rebuilding_) rebuilding_->add_to(terms_);
}

// Each pool's order, from yesterday's demand and production and the stock at the start of the day. Where orders
// prefer suppliers that can make more, the pool's order is divided by their mean weight, so that weights only
// move it among them.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::orders(const Block& block) {
  FirmState& firms = state_.firms;
  PoolState<Real>& pools = state_.pools;
  const bool weighted = !firms.order_weight.empty();
  if (weighted)
    std::copy(firms.capacity.begin() + block.first, firms.capacity.begin() + block.last,
              firms.order_weight.begin() + block.first);
  std::visit(
      [&](const auto& rule) {
        for_firms(block, [&](std::size_t firm) {
          for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
            const models::orders::Situation situation{firms.demand[firm], firms.production[firm],
                                                      static_cast<double>(pools.stock_days[pool]),
                                                      target_stock_days(pool, firm), firms.capacity[firm]};
            const double order = rule.relative_order(situation);
            const double weight = weighted ? mean_weight(pool) : 1.0;
            pools.order[pool] = static_cast<Real>(weight > 0 ? order / weight : 0.0);
          }
        });
      },
      setup_.mechanisms.orders);
}

// Labour that can work today, from closures and from what yesterday called for.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::labour_supply(const Block& block) {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(block, [&](std::size_t firm) {
          const models::work::Yesterday yesterday{firms.labour[firm], firms.demand[firm], firms.input_limit[firm]};
          firms.labour[firm] = law.labour(yesterday, terms_.labour_supply[group_of(firm)]);
        });
      },
      setup_.mechanisms.work);
}

// What all buyers and final users ask of a firm. Leaves the order of every customer in block.of_link.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::demand(const Block& block) {
  const std::uint32_t first = baseline_.customer_begin[block.first];
  const std::uint32_t last = baseline_.customer_begin[block.last];
  double* const order = block.of_link.data() - first;
  for (std::uint32_t c = first; c < last; ++c)
    order[c] = static_cast<double>(state_.pools.order[baseline_.customer_pool[c]]);
  const bool plain = orders_are_plain();
  for_firms(block, [&](std::size_t firm) {
    double sum = 0;
    for (std::uint32_t c = baseline_.customer_begin[firm]; c < baseline_.customer_begin[firm + 1]; ++c) {
      if (!plain) order[c] = link_order(baseline_.customer_pool[c], firm, buyer_of(baseline_.customer_pool[c]));
      sum += static_cast<double>(baseline_.customer_flow[c]) * order[c];
    }
    for (const models::rationing::Claim& claim : final_claims(firm, 0)) sum += claim.baseline * claim.order;
    state_.firms.demand[firm] = sum / baseline_.output[firm];
  });
}

// How far plants are stretched, from today's demand and what they made yesterday.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::overproduction(const Block& block) {
  FirmState& firms = state_.firms;
  if (firms.overproduction.empty()) return;
  std::visit(
      [&](const auto& rule) {
        for_firms(block, [&](std::size_t firm) {
          firms.overproduction[firm] =
              rule.next({firms.overproduction[firm], firms.demand[firm], firms.production[firm]});
        });
      },
      setup_.mechanisms.overproduction);
}

// x = min(demand, capacity, what the inputs allow). Capacity is what plant and labour allow: of the plant, what
// other shocks leave or what is left of the capital, whichever is less, stretched by overproduction.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::production(const Block& block) {
  FirmState& firms = state_.firms;
  const network::Network& network = *setup_.network;
  std::visit(
      [&](const auto& rule) {
        using Rule = std::decay_t<decltype(rule)>;
        for_firms(block, [&](std::size_t firm) {
          typename Rule::Sum inputs(rule);
          const std::size_t sector = sector_of(firm);
          const std::uint32_t end = baseline_.pool_begin[firm + 1];
          for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < end;) {
            const std::uint32_t next = end_of_input(pool, end);
            const std::uint32_t product = baseline_.pool_product[pool];
            models::production::Input input;
            input.stock_days = input_stock_days(pool, next);
            input.target_days = target_stock_days(pool, firm);
            if constexpr (Rule::needs_use) {
              input.baseline_use = 0;
              for (std::uint32_t p = pool; p < next; ++p) input.baseline_use += baseline_.pool_use(p);
              input.coefficient = input.baseline_use / baseline_.output[firm];
            }
            if constexpr (Rule::needs_criticality)
              if (!network.criticality.empty()) input.criticality = network.criticality[product * sectors_ + sector];
            inputs.add(input, static_cast<int>(product));
            pool = next;
          }
          const models::production::InputLimit limit = inputs.limit();
          double plant = terms_.capacity[group_of(firm)];
          if (!firms.capital_lost.empty()) plant = std::min(plant, 1.0 - firms.capital_lost[firm]);
          if (!firms.overproduction.empty()) plant *= firms.overproduction[firm];
          firms.capacity[firm] = std::min(plant, firms.labour[firm]);
          const double without_limit = std::min(firms.demand[firm], firms.capacity[firm]);
          firms.input_limit[firm] = limit.value;
          firms.production[firm] = std::min(without_limit, limit.value);
          firms.binding_product[firm] = limit.value < without_limit ? limit.input : -1;
        });
      },
      setup_.mechanisms.production);
}

// A supplier's customers as claims, read from where demand() left their orders.
template <class Real>
struct CustomerClaims {
  const Real* flow;
  const double* order;
  const unsigned* rank;  // null where the rule ranks nobody
  std::size_t customers;

  std::size_t size() const { return customers; }
  models::rationing::Claim operator[](std::size_t c) const {
    return {static_cast<double>(flow[c]), order[c], rank ? rank[c] : 0};
  }
};

// Who receives what where a firm makes less than is asked of it.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::rationing(const Block& block) {
  using models::rationing::Claim;
  FirmState& firms = state_.firms;
  const std::uint32_t first = baseline_.customer_begin[block.first];
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
          CustomerClaims<Real> buyers{baseline_.customer_flow.data() + begin, block.of_link.data() + (begin - first),
                                      nullptr, baseline_.customer_begin[firm + 1] - begin};
          if (rationed) {
            if constexpr (Rule::ranks_buyers) {
              unsigned* const rank = block.rank_of_link.data() + (begin - first);
              for (std::size_t c = 0; c < buyers.size(); ++c)
                rank[c] = rule.rank(product, sector_of(buyer_of(baseline_.customer_pool[begin + c])));
              buyers.rank = rank;
            }
            levels = rule.allocate(
                made, models::rationing::ClaimsOf<CustomerClaims<Real>>{buyers, final_users, asked_by_households});
          }
          firms.level_buyers[firm] = levels.buyers;
          firms.level_final_users[firm] = levels.final_users;
          double to_final_users = 0;
          for (const Claim& claim : final_users)
            to_final_users += claim.baseline * rule.delivered(claim.order, levels.final_users, claim.rank);
          firms.final_sales[firm] = to_final_users;
          firms.household_sales[firm] =
              rule.to_households(to_final_users, asked_by_households, models::rationing::ordered(final_users));
          if (rationed) {
            double delivered = to_final_users;
            models::rationing::for_each_claim(buyers, [&](const Claim& claim) {
              delivered += claim.baseline * rule.delivered(claim.order, levels.buyers, claim.rank);
            });
            check_deliveries(id_of(firm), state_.day, Money(made), Money(delivered), Money(baseline_.output[firm]));
          }
          block.sums.made += made;
          block.sums.delivered_to_final_users += to_final_users;
        });
      },
      setup_.mechanisms.rationing);
}

// Hours, heads and pay.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::work(const Block& block) {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(block, [&](std::size_t firm) {
          const models::work::Outcome outcome = law.outcome(
              {firms.labour[firm], terms_.labour_supply[group_of(firm)], firms.production[firm], days_since_shock_});
          firms.hours[firm] = outcome.hours;
          firms.heads[firm] = outcome.heads;
          firms.pay[firm] = outcome.pay;
          check_pay(id_of(firm), state_.day, outcome.hours, outcome.pay);
        });
      },
      setup_.mechanisms.work);
}

// Arrivals enter the stocks and the day's use leaves them. With stocks by supplier a product's use
// falls on the stocks at the start of the day in proportion to them, and what it needs beyond them on
// the day's arrivals in proportion to those; so a stock of next to nothing cannot draw all use to itself.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::stocks(const Block& block) {
  const FirmState& firms = state_.firms;  // of suppliers too; only this firm's stocks are written
  PoolState<Real>& pools = state_.pools;
  const std::uint32_t first_link = baseline_.first_link(block.first);
  const std::uint32_t last_link = baseline_.first_link(block.last);
  double* const level = block.of_link.data() - first_link;
  for (std::uint32_t link = first_link; link < last_link; ++link)
    level[link] = firms.level_buyers[baseline_.link_supplier[link]];
  const bool plain = orders_are_plain();
  std::visit(
      [&](const auto& rule) {
        struct Arrivals {
          double arrived, use;  // millions
        };
        const auto arrivals_of = [&](std::uint32_t pool, std::size_t firm) {
          const unsigned rank = rank_of_buyer(rule, baseline_.pool_product[pool], sector_of(firm));
          const double order = static_cast<double>(pools.order[pool]);
          Arrivals sums{0, 0};
          for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link) {
            const double flow = static_cast<double>(baseline_.link_flow[link]);
            const double asked = plain ? order : link_order(pool, baseline_.link_supplier[link], firm);
            sums.arrived += flow * rule.delivered(asked, level[link], rank);
            sums.use += flow;
          }
          return sums;
        };
        for_firms(block, [&](std::size_t firm) {
          const double needed = firms.production[firm];  // of each input, in days of its use
          const std::uint32_t end = baseline_.pool_begin[firm + 1];
          double closing = 0;
          for (std::uint32_t first = baseline_.pool_begin[firm]; first < end;) {
            const std::uint32_t next = end_of_input(first, end);
            const double at_start = input_stock_days(first, next);
            double share_of_arrivals = 0;  // used today
            if (needed > at_start) {
              Arrivals all{0, 0};
              for (std::uint32_t pool = first; pool < next; ++pool) {
                const Arrivals one = arrivals_of(pool, firm);
                all.arrived += one.arrived;
                all.use += one.use;
              }
              const double beyond_stocks = (needed - at_start) * all.use;
              share_of_arrivals = beyond_stocks < all.arrived ? beyond_stocks / all.arrived : 1.0;
              block.sums.input_shortfall += std::max(0.0, beyond_stocks - all.arrived);
            }
            for (std::uint32_t pool = first; pool < next; ++pool) {
              const double stock = static_cast<double>(pools.stock_days[pool]);
              const auto [arrived, use_a_day] = arrivals_of(pool, firm);
              const double arrivals = arrived / use_a_day;
              const double used = needed > at_start   ? stock + share_of_arrivals * arrivals
                                  : stock == at_start ? needed
                                  : at_start > 0      ? needed * (stock / at_start)
                                                      : 0.0;
              pools.stock_days[pool] = static_cast<Real>(std::max(0.0, stock + (arrivals - used)));
              block.sums.delivered_to_firms += arrived;
              block.sums.opening_stocks += stock * use_a_day;
              block.sums.used += used * use_a_day;
              closing += static_cast<double>(pools.stock_days[pool]) * use_a_day;
            }
            first = next;
          }
          state_.firms.stocks[firm] = closing;
          block.sums.closing_stocks += closing;
        });
      },
      setup_.mechanisms.rationing);
}

// The accounts of the day.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::close_day(const DaySummary& sold, const DaySummary& bought) {
  const double yesterdays_closing_stocks = state_.summary.closing_stocks;
  state_.summary = bought;
  state_.summary.made = sold.made;
  state_.summary.delivered_to_final_users = sold.delivered_to_final_users;
  check_stocks(state_.summary, yesterdays_closing_stocks, state_.day, account_tolerance<Real>());
  check_goods(state_.summary, baseline_output_, state_.day, account_tolerance<double>());
  state_.day = state_.day.next();
}

}  // namespace tierwave::engine

#include "engine/capital_phases.hpp"
#include "engine/checks.hpp"
#include "engine/figures.hpp"
#include "engine/loops.hpp"
#include "engine/start.hpp"
