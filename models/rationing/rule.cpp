#include "models/rationing/rule.hpp"

#include "models/choice.hpp"

namespace tierwave::models::rationing {

schema::Table Proportional::keys() {
  schema::Table table;
  table.text = "everybody, final users too, receives the same share of the order.";
  return table;
}

schema::Table FinalLast::keys() {
  schema::Table table;
  table.text = "buying firms first, in proportion to their orders; final users receive what is left.";
  return table;
}

schema::Table SmallestRelativeOrderFirst::keys() {
  schema::Table table;
  table.text =
      "all buyers' share of their baseline order rises together until the supply is used up (Inoue & Todo 2019).";
  return table;
}

schema::Table keys() {
  return choice_table<Rule>("rationing", "Who receives what when a firm makes less than is ordered.");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::rationing
