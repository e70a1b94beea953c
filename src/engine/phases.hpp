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
  labour_supply();
  orders();
  demand();
  overproduction();
  production();
  rationing();
  stocks();
  work();
  countries();
  close_day();
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

// Labour that can work today, from closures and from what yesterday called for.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::labour_supply() {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(buyer_borders_, [&](std::size_t firm) {
          const models::work::Yesterday yesterday{firms.labour[firm], firms.demand[firm], firms.input_limit[firm]};
          firms.labour[firm] = law.labour(yesterday, terms_.labour_supply[group_of(firm)]);
        });
      },
      setup_.mechanisms.work);
}

// Each pool's order, from yesterday's demand and production and the stock at the start of the day. Where orders
// prefer suppliers that can make more, the pool's order is divided by their mean weight, so that weights only
// move it among them.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::orders() {
  FirmState& firms = state_.firms;
  PoolState<Real>& pools = state_.pools;
  if (!firms.order_weight.empty()) firms.order_weight = firms.capacity;
  std::visit(
      [&](const auto& rule) {
        for_firms(buyer_borders_, [&](std::size_t firm) {
          for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
            const models::orders::Situation situation{
                firms.demand[firm], firms.production[firm], static_cast<double>(pools.stock_days[pool]),
                static_cast<double>(target_stock_days_[pool]), firms.capacity[firm]};
            const double order = rule.relative_order(situation);
            const double weight = firms.order_weight.empty() ? 1.0 : mean_weight(pool);
            pools.order[pool] = static_cast<Real>(weight > 0 ? order / weight : 0.0);
          }
        });
      },
      setup_.mechanisms.orders);
}

// What all buyers and final users ask of a firm.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::demand() {
  for_firms(supplier_borders_, [&](std::size_t firm) {
    double sum = 0;
    for (std::uint32_t c = baseline_.customer_begin[firm]; c < baseline_.customer_begin[firm + 1]; ++c) {
      const std::uint32_t pool = baseline_.customer_pool[c];
      sum += static_cast<double>(baseline_.customer_flow[c]) * link_order(pool, firm, pool_buyer_[pool]);
    }
    for (const models::rationing::Claim& claim : final_claims(firm, 0)) sum += claim.baseline * claim.order;
    state_.firms.demand[firm] = sum / baseline_.output[firm];
  });
}

// How far plants are stretched, from today's demand and what they made yesterday.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::overproduction() {
  FirmState& firms = state_.firms;
  if (firms.overproduction.empty()) return;
  std::visit(
      [&](const auto& rule) {
        for_firms(buyer_borders_, [&](std::size_t firm) {
          firms.overproduction[firm] =
              rule.next({firms.overproduction[firm], firms.demand[firm], firms.production[firm]});
        });
      },
      setup_.mechanisms.overproduction);
}

// x = min(demand, capacity, what the inputs allow). Capacity is what plant and labour allow: of the plant, what
// other shocks leave or what is left of the capital, whichever is less, stretched by overproduction.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::production() {
  FirmState& firms = state_.firms;
  const network::Network& network = *setup_.network;
  std::visit(
      [&](const auto& rule) {
        for_firms(buyer_borders_, [&](std::size_t firm) {
          typename std::decay_t<decltype(rule)>::Sum inputs(rule);
          const std::uint32_t end = baseline_.pool_begin[firm + 1];
          for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < end;) {
            const std::uint32_t next = end_of_input(pool, end);
            const std::uint32_t product = baseline_.pool_product[pool];
            double use = 0;
            for (std::uint32_t p = pool; p < next; ++p) use += baseline_.pool_use[p];
            const auto criticality = network.criticality.empty()
                                         ? economy::Criticality::critical
                                         : network.criticality[product * network.sectors.size() + sector_of(firm)];
            inputs.add({input_stock_days(pool, next), use, criticality, static_cast<double>(target_stock_days_[pool]),
                        use / baseline_.output[firm]},
                       static_cast<int>(product));
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

// Who receives what where a firm makes less than is asked of it.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::rationing() {
  using models::rationing::Claim;
  FirmState& firms = state_.firms;
  const DaySummary sums = std::visit(
      [&](const auto& rule) {
        return sum_over_firms(supplier_borders_, [&](std::size_t firm, std::size_t block, DaySummary& sum) {
          const std::size_t product = sector_of(firm);
          const std::array<Claim, 2> final_users = final_claims(firm, rank_of_final_users(rule, product));
          const double asked_by_households = household_orders(firm);
          models::rationing::Levels levels = rule.everything;
          const double made = firms.production[firm] * baseline_.output[firm];
          const bool rationed = firms.production[firm] < firms.demand[firm];
          std::vector<Claim>& buyers = claims_[block];
          if (rationed) {
            buyers.clear();
            for (std::uint32_t c = baseline_.customer_begin[firm]; c < baseline_.customer_begin[firm + 1]; ++c) {
              const std::uint32_t pool = baseline_.customer_pool[c];
              const std::size_t buyer = pool_buyer_[pool];
              buyers.push_back({static_cast<double>(baseline_.customer_flow[c]), link_order(pool, firm, buyer),
                                rank_of_buyer(rule, product, sector_of(buyer))});
            }
            levels = rule.allocate(made, {buyers, final_users, asked_by_households});
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
            for (const Claim& claim : buyers)
              delivered += claim.baseline * rule.delivered(claim.order, levels.buyers, claim.rank);
            check_deliveries(id_of(firm), state_.day, Money(made), Money(delivered), Money(baseline_.output[firm]));
          }
          sum.made += made;
          sum.delivered_to_final_users += to_final_users;
        });
      },
      setup_.mechanisms.rationing);
  state_.summary.made = sums.made;
  state_.summary.delivered_to_final_users = sums.delivered_to_final_users;
}

// Arrivals enter the stocks and the day's use leaves them. With stocks by supplier a product's use
// falls on the stocks at the start of the day in proportion to them, and what it needs beyond them on
// the day's arrivals in proportion to those; so a stock of next to nothing cannot draw all use to itself.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::stocks() {
  const FirmState& firms = state_.firms;  // of suppliers too; only this firm's stocks are written
  PoolState<Real>& pools = state_.pools;
  const DaySummary sums = std::visit(
      [&](const auto& rule) {
        const auto arrived_in = [&](std::uint32_t pool, std::size_t firm) {  // millions
          const unsigned rank = rank_of_buyer(rule, baseline_.pool_product[pool], sector_of(firm));
          double arrived = 0;
          for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link) {
            const std::uint32_t supplier = baseline_.link_supplier[link];
            arrived += static_cast<double>(baseline_.link_flow[link]) *
                       rule.delivered(link_order(pool, supplier, firm), firms.level_buyers[supplier], rank);
          }
          return arrived;
        };
        return sum_over_firms(buyer_borders_, [&](std::size_t firm, std::size_t, DaySummary& sum) {
          const double needed = firms.production[firm];  // of each input, in days of its use
          const std::uint32_t end = baseline_.pool_begin[firm + 1];
          double closing = 0;
          for (std::uint32_t first = baseline_.pool_begin[firm]; first < end;) {
            const std::uint32_t next = end_of_input(first, end);
            const double at_start = input_stock_days(first, next);
            double share_of_arrivals = 0;  // used today
            if (needed > at_start) {
              double arrived = 0;
              double use_a_day = 0;
              for (std::uint32_t pool = first; pool < next; ++pool) {
                arrived += arrived_in(pool, firm);
                use_a_day += baseline_.pool_use[pool];
              }
              const double beyond_stocks = (needed - at_start) * use_a_day;
              share_of_arrivals = beyond_stocks < arrived ? beyond_stocks / arrived : 1.0;
              sum.input_shortfall += std::max(0.0, beyond_stocks - arrived);
            }
            for (std::uint32_t pool = first; pool < next; ++pool) {
              const double use_a_day = baseline_.pool_use[pool];
              const double stock = static_cast<double>(pools.stock_days[pool]);
              const double arrived = arrived_in(pool, firm);
              const double arrivals = arrived / use_a_day;
              const double used = needed > at_start   ? stock + share_of_arrivals * arrivals
                                  : stock == at_start ? needed
                                  : at_start > 0      ? needed * (stock / at_start)
                                                      : 0.0;
              pools.stock_days[pool] = static_cast<Real>(std::max(0.0, stock + (arrivals - used)));
              sum.delivered_to_firms += arrived;
              sum.opening_stocks += stock * use_a_day;
              sum.used += used * use_a_day;
              closing += static_cast<double>(pools.stock_days[pool]) * use_a_day;
            }
            first = next;
          }
          state_.firms.stocks[firm] = closing;
          sum.closing_stocks += closing;
        });
      },
      setup_.mechanisms.rationing);
  const double yesterdays_closing_stocks = state_.summary.closing_stocks;
  state_.summary.delivered_to_firms = sums.delivered_to_firms;
  state_.summary.opening_stocks = sums.opening_stocks;
  state_.summary.used = sums.used;
  state_.summary.input_shortfall = sums.input_shortfall;
  state_.summary.closing_stocks = sums.closing_stocks;
  check_stocks(state_.summary, yesterdays_closing_stocks, state_.day, account_tolerance<Real>());
}

// Hours, heads and pay.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::work() {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(buyer_borders_, [&](std::size_t firm) {
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

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::close_day() {
  check_goods(state_.summary, baseline_output_, state_.day, account_tolerance<double>());
  state_.day = state_.day.next();
}

}  // namespace tierwave::engine

#include "engine/capital_phases.hpp"
#include "engine/checks.hpp"
#include "engine/figures.hpp"
#include "engine/loops.hpp"
#include "engine/start.hpp"
