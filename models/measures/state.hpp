// What measures keep from day to day: who is in force, and what was spent on whom.
#pragma once
#include <vector>

#include "models/field.hpp"

namespace tierwave::models::measures {

struct State {
  std::vector<double> measure_days;                // [measure x country]
  std::vector<double> measure_trigger_days;        // [measure x country]
  std::vector<double> measure_first_day;           // [measure x country]
  std::vector<double> measure_budget_end;          // [measure]
  std::vector<double> measure_spending;            // [measure x country]
  std::vector<double> measure_spent_by_country;    // [measure x country]
  std::vector<double> measure_credit_drawn;        // [firm]
  std::vector<double> measure_reserve;             // [pool]
  std::vector<double> measure_orders_moved;        // [pool]
  std::vector<double> measure_orders_served;       // [cell]: buyers' country x product
  std::vector<double> measure_spent_on_groups;     // [measure x group]
  std::vector<double> measure_spent_on_contracts;  // [measure x cell x contract]
  std::vector<double> measure_under_notice;        // [firm x stage]
  std::vector<double> measure_idle_paid;           // [firm]
  std::vector<double> measure_without_work;        // [measure x cell x contract]
  std::vector<double> measure_entitled;            // [measure x cell x contract]
  std::vector<double> measure_owed_by_firm;        // [firm]

  // clang-format off
  template <class Self, class Visit>
  static constexpr void for_each_array(Self& self, Visit&& visit) {
    using enum Per;
    using H = Held;
    using C = Crosses;
    visit(Field{"measure_days", measure_and_country, H::measures, C::no, 0, "day", "days for which a measure has been in force, delay included; 0: it is not"}, self.measure_days);
    visit(Field{"measure_trigger_days", measure_and_country, H::measures, C::no, 0, "day", "days in a row on which its trigger called for a switch"}, self.measure_trigger_days);
    visit(Field{"measure_first_day", measure_and_country, H::measures, C::no, -1, "day", "the first day on which it acted there; -1: none yet"}, self.measure_first_day);
    visit(Field{"measure_budget_end", measure, H::measures, C::no, -1, "day", "the day on which its budget was used up; -1: none yet"}, self.measure_budget_end);
    visit(Field{"measure_spending", measure_and_country, H::measures, C::no, 0, "million day-1", "what it spent on the day"}, self.measure_spending);
    visit(Field{"measure_spent_by_country", measure_and_country, H::measures, C::no, 0, "million", "what it has spent so far, by the country that pays"}, self.measure_spent_by_country);
    visit(Field{"measure_credit_drawn", firm, H::credit_lines, C::no, 0, "day", "credit of measures that a firm has drawn and not repaid, in days of its fixed cost"}, self.measure_credit_drawn);
    visit(Field{"measure_reserve", pool, H::reserves, C::no, 0, "day", "what is held in reserve of the input, in days of its use"}, self.measure_reserve);
    visit(Field{"measure_orders_moved", pool, H::tariffs, C::no, 0, "million day-1", "orders that a pool takes to other makers for their price tomorrow"}, self.measure_orders_moved);
    visit(Field{"measure_orders_served", cell, H::tariffs, C::no, 0, "1", "share of what buyers of a country asked of other makers of a product today that they received"}, self.measure_orders_served);
    visit(Field{"measure_spent_on_groups", measure_and_group, H::measures, C::no, 0, "million", "what it has spent so far, by group of firms"}, self.measure_spent_on_groups);
    visit(Field{"measure_spent_on_contracts", measure_and_contract, H::measures, C::no, 0, "million", "the same by cell and class of contract"}, self.measure_spent_on_contracts);
    visit(Field{"measure_under_notice", stage_of_notice, H::notice, C::no, 0, "1", "persons under notice, by stage, of the firm's baseline workforce"}, self.measure_under_notice);
    visit(Field{"measure_idle_paid", firm, H::notice, C::no, 0, "1", "hours not worked that the firm pays those under notice for, of its baseline hours"}, self.measure_idle_paid);
    visit(Field{"measure_without_work", measure_and_contract, H::support_days, C::no, 0, "persons", "without work or pay in the firms that a measure reaches, by cell and class of contract"}, self.measure_without_work);
    visit(Field{"measure_entitled", measure_and_contract, H::support_days, C::no, 0, "persons", "those of them whose support has not ended"}, self.measure_entitled);
    visit(Field{"measure_owed_by_firm", firm, H::employers, C::no, 0, "million", "the firm's part of the day's support to those who worked there"}, self.measure_owed_by_firm);
  }
  // clang-format on
};

}  // namespace tierwave::models::measures
