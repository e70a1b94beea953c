// The day: its phases as data, and step(), which calls them in this order. Pages are held against the table, and tests
// hold step() to it: every pass writes the arrays that its phases declare and no others.
#pragma once
#include <array>
#include <string_view>

#include "engine/simulation.hpp"
#include "models/phase.hpp"

namespace tierwave::engine {

using models::Phase;

// clang-format off
inline constexpr std::array day_phases{
    Phase{"destroy_and_rebuild", "destroy_and_rebuild", "yesterday's losses; what was delivered for rebuilding", "entries_lost capital_lost (rebuilding demand)", "what of the destroyed capital is still lost, and what rebuilding it asks for"},
    Phase{"change_crews", "change_crews", "yesterday's overdue crews; closures", "crews_overdue (capacity of routes)", "who is overdue on board, and what that leaves of the capacity of routes"},
    Phase{"write_terms", "write_terms", "calendar of shocks; yesterday's labour income", "consumption (terms of every group and country)", "what shocks leave each group of firms, what households spend, what countries provide"},
    Phase{"take_measures", "take_measures", "yesterday's employment, hours and output of countries; hours; terms", "measure_days measure_trigger_days measure_first_day measure_budget_end measure_spending measure_spent_by_country measure_spent_on_groups measure_spent_on_contracts measure_reserve (terms)", "which measures are in force, what they change of the terms, and what they pay to firms and households"},
    Phase{"find_other_suppliers", "find_other_suppliers", "yesterday's unmet orders and spare capacity; terms", "(who serves whom)", "which other makers of a product serve those whose suppliers do not deliver"},
    Phase{"supply_labour", "order_inputs", "yesterday's labour, demand, input limit; terms", "labour", "labour that can work"},
    Phase{"order_inputs", "order_inputs", "yesterday's demand and production; stocks", "order input_limit binding_product order_weight", "each pool's order, and how far its stocks of inputs let a firm produce"},
    models::money::keep_closed_phase,
    Phase{"add_up_demand", "make_and_sell", "orders of customers; terms", "demand", "what buyers and final users ask of a firm"},
    models::overproduction::stretch_capacity_phase,
    Phase{"produce", "make_and_sell", "demand, labour, terms, input limits", "capacity production binding_product", "the least of demand, capacity and what the stocks of inputs allow"},
    Phase{"ration", "make_and_sell", "orders, demand, production, terms", "level_buyers final_sales household_sales", "what buyers and final users receive where less is made than asked"},
    Phase{"serve_other_buyers", "make_and_sell", "who serves whom; capacity, input limits", "production demand labour capacity spare_capacity", "what a firm makes for other buyers beyond the orders of its customers"},
    Phase{"work", "make_and_sell", "labour, terms, production", "hours heads recallable measure_under_notice measure_idle_paid (wages by country)", "hours, heads and pay"},
    models::money::pay_phase,
    Phase{"tally", "make_and_sell", "production, hours, heads", "(sums by country)", "what firms of each country made, worked and employed"},
    Phase{"support_households", "make_and_sell", "hours, heads, terms", "measure_owed_by_firm (support and income by country)", "what governments pay to those without work, and what households receive in all"},
    Phase{"settle_with_other_buyers", "settle_with_other_buyers", "what was made for other buyers", "offered_to_others (share of what was asked of others)", "what buyers receive of others"},
    Phase{"fill_corridors", "fill_corridors", "orders, levels, what waits; crews", "(share of each corridor's load that fits)", "how much of what is to be shipped fits on each corridor"},
    Phase{"deliver", "deliver", "orders, levels, production; goods in transit; reserves", "stock_days measure_reserve stocks unmet_orders transit_stages waiting in_transit", "what measures release of reserves and what arrives enters the stocks, and the day's use leaves them"},
    Phase{"ask_others", "deliver", "what suppliers left unmet", "days_of_shortage measure_orders_moved", "how long suppliers have left orders unmet; what leaves dear ones tomorrow"},
    Phase{"add_up_unmet_orders", "add_up_unmet_orders", "unmet orders by product and country", "asked_of_others", "what of them goes to others tomorrow"},
    Phase{"add_up_countries", "add_up_countries", "sums by country; deliveries to final users", "country_output country_hours country_employment transfers labour_income rebuilding_delivered measure_budget_end measure_credit_drawn measure_orders_served measure_spending measure_spent_by_country measure_spent_on_groups measure_spent_on_contracts measure_without_work measure_entitled", "what firms of each country did, who paid whom, what its households earned, what was delivered for rebuilding"},
    Phase{"close_day", "close_day", "all of it", "(summary of the day)", "the day's sums over the world, with every account checked"},
};
// clang-format on

template <class Real, class Mechanisms>
template <class Announce>
void Simulation<Real, Mechanisms>::step(Announce&& done) {
  const Mechanisms& rules = setup_.mechanisms;
  models::KindStates& kinds = state_.kinds;
  destroy_and_rebuild();
  done("destroy_and_rebuild");
  change_crews();
  done("change_crews");
  write_terms();
  done("write_terms");
  take_measures();
  done("take_measures");
  find_other_suppliers();
  done("find_other_suppliers");
  for_all_firms([&](const Block& firms) {
    supply_labour(firms);
    order_inputs(firms);
    models::money::keep_closed(kinds.money, of_day(firms));
  });
  done("order_inputs");
  exchange_orders();
  const DaySummary sold = for_all_firms([&](const Block& firms) {
    add_up_demand(firms);
    models::overproduction::stretch_capacity(rules.overproduction, kinds.overproduction, of_day(firms));
    produce(firms);
    ration(firms);
    serve_other_buyers(firms);
    work(firms);
    models::money::pay(rules.money, kinds.money, of_day(firms));
    tally(firms);
    support_households(firms);
  });
  done("make_and_sell");
  exchange_levels();
  settle_with_other_buyers();
  done("settle_with_other_buyers");
  fill_corridors();
  done("fill_corridors");
  const DaySummary bought = for_all_firms([&](const Block& firms) {
    deliver(firms);
    ask_others(firms);
  });
  done("deliver");
  add_up_unmet_orders();
  done("add_up_unmet_orders");
  add_up_countries();
  done("add_up_countries");
  close_day(sold, bought);
  done("close_day");
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::step() {
  step([](std::string_view) {});
}

}  // namespace tierwave::engine
