#include "models/orders/rule.hpp"

#include "base/bounds.hpp"
#include "models/choice.hpp"

namespace tierwave::models::orders {
namespace {

schema::Key tau(double fallback, const char* source) {
  schema::Key key;
  key.name = "tau_days";
  key.type = schema::Type::number;
  key.unit = "days";
  key.fallback = fallback;
  key.minimum = 1;
  key.maximum = bounds::most_days;
  key.text = "Time in which a buyer closes the gap between its target and its actual stock.";
  key.source = source;
  return key;
}

}  // namespace

schema::Table Pichler::keys() {
  schema::Table table;
  table.text = "orders follow yesterday's demand and the gap to a constant target stock (Pichler et al. 2022).";
  table.keys = {tau(14, "recorded Belgian run of Pichler et al. (2022)")};
  return table;
}

Pichler Pichler::from(const schema::Values& values) {
  return {{values.number("tau_days")}};
}

schema::Table InoueTodo::keys() {
  schema::Table table;
  table.text =
      "orders follow yesterday's production and the gap to a target stock that moves with it (Inoue & Todo 2019).";
  table.keys = {tau(6, "Inoue & Todo (2019)")};
  return table;
}

InoueTodo InoueTodo::from(const schema::Values& values) {
  return {{values.number("tau_days")}};
}

schema::Table Ario::keys() {
  schema::Table table;
  table.text =
      "orders follow yesterday's production and the gap to the stock that the best possible production needs "
      "(Hallegatte 2008, 2014).";
  table.keys = {
      schema::Key{.name = "restoration_days",
                  .type = schema::Type::number,
                  .unit = "days",
                  .fallback = 60.0,
                  .minimum = 1,
                  .maximum = bounds::most_days,
                  .text = "Time in which a buyer closes the gap between its target and its actual stock.",
                  .source = "BoARIO 0.6.3, psi model; 1 in its base model"},
      schema::Key{.name = "suppliers",
                  .type = schema::Type::choice,
                  .fallback = "by-baseline-flow",
                  .choices = {"by-baseline-flow", "by-capacity"},
                  .text = "How an order for a product falls on its suppliers: in proportion to baseline flows, "
                          "or to baseline flow times what each could make yesterday.",
                  .source = "Hallegatte (2008); by-capacity: Guan et al. (2020)"}};
  return table;
}

Ario Ario::from(const schema::Values& values) {
  return {{values.number("restoration_days"), values.text("suppliers") == "by-capacity"}};
}

schema::Table Fixed::keys() {
  schema::Table table;
  table.text = "every buyer orders its baseline quantity every day.";
  return table;
}

schema::Table keys() {
  return choice_table<Rule>("orders", "How much a buyer orders from its suppliers.",
                            "its target stock is fixed; one that moves with production can swing on a dense network");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::orders
