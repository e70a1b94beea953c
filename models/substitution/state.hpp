// What substitution keeps from day to day.
#pragma once
#include <variant>
#include <vector>

#include "models/field.hpp"

namespace tierwave::models::substitution {

struct State {
  std::vector<double> days_of_shortage;   // by firm
  std::vector<double> spare_capacity;     // by firm
  std::vector<double> asked_of_others;    // by cell: product x country of the buyer
  std::vector<double> offered_to_others;  // by cell of the seller

  // clang-format off
  template <class Self, class Visit>
  static constexpr void for_each_array(Self& self, Visit&& visit) {
    visit(Field{"days_of_shortage", Per::firm, Held::by_rule, Crosses::no, 0, "day", "days on end on which suppliers left orders unmet"}, self.days_of_shortage);
    visit(Field{"spare_capacity", Per::firm, Held::by_rule, Crosses::no, 0, "1", "what the firm could have made beyond the orders of its own customers, met or not"}, self.spare_capacity);
    visit(Field{"asked_of_others", Per::cell, Held::by_rule, Crosses::no, 0, "million day-1", "unmet orders of a product in a country that go to other suppliers tomorrow"}, self.asked_of_others);
    visit(Field{"offered_to_others", Per::cell, Held::by_rule, Crosses::no, 0, "million day-1", "spare capacity of the firms of a cell"}, self.offered_to_others);
  }
  // clang-format on
  static constexpr const char* held_where = "substitution";
  template <class Mechanisms>
  static bool held(const Mechanisms& mechanisms) {
    return std::visit([](const auto& rule) { return rule.moves; }, mechanisms.substitution);
  }
};

}  // namespace tierwave::models::substitution
