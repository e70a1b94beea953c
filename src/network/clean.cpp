#include "network/clean.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/errors.hpp"
#include "base/units.hpp"

namespace tierwave::network {
namespace {

constexpr std::size_t most_mistakes_listed = 50;

void copy_intermediate_use(const economy::Economy& economy, CleanTable& table, Mistakes& mistakes) {
  const std::size_t cells = economy.cells();
  table.intermediate_use = economy::Matrix(cells, cells);
  table.intermediate_sales.assign(cells, 0);
  table.purchases.assign(cells, 0);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      const double flow = economy.intermediate_use(seller, buyer);
      if (!(flow >= 0) || !std::isfinite(flow)) {
        if (mistakes.size() < most_mistakes_listed)
          mistakes.add({},
                       fmt::format("the flow from {} to {} is {}", economy.label(seller), economy.label(buyer), flow),
                       "intermediate flows must be finite and not negative: correct the table");
        continue;
      }
      table.intermediate_use(seller, buyer) = flow / days_per_year;
      table.intermediate_sales[seller] += flow / days_per_year;
      table.purchases[buyer] += flow / days_per_year;
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
  CleanTable table;
  Mistakes mistakes;
  copy_intermediate_use(economy, table, mistakes);

  const std::size_t cells = economy.cells();
  const std::size_t columns = economy.final_demand.columns();
  table.final_demand = economy::Matrix(cells, columns);
  table.final_sales.assign(cells, 0);
  table.output.assign(cells, 0);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double* entries = economy.final_demand.row(cell);
    for (std::size_t column = 0; column < columns; ++column)
      if (!std::isfinite(entries[column]) && mistakes.size() < most_mistakes_listed)
        mistakes.add({}, fmt::format("a final-demand entry of {} is {}", economy.label(cell), entries[column]),
                     "correct the table");
    const double raised = net_final_demand(entries, table.final_demand.row(cell), columns);
    if (raised > 0) {
      ++report.negative_final_sales;
      report.output_raised += raised;
    }
    for (std::size_t column = 0; column < columns; ++column)
      table.final_sales[cell] += table.final_demand(cell, column);
    table.output[cell] = table.intermediate_sales[cell] + table.final_sales[cell];
    if (table.output[cell] > 0) {
      ++report.cells;
      continue;
    }
    ++report.cells_without_output;
    if (table.purchases[cell] > 0 && mistakes.size() < most_mistakes_listed)
      mistakes.add({},
                   fmt::format("{} sells nothing but buys {:.6g} million a year", economy.label(cell),
                               table.purchases[cell] * days_per_year),
                   "give it output or remove its purchases");
  }
  mistakes.throw_if_any();
  return table;
}

}  // namespace tierwave::network
