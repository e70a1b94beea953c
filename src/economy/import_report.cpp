#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "economy/import.hpp"

namespace tierwave::economy {
namespace {

constexpr std::size_t shown = 5;  // of each list

// "A, B, C and 4 more"
std::string some_of(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t item = 0; item < std::min(shown, items.size()); ++item) text += (item > 0 ? ", " : "") + items[item];
  if (items.size() > shown) text += fmt::format(" and {} more", items.size() - shown);
  return text;
}

void line_of(std::string& text, const std::string& what, const std::vector<std::string>& cells) {
  if (!cells.empty()) text += fmt::format("  {} {}: {}\n", cells.size(), what, some_of(cells));
}

void line_of(std::string& text, const std::string& what, std::vector<CellAmount> cells) {
  std::stable_sort(cells.begin(), cells.end(),
                   [](const CellAmount& a, const CellAmount& b) { return a.amount < b.amount; });
  std::vector<std::string> words;
  double total = 0;
  for (const auto& [cell, amount] : cells) {
    words.push_back(fmt::format("{} {:.6g}", cell, amount));
    total += amount;
  }
  if (!cells.empty())
    text += fmt::format("  {} {}, {:.6g} million in all: {}\n", cells.size(), what, total, some_of(words));
}

void line_of(std::string& text, const std::string& what, std::vector<Imbalance> list) {
  const auto size = [](const Imbalance& imbalance) { return std::abs(imbalance.stated - imbalance.found); };
  std::stable_sort(list.begin(), list.end(), [&](const Imbalance& a, const Imbalance& b) { return size(a) > size(b); });
  std::vector<std::string> words;
  for (const Imbalance& imbalance : list)
    words.push_back(
        fmt::format("{} {:+.3g} of {:.6g}", imbalance.cell, imbalance.found - imbalance.stated, imbalance.stated));
  if (!list.empty()) text += fmt::format("  {} {}: {}\n", list.size(), what, some_of(words));
}

void describe_labour(std::string& text, const LabourReport& labour) {
  line_of(text, "cells have output but no employment; nobody is assumed to work there",
          labour.cells_without_employment);
  line_of(text, "cells have a labour share above 1; kept as the source gives it", labour.labour_share_above_one);
  line_of(text, fmt::format("cells have employment but no output; {:.6g} persons left out", labour.persons_left_out),
          labour.employment_without_output);
  line_of(text, "columns of the labour accounts are not used", labour.unused_columns);
}

}  // namespace

std::string describe(const ImportReport& report) {
  std::string text = fmt::format("imported {} countries x {} sectors\n", report.countries, report.sectors);
  const std::size_t heading = text.size();
  line_of(text, "cells whose sales add up to more or less than their stated output; inventories took the difference",
          report.table.sales);
  line_of(text, "cells whose output less intermediate use differs from the stated value added; the former is kept",
          report.table.value_added);
  line_of(text, "cells whose output in row OUT differs from column OUT; the column is kept", report.table.totals);
  if (report.table.product_taxes != 0)
    text += fmt::format("  taxes less subsidies on products of {:.6g} million count as value added\n",
                        report.table.product_taxes);
  if (report.table.product_taxes_of_final_users != 0)
    text += fmt::format("  taxes less subsidies on products of final users, {:.6g} million, are left out\n",
                        report.table.product_taxes_of_final_users);
  if (report.table.value_added_of_final_users != 0)
    text += fmt::format("  value added in columns of final demand, {:.6g} million, is left out\n",
                        report.table.value_added_of_final_users);
  line_of(text, "cells have no output; kept with zeros", report.cells_without_output);
  if (report.negative_final_demand_entries > 0)
    text += fmt::format("  {} entries of final demand are negative, {:.6g} million in all; kept\n",
                        report.negative_final_demand_entries, report.negative_final_demand);
  line_of(text, "sellers have a negative total of final demand; kept", report.sellers_with_negative_final_demand);
  line_of(text, "cells have negative value added; kept", report.cells_with_negative_value_added);
  if (report.labour)
    describe_labour(text, *report.labour);
  else
    text += "  no labour accounts were given: runs with this economy have no employment\n";
  for (const std::string& note : report.notes) text += "  " + note + "\n";
  if (text.size() == heading) text += "  nothing was corrected\n";
  for (const std::string& warning : report.warnings) text += "warning: " + warning + "\n";
  return text;
}

}  // namespace tierwave::economy
