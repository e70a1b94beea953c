#include "models/rationing/rule.hpp"

#include <algorithm>

#include "models/choice.hpp"
#include "schema/names.hpp"

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

schema::Table HouseholdsFirst::keys() {
  schema::Table table;
  table.text = "households are served first; buying firms and other final users share the rest in proportion.";
  return table;
}

schema::Table Priority::keys() {
  schema::Table table;
  table.text = "buyers are served in the order of `first`; who is not named comes last.";
  table.keys = {
      schema::Key{.name = "first",
                  .type = schema::Type::text_list,
                  .required = true,
                  .names = "buyer",
                  .text = "Codes of buying sectors, and `final_users`, in the order in which they are served."},
      schema::Key{.name = "products",
                  .type = schema::Type::text_list,
                  .names = "sector",
                  .text = "Codes of sectors whose products are given out in that order; all when left out. Other "
                          "products are shared in proportion."}};
  return table;
}

schema::Table SmallestRelativeOrderFirst::keys() {
  schema::Table table;
  table.text =
      "all buyers' share of their baseline order rises together until the supply is used up (Inoue & Todo 2019).";
  return table;
}

schema::Table keys() {
  return choice_table<Rule>(
      "rationing", "Who receives what when a firm makes less than is ordered.",
      "the rule of Inoue & Todo (2019); shortages last longer under it than under `proportional`");
}
Rule from(const schema::Values& values) {
  return chosen<Rule>(values);
}

void resolve(Rule& rule, const std::vector<economy::Sector>& sectors, const schema::Values& values,
             Mistakes& mistakes) {
  Priority* priority = std::get_if<Priority>(&rule);
  if (!priority) return;
  const std::vector<std::string> products = economy::codes(sectors);
  std::vector<std::string> buyers = products;
  buyers.emplace_back(Priority::final_users);
  const std::vector<std::size_t> order = schema::positions(values, "first", "sector", buyers, mistakes);
  const std::vector<std::size_t> ranked = schema::positions(values, "products", "sector", products, mistakes);
  priority->sectors = sectors.size();
  priority->ranks.assign(products.size() * buyers.size(), 0);
  for (std::size_t product = 0; product < products.size(); ++product) {
    if (values.has("products") && std::find(ranked.begin(), ranked.end(), product) == ranked.end()) continue;
    for (std::size_t buyer = 0; buyer < buyers.size(); ++buyer) {
      const auto place = std::find(order.begin(), order.end(), buyer) - order.begin();
      priority->ranks[product * buyers.size() + buyer] = static_cast<unsigned>(place);
    }
  }
}

}  // namespace tierwave::models::rationing
