#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/csv.hpp"
#include "network_files/folder_parts.hpp"
#include "network_files/rows.hpp"

namespace tierwave::network {
namespace {

std::size_t position_of(const std::vector<std::string>& codes, const std::string& code, std::string_view what,
                        const Location& where, Mistakes& mistakes) {
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found == codes.end()) mistakes.add(unknown_name(where, what, code, codes));
  return static_cast<std::size_t>(found - codes.begin());
}

}  // namespace

void read_final_demand(const std::filesystem::path& path, Network& network) {
  const CsvTable table(path, {"country", "sector", "destination", "use", "sales"});
  const std::vector<std::string> countries = economy::codes(network.countries);
  const std::vector<std::string> sectors = economy::codes(network.sectors);
  std::vector<std::string> uses;
  for (std::size_t use = 0; use < economy::final_uses; ++use)
    uses.emplace_back(economy::name_of(static_cast<economy::FinalUse>(use)));

  Mistakes mistakes;
  economy::Matrix demand(network.final_demand.rows(), network.final_demand.columns());
  std::vector<int> line_of(demand.rows() * demand.columns());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const std::size_t mistakes_before = mistakes.size();
    const std::size_t country = position_of(countries, table.text(row, "country"), "country", where, mistakes);
    const std::size_t sector = position_of(sectors, table.text(row, "sector"), "sector", where, mistakes);
    const std::size_t destination = position_of(countries, table.text(row, "destination"), "country", where, mistakes);
    const std::size_t use = position_of(uses, table.text(row, "use"), "use", where, mistakes);
    const double sales = table.number(row, "sales", bounds::money, mistakes);
    if (mistakes.size() != mistakes_before) continue;
    const std::size_t cell = country * sectors.size() + sector, column = destination * economy::final_uses + use;
    int& first_line = line_of[cell * demand.columns() + column];
    if (first_line != 0)
      mistakes.add(where, fmt::format("the same cell, destination and use stand already in line {}", first_line),
                   "keep one row");
    first_line = where.line;
    demand(cell, column) = sales;
  }
  mistakes.throw_if_any();

  for (std::size_t cell = 0; cell < demand.rows(); ++cell) {
    double demanded = 0, sold = 0;
    for (std::size_t column = 0; column < demand.columns(); ++column) {
      demanded += demand(cell, column);
      sold += network.final_demand(cell, column);
    }
    if (std::abs(demanded - sold) > output_tolerance * std::max(sold, demanded))
      mistakes.add({path.string()},
                   fmt::format("final demand for {}_{} adds up to {}, the final sales of its firms to {}",
                               countries[cell / sectors.size()], sectors[cell % sectors.size()], demanded, sold),
                   "correct one of them");
    else if (std::abs(demanded - sold) > 1e-12 * sold)  // written with few digits: the firms' sum holds
      for (std::size_t column = 0; column < demand.columns(); ++column) demand(cell, column) *= sold / demanded;
  }
  mistakes.throw_if_any();
  network.final_demand = std::move(demand);
}

}  // namespace tierwave::network
