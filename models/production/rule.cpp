#include "models/production/rule.hpp"

#include "models/choice.hpp"
#include "models/parameters.hpp"

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

namespace {

ParameterList<Critical::Parameters> of_critical() {
  return {choice(
      &Critical::Parameters::binding,
      schema::Key{
          .name = "binding",
          .text =
              "How important inputs bind: `strongly` as critical ones, `half` down to half of the baseline, `weakly` never.",
          .source = "Pichler et al. (2022): half-critical fits the United Kingdom in 2020 best"},
      {{"strongly", Binding::strongly}, {"half", Binding::half}, {"weakly", Binding::weakly}})};
}

}  // namespace

schema::Table Critical::keys() {
  return table_of("only inputs rated critical or important bind (Pichler et al. 2022).", of_critical());
}

Critical Critical::from(const schema::Values& values) {
  return {read(of_critical(), values)};
}

namespace {

ParameterList<Threshold::Parameters> of_threshold() {
  using P = Threshold::Parameters;
  return {
      number(&P::psi, schema::Key{.name = "psi",
                                  .unit = "1",
                                  .minimum = 0.01,
                                  .maximum = 1,
                                  .text = "Share of the target stock below which an input holds production back.",
                                  .source = "Hallegatte (2014); 1 in the model of 2008"}),
      number(&P::negligible_coefficient,
             schema::Key{.name = "negligible_coefficient",
                         .unit = "1",
                         .minimum = 0,
                         .maximum = 1,
                         .text = "An input of at most this share of the firm's output never holds production back.",
                         .source = "BoARIO 0.6.3: 1e-5 of a year's use over a day's output"}),
  };
}

}  // namespace

schema::Table Threshold::keys() {
  return table_of("production falls when a stock is below a share of its target (Hallegatte 2014).", of_threshold());
}

Threshold Threshold::from(const schema::Values& values) {
  return {read(of_threshold(), values)};
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
