#include "resolve/stocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"
#include "base/random.hpp"
#include "language/root_keys.hpp"
#include "language/stocks_keys.hpp"

namespace tierwave::resolve {
namespace {

using language::StockRule;

economy::Matrix from_attributes(const language::Stocks& stocks, const network::Network& network, bool by_using_sector) {
  const std::size_t sectors = network.sectors.size();
  economy::Matrix days(sectors, sectors);
  Mistakes mistakes;
  for (std::size_t sector = 0; sector < sectors; ++sector) {
    const auto& stock_days = network.sectors[sector].stock_days;
    if (!stock_days || !within(*stock_days, bounds::target_days))
      mistakes.add(
          stocks.rule_key.where,
          stock_days
              ? fmt::format("sector '{}' aims for {:.3g} days of stock, outside {} to {}", network.sectors[sector].code,
                            *stock_days, bounds::target_days.least, bounds::target_days.most)
              : fmt::format("the economy gives no stock_days for sector '{}'", network.sectors[sector].code),
          "mend the economy's sectors.csv, or write rule = \"uniform\" and days in [stocks]");
    for (std::size_t other = 0; other < sectors; ++other)
      (by_using_sector ? days(other, sector) : days(sector, other)) = stock_days.value_or(1);
  }
  mistakes.throw_if_any();
  return days;
}

economy::Matrix from_table(const language::Stocks& stocks, const network::Network& network) {
  if (!stocks.table)
    throw InvalidInput(stocks.rule_key.where, "rule \"pair\" needs the key 'table'",
                       "name the CSV of target days in [stocks]");
  const std::string& file = *stocks.table;
  const std::vector<std::string> codes = economy::codes(network.sectors);
  std::vector<std::string> columns{"product"};
  columns.insert(columns.end(), codes.begin(), codes.end());
  const CsvTable table(file, columns);
  economy::Matrix days(codes.size(), codes.size());
  std::vector<bool> seen(codes.size());
  Mistakes mistakes;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto found = std::find(codes.begin(), codes.end(), table.text(row, "product"));
    if (found == codes.end()) {
      mistakes.add(unknown_name(table.where(row), "sector", table.text(row, "product"), codes));
      continue;
    }
    const auto product = static_cast<std::size_t>(found - codes.begin());
    if (seen[product]) mistakes.add(table.where(row), fmt::format("sector '{}' stands twice", *found), "keep one row");
    seen[product] = true;
    for (std::size_t sector = 0; sector < codes.size(); ++sector) {
      const std::string what = fmt::format("target days of {} for '{}'", *found, codes[sector]);
      days(product, sector) =
          number_within(table.text(row, codes[sector]), what, bounds::target_days, table.where(row), mistakes)
              .value_or(stand_in(bounds::target_days));
    }
  }
  for (std::size_t product = 0; product < codes.size(); ++product)
    if (!seen[product]) mistakes.add({file}, fmt::format("sector '{}' has no row", codes[product]), "add one");
  mistakes.throw_if_any();
  return days;
}

}  // namespace

economy::Matrix target_stock_days(const scenario::Scenario& scenario, const network::Network& network) {
  const language::Stocks stocks = language::stocks(scenario);
  if (stocks.rule == StockRule::using_sector) return from_attributes(stocks, network, true);
  if (stocks.rule == StockRule::supplying_product) return from_attributes(stocks, network, false);
  if (stocks.rule == StockRule::pair) return from_table(stocks, network);
  economy::Matrix days(network.sectors.size(), network.sectors.size());  // uniform, and the mean of poisson
  for (std::size_t product = 0; product < days.rows(); ++product)
    for (std::size_t sector = 0; sector < days.columns(); ++sector) days(product, sector) = *stocks.days;
  return days;
}

std::vector<std::string> files_of_stocks(const scenario::Scenario& scenario) {
  const language::Stocks stocks = language::stocks(scenario);
  return stocks.table ? std::vector<std::string>{*stocks.table} : std::vector<std::string>{};
}

std::vector<double> drawn_stock_days(const scenario::Scenario& scenario, const network::Network& network,
                                     std::uint32_t replicate) {
  const language::Stocks stocks = language::stocks(scenario);
  if (stocks.rule != StockRule::poisson) return {};
  const RandomKey key{language::root(scenario).seed, replicate};
  std::vector<double> days;
  days.reserve(network.firms.size());
  for (const std::uint32_t id : network.firms.id) {
    const double draw = uniform(key, id, 0, Purpose::stock_days, 0);
    days.push_back(poisson_quantile(*stocks.days, draw, static_cast<double>(*stocks.least_days)));
  }
  return days;
}

}  // namespace tierwave::resolve
