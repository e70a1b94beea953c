// The phases of the day, for any set of mechanisms. Included by simulation.cpp and by tests that bring
// mechanisms of their own.
#pragma once
#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "base/lanes.hpp"
#include "engine/accounts.hpp"
#include "engine/simulation.hpp"
#include "engine/state_fields.hpp"

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

template <class Real, class Mechanisms>
template <class Announce>
void Simulation<Real, Mechanisms>::step(Announce&& done) {
  destroy_and_rebuild();
  done("destroy_and_rebuild");
  change_crews();
  done("change_crews");
  write_terms();
  done("write_terms");
  for_all_firms([&](const Block& firms) {
    supply_labour(firms);
    order_inputs(firms);
    keep_closed(firms);
  });
  done("order_inputs");
  const DaySummary sold = for_all_firms([&](const Block& firms) {
    add_up_demand(firms);
    stretch_capacity(firms);
    produce(firms);
    ration(firms);
    work(firms);
    pay(firms);
  });
  done("make_and_sell");
  fill_corridors();
  done("fill_corridors");
  const DaySummary bought = for_all_firms([&](const Block& firms) { deliver(firms); });
  done("deliver");
  add_up_countries();
  done("add_up_countries");
  close_day(sold, bought);
  done("close_day");
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::step() {
  step([](std::string_view) {});
}

// What shocks leave today, what households spend of yesterday's income, and what countries provide for workers.
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
  const network::Groups& groups = *setup_.groups;
  const double own = std::visit([](const auto& law) { return law.heads_lost_share(); }, setup_.mechanisms.work);
  for (std::size_t group = 0; group < groups.size(); ++group)
    terms_.heads_lost_share[group] = provisions_on(groups.cell[group] / sectors_, today).heads_lost.share(own);
}

// Labour that can work today, from closures and from what yesterday called for.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::supply_labour(const Block& block) {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(block, [&](std::size_t firm) {
          const models::work::Yesterday yesterday{firms.labour[firm], firms.demand[firm], firms.input_limit[firm],
                                                  firms.heads[firm]};
          firms.labour[firm] = law.labour(yesterday, terms_.labour_supply[group_of(firm)]);
        });
      },
      setup_.mechanisms.work);
}

// What the stocks at the start of the day call for and allow, in one pass over them: each pool's order, from
// yesterday's demand and production, and how far its inputs let a firm produce. Where orders prefer suppliers that can
// make more, the pool's order is divided by their mean weight, so that weights only move it among them.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::order_inputs(const Block& block) {
  FirmState& firms = state_.firms;
  if (!firms.order_weight.empty())
    std::copy(firms.capacity.begin() + block.first, firms.capacity.begin() + block.last,
              firms.order_weight.begin() + block.first);
  std::visit(
      [&](const auto& order_rule, const auto& production_rule) {
        for_firms(block, [&](std::size_t firm) {
          typename std::decay_t<decltype(production_rule)>::Sum inputs(production_rule);
          const std::uint32_t end = baseline_.pool_begin[firm + 1];
          if (setup_.stock_by == StockBy::product) {
            for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < end; ++pool) {
              order(pool, firm, order_rule);
              add_input(pool, pool + 1, firm, inputs, production_rule);
            }
          } else {
            for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < end;) {
              const std::uint32_t next = end_of_input(pool, end);
              add_input(pool, next, firm, inputs, production_rule);
              for (; pool < next; ++pool) order(pool, firm, order_rule);
            }
          }
          const models::production::InputLimit limit = inputs.limit();
          firms.input_limit[firm] = limit.value;
          firms.binding_product[firm] = limit.input;
        });
      },
      setup_.mechanisms.orders, setup_.mechanisms.production);
}

// Once a pool: by itself the compiler calls it, which costs a third of the sweep.
template <class Real, class Mechanisms>
template <class Rule>
[[gnu::always_inline]] inline void Simulation<Real, Mechanisms>::order(std::uint32_t pool, std::size_t firm,
                                                                       const Rule& rule) {
  const FirmState& firms = state_.firms;
  const double ordered = rule.relative_order({firms.demand[firm], firms.production[firm],
                                              static_cast<double>(state_.pools.stock_days[pool]),
                                              target_stock_days(pool, firm), firms.capacity[firm]});
  const double weight = firms.order_weight.empty() ? 1.0 : mean_weight(pool);
  state_.pools.order[pool] = static_cast<Real>(weight > 0 ? ordered / weight : 0.0);
}

// The pools of one input are [first, last).
template <class Real, class Mechanisms>
template <class Sum, class Rule>
[[gnu::always_inline]] inline void Simulation<Real, Mechanisms>::add_input(std::uint32_t first, std::uint32_t last,
                                                                           std::size_t firm, Sum& inputs,
                                                                           const Rule&) const {
  const std::uint32_t product = baseline_.pool_product[first];
  models::production::Input input;
  input.stock_days =
      last - first == 1 ? static_cast<double>(state_.pools.stock_days[first]) : input_stock_days(first, last);
  input.target_days = target_stock_days(first, firm);
  if constexpr (Rule::needs_use) {
    for (std::uint32_t pool = first; pool < last; ++pool) input.baseline_use += baseline_.pool_use(pool);
    input.coefficient = input.baseline_use / baseline_.output[firm];
  }
  if constexpr (Rule::needs_criticality)
    if (const auto& criticality = setup_.network->criticality; !criticality.empty())
      input.criticality = criticality[product * sectors_ + sector_of(firm)];
  inputs.add(input, static_cast<int>(product));
}

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

// How far plants are stretched, from today's demand and what they made yesterday.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::stretch_capacity(const Block& block) {
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
void Simulation<Real, Mechanisms>::produce(const Block& block) {
  FirmState& firms = state_.firms;
  for_firms(block, [&](std::size_t firm) {
    double plant = terms_.capacity[group_of(firm)];
    if (!firms.capital_lost.empty()) plant = std::min(plant, 1.0 - firms.capital_lost[firm]);
    if (!firms.overproduction.empty()) plant *= firms.overproduction[firm];
    firms.capacity[firm] = std::min(plant, firms.labour[firm]);
    const double without_limit = std::min(firms.demand[firm], firms.capacity[firm]);
    firms.production[firm] = std::min(without_limit, firms.input_limit[firm]);
    if (!(firms.input_limit[firm] < without_limit)) firms.binding_product[firm] = -1;
  });
}

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

// Hours, heads and pay.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::work(const Block& block) {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(block, [&](std::size_t firm) {
          const models::work::Jobs yesterday{firms.heads[firm],
                                             firms.recallable.empty() ? 0.0 : firms.recallable[firm]};
          const models::work::Outcome outcome =
              law.outcome({firms.labour[firm], terms_.labour_supply[group_of(firm)], firms.production[firm],
                           days_since_shock_, yesterday, terms_.heads_lost_share[group_of(firm)]});
          firms.hours[firm] = outcome.hours;
          firms.heads[firm] = outcome.jobs.heads;
          if (!firms.recallable.empty()) firms.recallable[firm] = outcome.jobs.recallable;
          check_pay(id_of(firm), state_.day, outcome.hours, outcome.pay);
        });
      },
      setup_.mechanisms.work);
}

// Arrivals enter the stocks and the day's use leaves them.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::deliver(const Block& block) {
  const std::uint32_t first_link = baseline_.first_link(block.first);
  const std::uint32_t last_link = baseline_.first_link(block.last);
  double* const level = block.room.level.data() - first_link;
  for (std::uint32_t link = first_link; link < last_link; ++link)
    level[link] = state_.firms.level_buyers[baseline_.link_supplier[link]];
  DaySummary moved;  // apart, so that the sums of stocks stay in registers
  if (routes_.on())
    std::visit([&](const auto& rule) { move_goods(block, rule, level, moved); }, setup_.mechanisms.rationing);
  DaySummary sums;
  std::visit(
      [&](const auto& rule) {
        if (setup_.stock_by == StockBy::product)
          for_firms(block, [&](std::size_t firm) { stocks_by_product(firm, rule, level, sums); });
        else
          for_firms(block, [&](std::size_t firm) { stocks_by_supplier(firm, rule, level, sums); });
      },
      setup_.mechanisms.rationing);
  block.sums += sums;
  if (routes_.on()) block.sums += moved;
}

// What arrives in a pool, millions. With transport `level` holds what arrives on each link.
template <class Real, class Mechanisms>
template <class Rule>
inline double Simulation<Real, Mechanisms>::arrived_in(std::uint32_t pool, std::size_t firm, const Rule& rule,
                                                       const double* level) const {
  const unsigned rank = rank_of_buyer(rule, baseline_.pool_product[pool], sector_of(firm));
  const std::uint32_t end = baseline_.link_begin[pool + 1];
  double arrived = 0;
  if (routes_.on()) {
    for (std::uint32_t link = baseline_.link_begin[pool]; link < end; ++link)
      arrived += static_cast<double>(baseline_.link_flow[link]) * level[link];
  } else if (orders_are_plain()) {
    const double order = static_cast<double>(state_.pools.order[pool]);
    for (std::uint32_t link = baseline_.link_begin[pool]; link < end; ++link)
      arrived += static_cast<double>(baseline_.link_flow[link]) * rule.delivered(order, level[link], rank);
  } else {
    for (std::uint32_t link = baseline_.link_begin[pool]; link < end; ++link)
      arrived += static_cast<double>(baseline_.link_flow[link]) *
                 rule.delivered(link_order(pool, baseline_.link_supplier[link], firm), level[link], rank);
  }
  return arrived;
}

template <class Real, class Mechanisms>
template <class Rule>
void Simulation<Real, Mechanisms>::stocks_by_product(std::size_t firm, const Rule& rule, const double* level,
                                                     DaySummary& sums) {
  const double needed = state_.firms.production[firm];  // of each input, in days of its use
  double closing = 0;
  for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
    const double use_a_day = baseline_.pool_use(pool);
    const double arrived = arrived_in(pool, firm, rule, level);
    const double arrivals = arrived / use_a_day;  // days of use, as the stock
    const double stock = static_cast<double>(state_.pools.stock_days[pool]);
    double used = needed;
    if (needed > stock) {
      const double beyond_stock = (needed - stock) * use_a_day;
      used = stock + (beyond_stock < arrived ? beyond_stock / arrived : 1.0) * arrivals;
      sums.input_shortfall += std::max(0.0, beyond_stock - arrived);
    }
    const Real left = static_cast<Real>(std::max(0.0, stock + (arrivals - used)));
    state_.pools.stock_days[pool] = left;
    sums.delivered_to_firms += arrived;
    sums.opening_stocks += stock * use_a_day;
    sums.used += used * use_a_day;
    closing += static_cast<double>(left) * use_a_day;
  }
  state_.firms.stocks[firm] = closing;
  sums.closing_stocks += closing;
}

// With stocks by supplier a product's use falls on the stocks at the start of the day in proportion to them, and what
// it needs beyond them on the day's arrivals in proportion to those; so a stock of next to nothing cannot draw all use
// to itself.
template <class Real, class Mechanisms>
template <class Rule>
void Simulation<Real, Mechanisms>::stocks_by_supplier(std::size_t firm, const Rule& rule, const double* level,
                                                      DaySummary& sums) {
  PoolState<Real>& pools = state_.pools;
  const double needed = state_.firms.production[firm];  // of each input, in days of its use
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
        arrived += arrived_in(pool, firm, rule, level);
        use_a_day += baseline_.pool_use(pool);
      }
      const double beyond_stocks = (needed - at_start) * use_a_day;
      share_of_arrivals = beyond_stocks < arrived ? beyond_stocks / arrived : 1.0;
      sums.input_shortfall += std::max(0.0, beyond_stocks - arrived);
    }
    for (std::uint32_t pool = first; pool < next; ++pool) {
      const double use_a_day = baseline_.pool_use(pool);
      const double stock = static_cast<double>(pools.stock_days[pool]);
      const double arrived = arrived_in(pool, firm, rule, level);
      const double arrivals = arrived / use_a_day;
      const double used = needed > at_start   ? stock + share_of_arrivals * arrivals
                          : stock == at_start ? needed
                          : at_start > 0      ? needed * (stock / at_start)
                                              : 0.0;
      pools.stock_days[pool] = static_cast<Real>(std::max(0.0, stock + (arrivals - used)));
      sums.delivered_to_firms += arrived;
      sums.opening_stocks += stock * use_a_day;
      sums.used += used * use_a_day;
      closing += static_cast<double>(pools.stock_days[pool]) * use_a_day;
    }
    first = next;
  }
  state_.firms.stocks[firm] = closing;
  sums.closing_stocks += closing;
}

// The accounts of the day.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::close_day(const DaySummary& sold, const DaySummary& bought) {
  const double yesterdays_closing_stocks = state_.summary.closing_stocks;
  const double yesterdays_in_transit = state_.summary.closing_in_transit;
  for_each_figure([&](const char*, Sweep sweep, double DaySummary::*figure) {
    state_.summary.*figure = sweep == Sweep::sales ? sold.*figure : bought.*figure;
  });
  check_stocks(state_.summary, yesterdays_closing_stocks, state_.day, account_tolerance<Real>());
  check_transit(state_.summary, yesterdays_in_transit, state_.day, account_tolerance<Real>());
  check_goods(state_.summary, baseline_output_, state_.day, account_tolerance<double>());
  state_.day = state_.day.next();
}

}  // namespace tierwave::engine

#include "engine/capital_phases.hpp"
#include "engine/checks.hpp"
#include "engine/figures.hpp"
#include "engine/loops.hpp"
#include "engine/money_phases.hpp"
#include "engine/start.hpp"
#include "engine/transit_phases.hpp"
