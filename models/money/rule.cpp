#include "models/money/rule.hpp"

#include "models/choice.hpp"
#include "models/parameters.hpp"
#include "models/share.hpp"

namespace tierwave::models::money {
namespace {

schema::Key days(const char* name, double minimum, const char* text, const char* source) {
  return schema::Key{.name = name,
                     .type = schema::Type::number,
                     .unit = "days",
                     .minimum = minimum,
                     .maximum = 3650,
                     .text = text,
                     .source = source};
}

}  // namespace

schema::Table None::keys() {
  schema::Table table;
  table.text = "whatever a firm loses, it goes on.";
  return table;
}

namespace {

ParameterList<Cash::Parameters> of_cash() {
  using P = Cash::Parameters;
  return {
      number(
          &P::cash_days,
          days(
              "cash_days", 1, "Cash that a firm holds at the baseline, in days of its fixed cost.",
              "JPMorgan Chase Institute (2016), Cash is King: median cash buffer days of small businesses in the United "
              "States, counted in days of all outlays")),
      number(&P::credit_days,
             days("credit_days", 0, "What a firm can borrow once its cash is gone, in days of its fixed cost.",
                  "assumption: no credit")),
      number(&P::payment_days, days("payment_days", 0, "Days until customers pay, on average; with 0 they pay at once.",
                                    "assumption: bills are due within a month")),
      number(
          &P::fixed_cost_share,
          share("fixed_cost_share",
                "Share of a firm's sales less inputs and wages, at the baseline, that it must pay whatever it makes.",
                "assumption: half")),
  };
}

}  // namespace

schema::Table Cash::keys() {
  return table_of("a firm whose cash and credit are gone closes, and its jobs are lost for good.", of_cash());
}

Cash Cash::from(const schema::Values& values) {
  return {read(of_cash(), values)};
}

schema::Table keys() {
  return choice_table<Rule>("money", "How long a firm lives on its cash, and whether it closes when that is gone.",
                            "closing for good is asked for by name, since nobody takes the place of a closed firm");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::money
