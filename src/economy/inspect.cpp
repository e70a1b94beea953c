#include "economy/inspect.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

#include "economy/implausible.hpp"
#include "economy/refused.hpp"

namespace tierwave::economy {
namespace {

constexpr std::size_t shown_cells = 10;

void add_cell(Totals& totals, const Economy& economy, std::size_t cell) {
  totals.output += economy.output[cell];
  totals.value_added += economy.value_added[cell];
  for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
    totals.final_demand += economy.final_demand(cell, column);
  if (economy.labour.empty()) return;
  totals.employment += economy.labour[cell].employment;
  totals.women += economy.labour[cell].employment * economy.labour[cell].women_share;
}

std::vector<std::string> largest_cells(const Economy& economy) {
  std::vector<std::size_t> order(economy.cells());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return economy.output[a] > economy.output[b]; });
  order.resize(std::min(shown_cells, order.size()));
  std::vector<std::string> labels;
  for (const std::size_t cell : order) labels.push_back(economy.label(cell));
  return labels;
}

void warn(const Economy& economy, std::vector<std::string>& warnings) {
  warnings = warnings_of_use(economy);
  for (std::string& sentence : implausible_figures(economy)) warnings.push_back(std::move(sentence));
  std::size_t idle = 0, negative_final = 0, negative_value_added = 0, nobody = 0, above_one = 0;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    double final = 0;
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
      final += economy.final_demand(cell, column);
    idle += economy.output[cell] == 0;
    negative_final += final < 0;
    negative_value_added += economy.value_added[cell] < 0;
    if (economy.labour.empty()) continue;
    nobody += economy.output[cell] > 0 && economy.labour[cell].employment == 0;
    above_one += economy.labour[cell].labour_share > 1;
  }
  const auto count = [&](std::size_t cells, const char* what) {
    if (cells > 0) warnings.push_back(fmt::format("{} {} {}", cells, cells == 1 ? "cell has" : "cells have", what));
  };
  count(idle, "no output");
  count(negative_final, "a negative total of final demand");
  count(negative_value_added, "negative value added");
  count(nobody, "output but no employment");
  count(above_one, "a labour share of value added above 1");
  if (economy.labour.empty()) warnings.emplace_back("there are no labour accounts: a run has no employment");
  if (economy.criticality.empty()) warnings.emplace_back("inputs have no ratings of criticality");
  const auto lacking = [&](std::optional<double> Sector::*attribute, const char* what) {
    std::vector<std::string> codes;
    for (const Sector& sector : economy.sectors)
      if (!(sector.*attribute)) codes.push_back(sector.code);
    if (codes.size() == economy.sectors.size())
      warnings.push_back(fmt::format("no sector has {}", what));
    else if (!codes.empty())
      warnings.push_back(fmt::format("no {} for {}", what, fmt::join(codes, ", ")));
  };
  lacking(&Sector::stock_days, "stock_days");
  lacking(&Sector::remote_share, "remote_share");
  lacking(&Sector::essential_share, "essential_share");
  lacking(&Sector::household_demand_reduction, "household_demand_reduction");
  lacking(&Sector::on_site_consumption, "on_site_consumption");
}

// Rows of one list, largest output first.
std::string table_of(std::vector<Totals> list, const char* heading, bool has_labour) {
  std::stable_sort(list.begin(), list.end(), [](const Totals& a, const Totals& b) { return a.output > b.output; });
  std::string text = fmt::format("\n{:<22}{:>12}{:>13}{:>14}", heading, "output", "value added", "final demand");
  if (has_labour) text += fmt::format("{:>14}{:>8}", "employment", "women");
  text += "  name\n";
  for (const Totals& totals : list) {
    text += fmt::format("{:<22}{:>12.1f}{:>13.1f}{:>14.1f}", totals.code, totals.output / 1000,
                        totals.value_added / 1000, totals.final_demand / 1000);
    if (has_labour && totals.employment > 0)
      text += fmt::format("{:>14.1f}{:>6.1f} %", totals.employment / 1000, 100 * totals.women_share());
    else if (has_labour)
      text += fmt::format("{:>14.1f}{:>8}", totals.employment / 1000, "-");
    text += "  " + totals.name + "\n";
  }
  return text;
}

}  // namespace

Inspection inspect(const Economy& economy) {
  Inspection result;
  result.name = economy.name;
  result.year = economy.year;
  result.employment_year = economy.employment_year > 0 ? economy.employment_year : economy.year;
  result.currency = economy.currency;
  result.source = economy.source;
  result.labour_source = economy.labour_source;
  result.has_labour = !economy.labour.empty();
  result.has_criticality = !economy.criticality.empty();
  result.world.code = "world";
  result.world.name = "all countries";
  for (const Country& country : economy.countries) {
    Totals& totals = result.countries.emplace_back();
    totals.code = country.code;
    totals.name = country.name;
  }
  for (const Sector& sector : economy.sectors) {
    Totals& totals = result.sectors.emplace_back();
    totals.code = sector.code;
    totals.name = sector.name;
  }
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    add_cell(result.world, economy, cell);
    add_cell(result.countries[economy.country_of(cell)], economy, cell);
    add_cell(result.sectors[economy.sector_of(cell)], economy, cell);
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
      result.final_demand[column % final_uses] += economy.final_demand(cell, column);
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
      result.flows += economy.intermediate_use(cell, buyer) != 0;
  }
  result.largest_cells = largest_cells(economy);
  warn(economy, result.warnings);
  return result;
}

std::string describe(const Inspection& inspection) {
  std::string text = fmt::format("{}: {} countries x {} sectors, {}\n", inspection.name, inspection.countries.size(),
                                 inspection.sectors.size(), inspection.year);
  text += fmt::format("table: {}\n", inspection.source);
  if (inspection.has_labour) text += fmt::format("labour: {}\n", inspection.labour_source);
  if (inspection.has_labour && inspection.employment_year != inspection.year)
    text += fmt::format("employment is that of {}\n", inspection.employment_year);
  text += fmt::format("{} intermediate flows; output in thousand million {}, employment in thousand persons\n",
                      inspection.flows, inspection.currency);
  text += table_of({inspection.world}, "total", inspection.has_labour);
  text += "\nfinal demand by use\n";
  for (std::size_t use = 0; use < final_uses; ++use)
    text +=
        fmt::format("  {:<12}{:>12.1f}\n", name_of(static_cast<FinalUse>(use)), inspection.final_demand[use] / 1000);
  text += table_of(inspection.countries, "country", inspection.has_labour);
  text += table_of(inspection.sectors, "sector", inspection.has_labour);
  text += "\nlargest cells by output: ";
  for (std::size_t i = 0; i < inspection.largest_cells.size(); ++i)
    text += (i > 0 ? ", " : "") + inspection.largest_cells[i];
  text += '\n';
  for (const std::string& warning : inspection.warnings) text += "warning: " + warning + "\n";
  return text;
}

}  // namespace tierwave::economy
