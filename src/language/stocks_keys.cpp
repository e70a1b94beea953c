#include "language/stocks_keys.hpp"

#include <algorithm>
#include <array>

#include "base/bounds.hpp"

namespace tierwave::language {
namespace {

// In the order of StockRule.
constexpr std::array rules{"using-sector", "supplying-product", "pair", "uniform", "poisson"};

}  // namespace

using schema::Key;
using schema::Table;
using schema::Type;

Table stocks_keys() {
  return {
      .name = "stocks",
      .text = "What firms hold in stock, and how much they aim for.",
      .keys = {
          Key{.name = "rule",
              .type = Type::choice,
              .fallback = "using-sector",
              .choices = {rules.begin(), rules.end()},
              .text = "The target in days of use: by the sector that uses the stock, by the product stocked, by both, "
                      "the same everywhere, or drawn for each firm from a Poisson law. The first two read `stock_days` "
                      "of the economy's sectors.",
              .source = "Pichler et al. (2022): inventory over sales by using industry"},
          Key{.name = "days",
              .type = Type::number,
              .unit = "days",
              .fallback = 30.0,
              .minimum = 1,
              .maximum = bounds::most_stock_days,
              .text = "The target everywhere.",
              .source = "assumption: a month",
              .only_for = {"uniform"}},
          Key{.name = "days",
              .type = Type::number,
              .unit = "days",
              .fallback = 15.0,
              .minimum = 1,
              .maximum = 700,
              .text = "Mean of the Poisson law.",
              .source = "Inoue & Todo (2019)",
              .only_for = {"poisson"}},
          Key{.name = "least_days",
              .type = Type::integer,
              .unit = "days",
              .fallback = 2.0,
              .minimum = 1,
              .maximum = 700,
              .text = "Fewer days are drawn anew: less than a day's use cannot carry the baseline.",
              .source = "the simulator of Inoue & Todo (2019)",
              .only_for = {"poisson"}},
          Key{.name = "table",
              .type = Type::path,
              .text = "CSV of targets in days: header of using sectors, one row per product.",
              .only_for = {"pair"}},
          Key{.name = "by",
              .type = Type::choice,
              .fallback = "product",
              .choices = {"product", "supplier"},
              .text = "`product`: one stock per product, whoever supplied it. `supplier`: one stock per supplier, as "
                      "Inoue & Todo (2019).",
              .source = "choice: an input is the same whoever supplied it"},
      }};
}

Stocks stocks(const scenario::Scenario& scenario) {
  const schema::Reader read{scenario.tables.at("stocks")};
  const schema::Given<std::string> rule = read("rule");
  const schema::Given<std::string> by = read("by");
  const auto place = std::find(rules.begin(), rules.end(), *rule) - rules.begin();
  return {.rule = static_cast<StockRule>(place),
          .rule_key = rule,
          .days = read("days"),
          .least_days = read("least_days"),
          .table = read("table"),
          .by_supplier = *by == "supplier"};
}

}  // namespace tierwave::language
