#include "models/orders/rule.hpp"

#include "base/bounds.hpp"
#include "models/choice.hpp"
#include "models/parameters.hpp"

namespace tierwave::models::orders {
namespace {

schema::Key tau(const char* source) {
  schema::Key key;
  key.name = "tau_days";
  key.unit = "days";
  key.minimum = 1;
  key.maximum = bounds::most_days;
  key.text = "Time in which a buyer closes the gap between its target and its actual stock.";
  key.source = source;
  return key;
}

ParameterList<Pichler::Parameters> of_pichler() {
  using P = Pichler::Parameters;
  return {
      number(&P::tau_days, tau("recorded Belgian run of Pichler et al. (2022)")),
  };
}

}  // namespace

schema::Table Pichler::keys() {
  return table_of("orders follow yesterday's demand and the gap to a constant target stock (Pichler et al. 2022).",
                  of_pichler());
}

Pichler Pichler::from(const schema::Values& values) {
  return {read(of_pichler(), values)};
}

namespace {

ParameterList<InoueTodo::Parameters> of_inoue_todo() {
  using P = InoueTodo::Parameters;
  return {
      number(&P::tau_days, tau("Inoue & Todo (2019)")),
  };
}

}  // namespace

schema::Table InoueTodo::keys() {
  return table_of(
      "orders follow yesterday's production and the gap to a target stock that moves with it (Inoue & Todo 2019).",
      of_inoue_todo());
}

InoueTodo InoueTodo::from(const schema::Values& values) {
  return {read(of_inoue_todo(), values)};
}

namespace {

ParameterList<Ario::Parameters> of_ario() {
  using P = Ario::Parameters;
  return {
      number(&P::restoration_days,
             schema::Key{.name = "restoration_days",
                         .unit = "days",
                         .minimum = 1,
                         .maximum = bounds::most_days,
                         .text = "Time in which a buyer closes the gap between its target and its actual stock.",
                         .source = "BoARIO 0.6.3, psi model; 1 in its base model"}),
      choice(&P::by_capacity,
             schema::Key{.name = "suppliers",
                         .text = "How an order for a product falls on its suppliers: in proportion to baseline flows, "
                                 "or to baseline flow times what each could make yesterday.",
                         .source = "Hallegatte (2008); by-capacity: Guan et al. (2020)"},
             {{"by-baseline-flow", false}, {"by-capacity", true}}),
  };
}

}  // namespace

schema::Table Ario::keys() {
  return table_of(
      "orders follow yesterday's production and the gap to the stock that the best possible production needs "
      "(Hallegatte 2008, 2014).",
      of_ario());
}

Ario Ario::from(const schema::Values& values) {
  return {read(of_ario(), values)};
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
