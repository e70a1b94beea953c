// [stocks]: what firms hold in stock.
#pragma once
#include <cstdint>
#include <string>

#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

schema::Table stocks_keys();

enum class StockRule : std::uint8_t { using_sector, supplying_product, pair, uniform, poisson };

struct Stocks {
  StockRule rule = StockRule::using_sector;
  schema::Mention rule_key;
  schema::Given<double> days;              // uniform, poisson
  schema::Given<std::int64_t> least_days;  // poisson
  schema::Given<std::string> table;        // pair
  bool by_supplier = false;                // one stock a supplier, else one a product
};

Stocks stocks(const scenario::Scenario& scenario);

}  // namespace tierwave::language
