#include "models/substitution/rule.hpp"

#include "models/choice.hpp"
#include "models/parameters.hpp"
#include "models/share.hpp"

namespace tierwave::models::substitution {

schema::Table None::keys() {
  schema::Table table;
  table.text = "what a firm's suppliers do not deliver, it goes without.";
  return table;
}

namespace {

ParameterList<OtherSuppliers::Parameters> of_other_suppliers() {
  using P = OtherSuppliers::Parameters;
  return {
      number(&P::at_once_share,
             share("at_once_share", "Share of its unmet orders that a firm takes to other suppliers the day after.",
                   "survey of Austrian firms: fewer than 40 per cent could name a replacement for their most critical "
                   "suppliers")),
      number(&P::found_share, share("found_share", "The same once the search is over.",
                                    "assumption: a fifth of inputs is made to order by one maker alone")),
      number(&P::search_days, schema::Key{.name = "search_days",
                                          .unit = "days",
                                          .minimum = 1,
                                          .maximum = 3650,
                                          .text = "Days of shortage until the search for other suppliers is over.",
                                          .source = "assumption: two months until a new supplier delivers"}),
  };
}

}  // namespace

schema::Table OtherSuppliers::keys() {
  return table_of(
      "orders that suppliers do not meet go to other makers of the product, as far as these have capacity to spare.",
      of_other_suppliers());
}

OtherSuppliers OtherSuppliers::from(const schema::Values& values) {
  return {read(of_other_suppliers(), values)};
}

schema::Table keys() {
  return choice_table<Rule>("substitution", "What a firm does when its suppliers do not deliver.",
                            "buyers of a product get by with other origins of it before production stops");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::substitution
