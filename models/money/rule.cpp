#include "models/money/rule.hpp"

#include "models/choice.hpp"
#include "models/share.hpp"

namespace tierwave::models::money {
namespace {

schema::Key days(const char* name, double fallback, double minimum, const char* text, const char* source) {
  return schema::Key{.name = name,
                     .type = schema::Type::number,
                     .unit = "days",
                     .fallback = fallback,
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

schema::Table Cash::keys() {
  schema::Table table;
  table.text = "a firm whose cash and credit are gone closes, and its jobs are lost for good.";
  table.keys = {
      days("cash_days", 27, 1, "Cash that a firm holds at the baseline, in days of its fixed cost.",
           "JPMorgan Chase Institute (2016), Cash is King: median cash buffer days of small businesses in the United "
           "States, counted in days of all outlays"),
      days("credit_days", 0, 0, "What a firm can borrow once its cash is gone, in days of its fixed cost.",
           "assumption: no credit"),
      days("payment_days", 30, 0, "Days until customers pay, on average; with 0 they pay at once.",
           "assumption: bills are due within a month"),
      share("fixed_cost_share", 0.5,
            "Share of a firm's sales less inputs and wages, at the baseline, that it must pay whatever it makes.",
            "assumption: half"),
  };
  return table;
}

Cash Cash::from(const schema::Values& values) {
  return {{values.number("cash_days"), values.number("credit_days"), values.number("payment_days"),
           values.number("fixed_cost_share")}};
}

schema::Table keys() {
  return choice_table<Rule>("money", "How long a firm lives on its cash, and whether it closes when that is gone.",
                            "closing for good is asked for by name, since nobody takes the place of a closed firm");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

}  // namespace tierwave::models::money
