// Orders that suppliers left unmet, taken to other makers of the product. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// Who serves whom today, from what was left unmet and could be spared yesterday.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::find_other_suppliers() {
  const models::substitution::State& state = state_.kinds.substitution;
  if (other_suppliers_) other_suppliers_->match(state.asked_of_others, state.offered_to_others, terms_);
}

// What a firm can make beyond the orders of its own customers, met or not, goes to those who asked for it.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::serve_other_buyers(const Block& block) {
  if (!other_suppliers_) return;
  FirmState& firms = state_.firms;
  std::vector<double>& spare = state_.kinds.substitution.spare_capacity;
  const std::size_t cells = setup_.network->countries.size() * sectors_;
  double made = 0;
  std::visit(
      [&](const auto& law) {
        add_in_block(served_sums_, block, [&](double* by_key) {
          for_firms(block, [&](std::size_t firm) {
            const std::size_t cell = setup_.network->firms.cell[firm];
            const double most_labour = firms.labour[firm] > 0
                                           ? law.most_labour({firms.labour[firm], firms.demand[firm],
                                                              firms.input_limit[firm], firms.heads[firm]},
                                                             terms_.labour_supply_of(firm, group_of(firm)))
                                           : 0.0;
            const double able = std::min({most_of_plant(firm), most_labour, firms.input_limit[firm]});
            const double beyond = std::max(0.0, able - std::max(firms.production[firm], firms.demand[firm]));
            const double served = std::min(other_suppliers_->called(cell) * spare[firm], beyond);
            firms.production[firm] += served;
            firms.demand[firm] += served;
            firms.labour[firm] = std::max(firms.labour[firm], firms.production[firm]);
            firms.capacity[firm] = std::max(firms.capacity[firm], firms.production[firm]);
            spare[firm] = beyond;
            made += served * baseline_.output[firm];
            by_key[cell] += served * baseline_.output[firm];
            by_key[cells + cell] += beyond * baseline_.output[firm];
          });
        });
      },
      setup_.mechanisms.work);
  block.sums.made += made;
}

// What buyers receive of what they asked of others, once that is made.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::settle_with_other_buyers() {
  if (!other_suppliers_) return;
  models::substitution::State& state = state_.kinds.substitution;
  const std::size_t cells = state.offered_to_others.size();
  const std::span<const double> sums = total_of(served_sums_);
  other_suppliers_->settle(state.asked_of_others, sums.subspan(0, cells));
  std::copy(sums.begin() + static_cast<std::ptrdiff_t>(cells), sums.end(), state.offered_to_others.begin());
}

// Millions per day that others deliver to a pool today.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::arrived_from_others(std::uint32_t pool, std::size_t firm) const {
  if (!other_suppliers_) return 0;
  const models::substitution::State& state = state_.kinds.substitution;
  const std::vector<double>& for_price = state_.measures.measure_orders_moved;
  const double moved_for_price = for_price.empty() ? 0.0 : for_price[pool];
  const auto unmet = static_cast<double>(state_.pools.unmet_orders[pool]);
  if (unmet == 0 && moved_for_price == 0) return 0;
  const double moved = std::visit([&](const auto& rule) { return rule.share_moved(state.days_of_shortage[firm]); },
                                  setup_.mechanisms.substitution);
  const std::size_t country = setup_.network->country_of_firm(firm);
  return (unmet * moved + moved_for_price) *
         other_suppliers_->filled(country * sectors_ + baseline_.pool_product[pool]);
}

// Keeps what the pool's own suppliers left unmet, as far as its stock is below its target tonight: who has enough turns to
// nobody. `use_a_day` is that of the baseline, millions.
template <class Real, class Mechanisms>
template <class Rule>
void Simulation<Real, Mechanisms>::keep_unmet(std::uint32_t pool, std::size_t firm, const Rule& rule, double use_a_day,
                                              double arrived) {
  if (!other_suppliers_) return;
  constexpr double round_off = 1e-9;
  double ordered = static_cast<double>(state_.pools.order[pool]) * use_a_day;
  if (terms_.orders_move || !state_.kinds.orders.order_weight.empty()) {
    ordered = 0;  // the pool's order, as it falls on its suppliers
    const std::size_t country = setup_.network->country_of_firm(firm);
    for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link)
      ordered +=
          static_cast<double>(baseline_.link_flow[link]) * wanted_of(pool, baseline_.link_supplier[link], country);
  }
  const double delivered = routes_.on() ? delivered_to(pool, firm, rule) : arrived;
  const double missing =
      (target_stock_days(pool, firm) - static_cast<double>(state_.pools.stock_days[pool])) * use_a_day;
  const double unmet = std::min(ordered - delivered, missing);
  state_.pools.unmet_orders[pool] = static_cast<Real>(unmet > round_off * ordered ? unmet : 0.0);
}

// What a pool's suppliers sent off today, millions.
template <class Real, class Mechanisms>
template <class Rule>
double Simulation<Real, Mechanisms>::delivered_to(std::uint32_t pool, std::size_t firm, const Rule& rule) const {
  const unsigned rank = rank_of_buyer(rule, baseline_.pool_product[pool], sector_of(firm));
  double delivered = 0;
  for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link) {
    const std::uint32_t supplier = baseline_.link_supplier[link];
    delivered += static_cast<double>(baseline_.link_flow[link]) *
                 rule.delivered(link_order(pool, supplier, firm), state_.firms.level_buyers[supplier], rank);
  }
  return delivered;
}

// What a pool of a firm of the country takes to other makers tomorrow, as its suppliers have become dear; millions a day.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::moved_for_price(std::uint32_t pool, std::size_t country) const {
  double moved = 0;
  for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link) {
    const std::uint32_t supplier = baseline_.link_supplier[link];
    const double kept = terms_.order_kept(setup_.network->firms.cell[supplier], country);
    if (kept < 1)
      moved += static_cast<double>(baseline_.link_flow[link]) * static_cast<double>(state_.pools.order[pool]) *
               (state_.kinds.orders.order_weight.empty() ? 1.0 : state_.kinds.orders.order_weight[supplier]) *
               (1.0 - kept);
  }
  return moved;
}

// How long suppliers have left orders unmet, and what of them, and of orders at dear ones, goes to others tomorrow.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::ask_others(const Block& block) {
  if (!other_suppliers_) return;
  models::substitution::State& state = state_.kinds.substitution;
  std::vector<double>& for_price = state_.measures.measure_orders_moved;
  std::visit(
      [&](const auto& rule) {
        add_in_block(asked_sums_, block, [&](double* by_key) {
          for_firms(block, [&](std::size_t firm) {
            const std::size_t country = setup_.network->country_of_firm(firm);
            if (!for_price.empty())
              for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
                for_price[pool] = terms_.orders_move ? moved_for_price(pool, country) : 0.0;
                by_key[country * sectors_ + baseline_.pool_product[pool]] += for_price[pool];
              }
            double unmet = 0;
            for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
              unmet += static_cast<double>(state_.pools.unmet_orders[pool]);
            double& days = state.days_of_shortage[firm];
            if (unmet == 0) {
              days = 0;
              return;
            }
            const bool short_of_inputs = unmet > models::substitution::shortage * baseline_.input_use[firm];
            days = short_of_inputs ? days + terms_.search_speed_in(country) : 0;
            const double moved = rule.share_moved(days);
            for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
              by_key[country * sectors_ + baseline_.pool_product[pool]] +=
                  moved * static_cast<double>(state_.pools.unmet_orders[pool]);
          });
        });
      },
      setup_.mechanisms.substitution);
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::add_up_unmet_orders() {
  if (!other_suppliers_) return;
  const std::vector<double>& asked = total_of(asked_sums_);
  std::copy(asked.begin(), asked.end(), state_.kinds.substitution.asked_of_others.begin());
}

// Room and sums of the phases above.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_other_suppliers() {
  if (!std::visit([](const auto& rule) { return rule.moves; }, setup_.mechanisms.substitution)) return;
  const network::Network& network = *setup_.network;
  other_suppliers_.emplace(network, *setup_.groups, baseline_, pool_buyer_);
  const std::size_t cells = network.countries.size() * sectors_;
  served_sums_ = sums_by(cells, 2, [&](std::size_t firm) { return network.firms.cell[firm]; });
  asked_sums_ = SumsByBlock(cells);
  for (std::size_t block = 0; block + 1 < borders_.size(); ++block) {
    for (std::size_t firm = borders_[block]; firm < borders_[block + 1]; ++firm)
      for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
        asked_sums_.use(
            static_cast<std::uint32_t>(network.country_of_firm(firm) * sectors_ + baseline_.pool_product[pool]));
    asked_sums_.end_block();
  }
  asked_sums_.end();
}

}  // namespace tierwave::engine
