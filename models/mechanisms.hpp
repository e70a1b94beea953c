// The one list of kinds of mechanism: what a run chooses of each, what it keeps from day to day, and what it reports. The
// language, the resolved rules, the state and the observers follow it.
#pragma once
#include "models/households/law.hpp"
#include "models/money/reports.hpp"
#include "models/money/rule.hpp"
#include "models/money/state.hpp"
#include "models/orders/rule.hpp"
#include "models/orders/state.hpp"
#include "models/overproduction/rule.hpp"
#include "models/overproduction/state.hpp"
#include "models/production/rule.hpp"
#include "models/rationing/rule.hpp"
#include "models/substitution/rule.hpp"
#include "models/substitution/state.hpp"
#include "models/work/law.hpp"
#include "models/work/state.hpp"

namespace tierwave::models {

// The mechanisms of one run: one rule of each kind.
struct Mechanisms {
  orders::Rule orders;
  production::Rule production;
  rationing::Rule rationing;
  work::Law work;
  overproduction::Rule overproduction;
  substitution::Rule substitution;
  households::Law households;
  money::Rule money = {};
};

// Calls visit(table, keys, from, rule) for every kind: its table of the scenario language, which declares it, how a rule
// comes from values of that table, and where the rule stands in `mechanisms`.
template <class Mechanisms, class Visit>
void for_each_kind(Mechanisms& mechanisms, Visit&& visit) {
  visit("orders", orders::keys, orders::from, mechanisms.orders);
  visit("production", production::keys, production::from, mechanisms.production);
  visit("rationing", rationing::keys, rationing::from, mechanisms.rationing);
  visit("work", work::keys, work::from, mechanisms.work);
  visit("overproduction", overproduction::keys, overproduction::from, mechanisms.overproduction);
  visit("substitution", substitution::keys, substitution::from, mechanisms.substitution);
  visit("households", households::keys, households::from, mechanisms.households);
  visit("money", money::keys, money::from, mechanisms.money);
}

// What the kinds keep from day to day, those that keep anything. A state declares its arrays (for_each_array), says
// whether a run holds them (held; in words held_where) and, where it has any, writes first values that are no constants (start).
struct KindStates {
  orders::State orders;
  work::State work;
  overproduction::State overproduction;
  substitution::State substitution;
  money::State money;

  template <class Self, class Visit>
  static constexpr void for_each(Self& self, Visit&& visit) {
    visit(self.orders);
    visit(self.work);
    visit(self.overproduction);
    visit(self.substitution);
    visit(self.money);
  }
};

// Calls visit(reports, state of the kind) for every kind that reports.
template <class Visit>
void for_each_reports(Visit&& visit) {
  visit(money::reports(), &KindStates::money);
}

}  // namespace tierwave::models
