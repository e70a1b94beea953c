// The phases of a day as data: what each is, in which pass over the firms it runs, and which arrays of the state it
// writes. Pages are held against this table, and tests hold the engine to it.
#pragma once
#include <array>
#include <string_view>

namespace tierwave::engine {

struct Phase {
  std::string_view name;
  // What runs together: a phase by itself, or a pass over all firms, block by block. The passes are announced by step().
  std::string_view pass;
  std::string_view reads;   // in words
  std::string_view writes;  // arrays of the state, by their names in state_fields.hpp; and in brackets what is no state
  std::string_view text;
};

// clang-format off
inline constexpr std::array day_phases{
    Phase{"destroy_and_rebuild", "destroy_and_rebuild", "yesterday's losses; what was delivered for rebuilding", "entries_lost capital_lost (rebuilding demand)", "what of the destroyed capital is still lost, and what rebuilding it asks for"},
    Phase{"change_crews", "change_crews", "yesterday's overdue crews; closures", "crews_overdue (capacity of routes)", "who is overdue on board, and what that leaves of the capacity of routes"},
    Phase{"write_terms", "write_terms", "calendar of shocks; yesterday's labour income", "consumption (terms of every group)", "what shocks leave each group of firms, what households spend, what countries provide"},
    Phase{"supply_labour", "order_inputs", "yesterday's labour, demand, input limit; terms", "labour", "labour that can work"},
    Phase{"order_inputs", "order_inputs", "yesterday's demand and production; stocks", "order input_limit binding_product order_weight", "each pool's order, and how far its stocks of inputs let a firm produce"},
    Phase{"keep_closed", "order_inputs", "who has closed", "labour order", "firms that have closed have no labour and order nothing"},
    Phase{"add_up_demand", "make_and_sell", "orders of customers; terms", "demand", "what buyers and final users ask of a firm"},
    Phase{"stretch_capacity", "make_and_sell", "demand; yesterday's production", "overproduction", "how far plants are stretched"},
    Phase{"produce", "make_and_sell", "demand, labour, terms, input limits", "capacity production binding_product", "the least of demand, capacity and what the stocks of inputs allow"},
    Phase{"ration", "make_and_sell", "orders, demand, production, terms", "level_buyers final_sales household_sales", "what buyers and final users receive where less is made than asked"},
    Phase{"work", "make_and_sell", "labour, terms, production", "hours heads recallable", "hours, heads and pay"},
    Phase{"pay", "make_and_sell", "production, hours; yesterday's cash", "cash receipts closed hours heads recallable", "what firms have left of their cash, and who closes"},
    Phase{"fill_corridors", "fill_corridors", "orders, levels, what waits; crews", "(share of each corridor's load that fits)", "how much of what is to be shipped fits on each corridor"},
    Phase{"deliver", "deliver", "orders, levels, production; goods in transit", "stock_days stocks transit_stages waiting in_transit", "arrivals enter the stocks and the day's use leaves them"},
    Phase{"add_up_countries", "add_up_countries", "hours, heads; deliveries to final users", "labour_income rebuilding_delivered", "what households of each country earned, what was delivered for rebuilding"},
    Phase{"close_day", "close_day", "all of it", "(summary of the day)", "the day's sums over the world, with every account checked"},
};
// clang-format on

}  // namespace tierwave::engine
