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

// What destroyed capital still takes, and what rebuilding it asks for today. Entries first, from yesterday's
// firms; then firms, from their entries.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::capital() {
  const models::capital::Destructions& destroyed = setup_.shocks.destroyed();
  if (destroyed.empty()) return;
  const int today = state_.day.number();
  const auto for_struck = [&](auto&& body) { for_each_index(context_, destroyed.firms.size(), body); };
  for_struck([&](std::size_t struck) {
    const std::uint32_t firm = destroyed.firms[struck];
    const double whole = destroyed.asks_partners ? whole_partners(firm) : 1.0;
    const double delivered = state_.countries.rebuilding_delivered[setup_.network->country_of_firm(firm)];
    for (std::uint32_t e = destroyed.begin[struck]; e < destroyed.begin[struck + 1]; ++e) {
      const models::capital::Strike& strike = destroyed.entries[e].strike;
      const models::capital::Destruction& event = destroyed.events[destroyed.entries[e].destruction];
      double& lost = state_.entries_lost[e];
      if (today < event.first_day_of_recovery())
        lost = today < event.first_day ? 0.0 : strike.share;
      else
        lost = still_lost(event.recovery, event.recovery_days,
                          {strike.share, lost, today - event.first_day_of_recovery() + 1.0, whole, delivered});
    }
  });
  for_struck([&](std::size_t struck) {
    double lost = 0;
    for (std::uint32_t e = destroyed.begin[struck]; e < destroyed.begin[struck + 1]; ++e)
      lost += state_.entries_lost[e];
    state_.firms.capital_lost[destroyed.firms[struck]] = std::min(1.0, lost);
  });
  if (rebuilding_) rebuilding_->order(destroyed, state_.entries_lost, today);
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

// What households of each country earned, and what was delivered for rebuilding; for tomorrow.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::countries() {
  CountryState& countries = state_.countries;
  for (std::size_t country = 0; country < baseline_labour_income_.size(); ++country)
    countries.labour_income[country] = labour_income(country) / baseline_labour_income_[country];
  if (!rebuilding_) return;
  const network::Groups& groups = *setup_.groups;
  std::vector<double> home(groups.size()), abroad(groups.size());
  for_each_index(context_, groups.size(), [&](std::size_t group) {
    double sales_home = 0;
    double sales_abroad = 0;
    for (std::uint32_t place = groups.begin[group]; place < groups.begin[group + 1]; ++place) {
      const std::uint32_t firm = groups.firms[place];
      const double share = delivered_to_other_final_users(firm) * final_factor(firm);  // of what rebuilding asks
      home[group] += baseline_.final_home[firm] * share;
      abroad[group] += baseline_.final_abroad[firm] * share;
      sales_home += baseline_.final_home[firm];
      sales_abroad += baseline_.final_abroad[firm];
    }
    if (sales_home > 0) home[group] /= sales_home;
    if (sales_abroad > 0) abroad[group] /= sales_abroad;
  });
  countries.rebuilding_delivered = rebuilding_->delivered(home, abroad);
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::close_day() {
  check_goods(state_.summary, baseline_output_, state_.day, account_tolerance<double>());
  state_.day = state_.day.next();
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::link_order(std::uint32_t pool, std::size_t supplier, std::size_t buyer) const {
  double order = static_cast<double>(state_.pools.order[pool]);
  if (!state_.firms.order_weight.empty()) order *= state_.firms.order_weight[supplier];
  if (!terms_.trade_restricted) return order;
  const network::Network& network = *setup_.network;
  const std::size_t destination = network.country_of_firm(buyer);
  if (network.country_of_firm(supplier) == destination) return order;
  return std::min({order, terms_.export_share(group_of(supplier), destination),
                   terms_.import_share(group_of(buyer), network.firms.cell[supplier])});
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::mean_weight(std::uint32_t pool) const {
  double sum = 0;
  for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link)
    sum += static_cast<double>(baseline_.link_flow[link]) * state_.firms.order_weight[baseline_.link_supplier[link]];
  return sum / baseline_.pool_use[pool];
}

template <class Real, class Mechanisms>
std::array<models::rationing::Claim, 2> Simulation<Real, Mechanisms>::final_claims(std::size_t firm,
                                                                                   unsigned rank) const {
  const std::uint32_t group = group_of(firm);
  const double factor = final_factor(firm);
  return {{{baseline_.final_home[firm], terms_.final_demand_home[group] * factor, rank},
           {baseline_.final_abroad[firm], terms_.final_demand_abroad[group] * factor, rank}}};
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::household_orders(std::size_t firm) const {
  const std::uint32_t group = group_of(firm);
  return (baseline_.final_home[firm] * terms_.household_demand_home[group] +
          baseline_.final_abroad[firm] * terms_.household_demand_abroad[group]) *
         final_factor(firm);
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::delivered_to_other_final_users(std::size_t firm) const {
  const double asked = models::rationing::ordered(final_claims(firm, 0)) - household_orders(firm);
  return asked > 0 ? (state_.firms.final_sales[firm] - state_.firms.household_sales[firm]) / asked : 0.0;
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::whole_partners(std::size_t firm) const {
  std::size_t partners = 0;
  double lost = 0;
  const auto count = [&](std::uint32_t partner) {
    if (partner == firm) return;
    ++partners;
    lost += state_.firms.capital_lost[partner];
  };
  for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
    for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link)
      count(baseline_.link_supplier[link]);
  for (std::uint32_t c = baseline_.customer_begin[firm]; c < baseline_.customer_begin[firm + 1]; ++c)
    count(pool_buyer_[baseline_.customer_pool[c]]);
  return partners > 0 ? 1.0 - lost / static_cast<double>(partners) : 1.0;
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::labour_income(std::size_t country) const {
  const std::size_t sectors = setup_.network->sectors.size();
  const network::Groups& groups = *setup_.groups;
  const auto first = std::lower_bound(groups.cell.begin(), groups.cell.end(), country * sectors);
  const auto last = std::lower_bound(first, groups.cell.end(), (country + 1) * sectors);
  const std::uint32_t begin = groups.begin[static_cast<std::size_t>(first - groups.cell.begin())];
  const std::uint32_t end = groups.begin[static_cast<std::size_t>(last - groups.cell.begin())];
  return sum_of(context_, end - begin, [&](std::size_t place) {
    const std::uint32_t firm = groups.firms[begin + place];
    return state_.firms.pay[firm] * setup_.network->firms.labour_income[firm];
  });
}

template <class Real, class Mechanisms>
std::uint32_t Simulation<Real, Mechanisms>::end_of_input(std::uint32_t first, std::uint32_t end) const {
  if (setup_.stock_by == StockBy::product) return first + 1;
  std::uint32_t next = first + 1;
  while (next < end && baseline_.pool_product[next] == baseline_.pool_product[first]) ++next;
  return next;
}

// The mean is formed around the first pool's stock, so that equal stocks give exactly that stock.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::input_stock_days(std::uint32_t first, std::uint32_t last) const {
  const double stock = static_cast<double>(state_.pools.stock_days[first]);
  if (last - first == 1) return stock;
  double excess = 0;
  double use = 0;
  for (std::uint32_t pool = first; pool < last; ++pool) {
    excess += baseline_.pool_use[pool] * (static_cast<double>(state_.pools.stock_days[pool]) - stock);
    use += baseline_.pool_use[pool];
  }
  return std::max(0.0, stock + excess / use);  // stocks of next to nothing may round to less than nothing
}

template <class Real, class Mechanisms>
template <class Body>
void Simulation<Real, Mechanisms>::for_firms(const std::vector<std::size_t>& borders, Body&& body) const {
  context_.for_blocks(borders.size() - 1, [&](std::size_t block) {
    for (std::size_t firm = borders[block]; firm < borders[block + 1]; ++firm) body(firm);
  });
}

// Blocks are summed in their order, whatever thread ran them.
template <class Real, class Mechanisms>
template <class Body>
DaySummary Simulation<Real, Mechanisms>::sum_over_firms(const std::vector<std::size_t>& borders, Body&& body) const {
  std::vector<DaySummary> sums(borders.size() - 1);
  context_.for_blocks(sums.size(), [&](std::size_t block) {
    for (std::size_t firm = borders[block]; firm < borders[block + 1]; ++firm) body(firm, block, sums[block]);
  });
  DaySummary total;
  for (const DaySummary& sum : sums) {
    total.made += sum.made;
    total.delivered_to_firms += sum.delivered_to_firms;
    total.delivered_to_final_users += sum.delivered_to_final_users;
    total.opening_stocks += sum.opening_stocks;
    total.used += sum.used;
    total.input_shortfall += sum.input_shortfall;
    total.closing_stocks += sum.closing_stocks;
  }
  return total;
}

}  // namespace tierwave::engine

#include "engine/start.hpp"
