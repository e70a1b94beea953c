// What orders keep of a firm from day to day.
#pragma once
#include <variant>
#include <vector>

#include "models/field.hpp"

namespace tierwave::models::orders {

// By firm.
struct State {
  std::vector<double> order_weight;

  template <class Self, class Visit>
  static constexpr void for_each_array(Self& self, Visit&& visit) {
    visit(Field{"order_weight", Per::firm, Held::by_rule, Crosses::with_levels, 1, "1",
                "what the firm could make yesterday: how orders fall on it"},
          self.order_weight);
  }
  static constexpr const char* held_where = "orders by capacity";
  template <class Mechanisms>
  static bool held(const Mechanisms& mechanisms) {
    return std::visit([](const auto& rule) { return rule.by_capacity(); }, mechanisms.orders);
  }
};

}  // namespace tierwave::models::orders
