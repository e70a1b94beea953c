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

schema::Table Threshold::keys() {
  schema::Table table;
  table.text = "production falls when a stock is below a share of its target (Hallegatte 2014).";
  table.keys = {
      schema::Key{.name = "psi",
                  .type = schema::Type::number,
                  .unit = "1",
                  .fallback = 0.8,
                  .minimum = 0.01,
                  .maximum = 1,
                  .text = "Share of the target stock below which an input holds production back.",
                  .source = "Hallegatte (2014); 1 in the model of 2008"},
      schema::Key{.name = "negligible_coefficient",
                  .type = schema::Type::number,
                  .unit = "1",
                  .fallback = 1e-5 / 365,
                  .minimum = 0,
                  .maximum = 1,
                  .text = "An input of at most this share of the firm's output never holds production back.",
                  .source = "BoARIO 0.6.3: 1e-5 of a year's use over a day's output"},
  };
  return table;
}

Threshold Threshold::from(const schema::Values& values) {
  return {{values.number("psi"), values.number("negligible_coefficient")}};
}

schema::Table keys() {
  return choice_table<Rule>("production", "How far stocks of inputs let a firm produce.",
                            "a survey says which inputs an industry cannot do without (Pichler et al. 2022)");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

bool needs_criticality(const Rule& rule) {
  return std::visit([](const auto& chosen_rule) { return chosen_rule.needs_criticality; }, rule);
}

}  // namespace tierwave::models::production
