// What money keeps of a firm from day to day, and its two moments of the day.
#pragma once
#include <algorithm>
#include <variant>
#include <vector>

#include "models/field.hpp"
#include "models/firms_of_day.hpp"
#include "models/money/situation.hpp"
#include "models/phase.hpp"

namespace tierwave::models::money {

// By firm.
struct State {
  std::vector<double> cash;
  std::vector<double> receipts;
  std::vector<double> closed;

  // clang-format off
  template <class Self, class Visit>
  static constexpr void for_each_array(Self& self, Visit&& visit) {
    visit(Field{"cash", Per::firm, Held::by_rule, Crosses::no, made_at_start, "day", "cash in days of the firm's fixed cost"}, self.cash);
    visit(Field{"receipts", Per::firm, Held::by_rule, Crosses::no, made_at_start, "1", "what customers paid, of baseline sales"}, self.receipts);
    visit(Field{"closed", Per::firm, Held::by_rule, Crosses::no, 0, "1", "1 where the firm has closed for good"}, self.closed);
  }
  // clang-format on
  static constexpr const char* held_where = "money";
  template <class Mechanisms>
  static bool held(const Mechanisms& mechanisms) {
    return std::visit([](const auto& rule) { return rule.moves; }, mechanisms.money);
  }
  template <class Mechanisms>
  void start(const Mechanisms& mechanisms) {
    const Account first = std::visit([](const auto& rule) { return rule.first(); }, mechanisms.money);
    std::fill(cash.begin(), cash.end(), first.cash);
    std::fill(receipts.begin(), receipts.end(), first.receipts);
  }
};

inline constexpr Phase keep_closed_phase{"keep_closed", "order_inputs", "who has closed", "labour order",
                                         "firms that have closed have no labour and order nothing"};

// A closed firm has no labour, so that it makes nothing, and orders nothing.
template <class Real>
void keep_closed(const State& state, const FirmsOfDay<Real>& firms) {
  if (state.closed.empty()) return;
  firms.for_each([&](std::size_t firm) {
    if (state.closed[firm] == 0) return;
    firms.labour[firm] = 0;
    std::fill(firms.order.begin() + firms.pool_begin[firm], firms.order.begin() + firms.pool_begin[firm + 1], Real{0});
  });
}

inline constexpr Phase pay_phase{"pay", "make_and_sell", "production, hours; yesterday's cash",
                                 "cash receipts closed hours heads recallable",
                                 "what firms have left of their cash, and who closes"};

// The day's receipts and outlays. A firm that has closed employs nobody and calls nobody back, whatever the law of work
// says; one whose cash and credit are gone tonight has closed from tomorrow.
template <class Rules, class Real>
void pay(const Rules& rules, State& state, const FirmsOfDay<Real>& firms) {
  if (state.cash.empty()) return;
  std::visit(
      [&](const auto& rule) {
        firms.for_each([&](std::size_t firm) {
          if (state.closed[firm] != 0) {
            firms.hours[firm] = firms.heads[firm] = 0;
            if (!firms.recallable.empty()) firms.recallable[firm] = 0;
            return;
          }
          const Account account = rule.next(
              {state.cash[firm], state.receipts[firm]},
              {firms.baseline_output[firm], firms.baseline_input_use[firm], firms.baseline_labour_income[firm]},
              {firms.production[firm], firms.hours[firm], firms.subsidy.empty() ? 0.0 : firms.subsidy[firm]});
          state.cash[firm] = account.cash;
          state.receipts[firm] = account.receipts;
          if (rule.closes(account, firms.credit.empty() ? 0.0 : firms.credit[firm])) state.closed[firm] = 1;
        });
      },
      rules);
}

}  // namespace tierwave::models::money
