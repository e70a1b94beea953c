#include "models/overproduction/rule.hpp"

#include "base/bounds.hpp"
#include "models/choice.hpp"

namespace tierwave::models::overproduction {

schema::Table None::keys() {
  schema::Table table;
  table.text = "capacity never exceeds the baseline.";
  return table;
}

schema::Table Ario::keys() {
  schema::Table table;
  table.text = "a firm that cannot meet demand stretches its capacity, up to a maximum (Hallegatte 2008).";
  table.keys = {
      schema::Key{.name = "maximum",
                  .type = schema::Type::number,
                  .unit = "1",
                  .fallback = 1.25,
                  .minimum = 1,
                  .maximum = 10,
                  .text = "The most a firm can make, relative to its baseline.",
                  .source = "Hallegatte (2008): 125 per cent"},
      schema::Key{.name = "tau_days",
                  .type = schema::Type::number,
                  .unit = "days",
                  .fallback = 365.0,
                  .minimum = 1,
                  .maximum = bounds::most_days,
                  .text = "Time in which a firm without any supply would reach the maximum.",
                  .source = "Hallegatte (2008): one year"},
  };
  return table;
}

Ario Ario::from(const schema::Values& values) {
  return {{values.number("maximum"), values.number("tau_days")}};
}

schema::Table keys() {
  return choice_table<Rule>("overproduction", "How far a firm can make more than its baseline when demand is not met.",
                            "under a law of work with labour nobody makes more than the baseline");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::overproduction
