#include "models/overproduction/rule.hpp"

#include "base/bounds.hpp"
#include "models/choice.hpp"
#include "models/parameters.hpp"

namespace tierwave::models::overproduction {

schema::Table None::keys() {
  schema::Table table;
  table.text = "capacity never exceeds the baseline.";
  return table;
}

namespace {

ParameterList<Ario::Parameters> of_ario() {
  using P = Ario::Parameters;
  return {
      number(&P::maximum, schema::Key{.name = "maximum",
                                      .unit = "1",
                                      .minimum = 1,
                                      .maximum = 10,
                                      .text = "The most a firm can make, relative to its baseline.",
                                      .source = "Hallegatte (2008): 125 per cent"}),
      number(&P::tau_days, schema::Key{.name = "tau_days",
                                       .unit = "days",
                                       .minimum = 1,
                                       .maximum = bounds::most_days,
                                       .text = "Time in which a firm without any supply would reach the maximum.",
                                       .source = "Hallegatte (2008): one year"}),
  };
}

}  // namespace

schema::Table Ario::keys() {
  return table_of("a firm that cannot meet demand stretches its capacity, up to a maximum (Hallegatte 2008).",
                  of_ario());
}

Ario Ario::from(const schema::Values& values) {
  return {read(of_ario(), values)};
}

schema::Table keys() {
  return choice_table<Rule>("overproduction", "How far a firm can make more than its baseline when demand is not met.",
                            "under a law of work with labour nobody makes more than the baseline");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::overproduction
