#include "network/clean.hpp"

#include <utility>

#include "base/errors.hpp"
#include "base/units.hpp"
#include "economy/refused.hpp"

namespace tierwave::network {
namespace {

constexpr std::size_t most_mistakes_listed = 50;

void copy_intermediate_use(const economy::Economy& economy, CleanTable& table) {
  const std::size_t cells = economy.cells();
  table.intermediate_use = economy::Matrix(cells, cells);
  table.intermediate_sales.assign(cells, 0);
  table.purchases.assign(cells, 0);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      const double flow = economy.intermediate_use(seller, buyer) / days_per_year;
      table.intermediate_use(seller, buyer) = flow;
      table.intermediate_sales[seller] += flow;
      table.purchases[buyer] += flow;
    }
}

// One seller's final demand with its negative entries netted. Returns what its output rose by.
double net_final_demand(const double* entries, double* netted, std::size_t columns) {
  double positive = 0, total = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    total += entries[column];
    if (entries[column] > 0) positive += entries[column];
  }
  if (total <= 0) return -total;
  for (std::size_t column = 0; column < columns; ++column)
    if (entries[column] > 0)
      netted[column] = (positive == total ? entries[column] : entries[column] * (total / positive)) / days_per_year;
  return 0;
}

}  // namespace

CleanTable clean(const economy::Economy& economy, GenerationReport& report) {
  if (std::vector<Mistake> mistakes = economy::refused_by_runs(economy, most_mistakes_listed); !mistakes.empty())
    throw InvalidInput(std::move(mistakes));
  CleanTable table;
  copy_intermediate_use(economy, table);

  const std::size_t cells = economy.cells();
  const std::size_t columns = economy.final_demand.columns();
  table.final_demand = economy::Matrix(cells, columns);
  table.final_sales.assign(cells, 0);
  table.output.assign(cells, 0);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double* entries = economy.final_demand.row(cell);
    const double raised = net_final_demand(entries, table.final_demand.row(cell), columns);
    if (raised > 0) {
      ++report.negative_final_sales;
      report.output_raised += raised;
    }
    for (std::size_t column = 0; column < columns; ++column)
      table.final_sales[cell] += table.final_demand(cell, column);
    table.output[cell] = table.intermediate_sales[cell] + table.final_sales[cell];
    ++(table.output[cell] > 0 ? report.cells : report.cells_without_output);
  }
  return table;
}

}  // namespace tierwave::network
