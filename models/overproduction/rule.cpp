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

ParameterList<SpareCapacity::Parameters> of_spare_capacity() {
  using P = SpareCapacity::Parameters;
  return {
      number(&P::utilisation,
             schema::Key{.name = "utilisation",
                         .unit = "1",
                         .minimum = 0.1,
                         .maximum = 1,
                         .text = "Share of the plant in use at the baseline where the economy says nothing.",
                         .source = "Eurostat: 82 per cent in manufacturing of the European Union in 2019"}),
  };
}

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

schema::Table SpareCapacity::keys() {
  return table_of("part of the plant is idle at the baseline and there when it is asked for; labour must follow.",
                  of_spare_capacity());
}

SpareCapacity SpareCapacity::from(const schema::Values& values) {
  return {read(of_spare_capacity(), values)};
}

schema::Table Ario::keys() {
  return table_of("a firm that cannot meet demand stretches its capacity, up to a maximum (Hallegatte 2008).",
                  of_ario());
}

Ario Ario::from(const schema::Values& values) {
  return {read(of_ario(), values)};
}

schema::Table keys() {
  return choice_table<Rule>("overproduction", "How far a firm can make more than its baseline when demand is not met.",
                            "published models of recovery have spare capacity; without it no stock refills");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::overproduction
