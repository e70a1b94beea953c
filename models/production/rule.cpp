#include "models/production/rule.hpp"

#include "models/choice.hpp"

namespace tierwave::models::production {

schema::Table Leontief::keys() {
  schema::Table table;
  table.text = "every input is needed in fixed proportion; a missing one stops the firm.";
  return table;
}

schema::Table Linear::keys() {
  schema::Table table;
  table.text = "inputs replace each other one for one in value.";
  return table;
}

schema::Table Critical::keys() {
  schema::Table table;
  table.text = "only inputs rated critical or important bind (Pichler et al. 2022).";
  schema::Key binding;
  binding.name = "binding";
  binding.type = schema::Type::choice;
  binding.choices = {"strongly", "half", "weakly"};
  binding.fallback = std::string("half");
  binding.text =
      "How important inputs bind: `strongly` as critical ones, `half` down to half of the baseline, `weakly` never.";
  binding.source = "Pichler et al. (2022): half-critical fits the United Kingdom in 2020 best";
  table.keys = {binding};
  return table;
}

Critical Critical::from(const schema::Values& values) {
  const std::string& binding = values.text("binding");
  return {{binding == "strongly" ? Binding::strongly : binding == "weakly" ? Binding::weakly : Binding::half}};
}

schema::Table keys() {
  return choice_table<Rule>("production", "How far stocks of inputs let a firm produce.");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

bool needs_criticality(const Rule& rule) {
  return std::visit([](const auto& chosen_rule) { return chosen_rule.needs_criticality; }, rule);
}

}  // namespace tierwave::models::production
