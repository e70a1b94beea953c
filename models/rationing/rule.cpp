#include "models/rationing/rule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/choice.hpp"

namespace tierwave::models::rationing {
namespace {

// Positions of the names written under `key` among the known ones.
std::vector<std::size_t> positions(const std::vector<std::string>& names, const std::vector<std::string>& known,
                                   const char* key, const schema::Values& values, Mistakes& mistakes) {
  std::vector<std::size_t> found;
  if (values.has(key) && names.empty())
    mistakes.add(values.where(key), fmt::format("{} is an empty list", key), "name at least one sector");
  for (const std::string& name : names) {
    const auto place = std::find(known.begin(), known.end(), name);
    const auto position = static_cast<std::size_t>(place - known.begin());
    if (place == known.end())
      mistakes.add(unknown_name(values.where(key), "sector", name, known));
    else if (std::find(found.begin(), found.end(), position) != found.end())
      mistakes.add(values.where(key), fmt::format("{} names '{}' twice", key, name), "name it once");
    else
      found.push_back(position);
  }
  return found;
}

}  // namespace

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
                  .text = "Codes of buying sectors, and `final_users`, in the order in which they are served."},
      schema::Key{.name = "products",
                  .type = schema::Type::text_list,
                  .text = "Codes of sectors whose products are given out in that order; all when left out. Other "
                          "products are shared in proportion."}};
  return table;
}

Priority Priority::from(const schema::Values& values) {
  Priority priority;
  priority.parameters.first = values.texts("first");
  if (values.has("products")) priority.parameters.products = values.texts("products");
  return priority;
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

void resolve(Rule& rule, const std::vector<economy::Sector>& sectors, const schema::Values& values,
             Mistakes& mistakes) {
  Priority* priority = std::get_if<Priority>(&rule);
  if (!priority) return;
  std::vector<std::string> products;
  for (const economy::Sector& sector : sectors) products.push_back(sector.code);
  std::vector<std::string> buyers = products;
  buyers.emplace_back(Priority::final_users);
  const auto& [first, chosen_products] = priority->parameters;
  const std::vector<std::size_t> order = positions(first, buyers, "first", values, mistakes);
  const std::vector<std::size_t> ranked = positions(chosen_products, products, "products", values, mistakes);
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
