// What overproduction keeps of a firm from day to day, and its moment of the day.
#pragma once
#include <variant>
#include <vector>

#include "models/field.hpp"
#include "models/firms_of_day.hpp"
#include "models/phase.hpp"

namespace tierwave::models::overproduction {

// By firm.
struct State {
  std::vector<double> overproduction;

  template <class Self, class Visit>
  static constexpr void for_each_array(Self& self, Visit&& visit) {
    visit(Field{"overproduction", Per::firm, Held::by_rule, Crosses::no, 1, "1", "factor on capacity"},
          self.overproduction);
  }
  static constexpr const char* held_where = "overproduction";
  template <class Mechanisms>
  static bool held(const Mechanisms& mechanisms) {
    return std::visit([](const auto& rule) { return rule.moves; }, mechanisms.overproduction);
  }
};

inline constexpr Phase stretch_capacity_phase{"stretch_capacity", "make_and_sell", "demand; yesterday's production",
                                              "overproduction", "how far plants are stretched"};

// How far plants are stretched, from today's demand and what they made yesterday.
template <class Rules, class Real>
void stretch_capacity(const Rules& rules, State& state, const FirmsOfDay<Real>& firms) {
  if (state.overproduction.empty()) return;
  std::visit(
      [&](const auto& rule) {
        firms.for_each([&](std::size_t firm) {
          state.overproduction[firm] = rule.next(
              {state.overproduction[firm], firms.demand[firm], firms.production[firm], firms.utilisation_of(firm)});
        });
      },
      rules);
}

}  // namespace tierwave::models::overproduction
