#include "economy/utilisation.hpp"

#include <fmt/format.h>

#include <vector>

#include "base/csv.hpp"
#include "economy/codes.hpp"
#include "economy/numbers.hpp"

namespace tierwave::economy {
namespace {

// A share that a row gives, and the line it stands in; line 0: none.
struct Given {
  double share = 0;
  int line = 0;
};

void take(Given& given, double share, const Location& where, const std::string& label, Mistakes& mistakes) {
  if (given.line > 0)
    mistakes.add(where, fmt::format("{} stands twice, first in line {}", label, given.line), "keep one of them");
  else
    given = {share, where.line};
}

}  // namespace

void read_utilisation(const std::filesystem::path& path, Economy& economy) {
  Mistakes mistakes;
  const CsvTable table(path, {"country", "sector", "utilisation"});
  const Codes countries(economy.countries), sectors(economy.sectors);
  std::vector<Given> of_cell(economy.cells()), of_sector(economy.sectors.size());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const auto sector = sectors.find(table.text(row, "sector"), "sector", where, mistakes);
    const double share = table.number(row, "utilisation", bounds::utilisation, mistakes);
    if (table.text(row, "country") == "*") {
      if (sector) take(of_sector[*sector], share, where, "sector '" + economy.sectors[*sector].code + "'", mistakes);
      continue;
    }
    const auto country = countries.find(table.text(row, "country"), "country", where, mistakes);
    if (!country || !sector) continue;
    const std::size_t cell = economy.cell(*country, *sector);
    take(of_cell[cell], share, where, economy.label(cell), mistakes);
  }
  mistakes.throw_if_any();
  economy.utilisation.resize(economy.cells());
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    economy.utilisation[cell] = of_cell[cell].line > 0 ? of_cell[cell].share : of_sector[economy.sector_of(cell)].share;
}

std::string utilisation_text(const Economy& economy) {
  std::string text = "country,sector,utilisation\n";
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    if (economy.utilisation[cell] > 0)
      text += fmt::format("{},{},{}\n", economy.countries[economy.country_of(cell)].code,
                          economy.sectors[economy.sector_of(cell)].code, shortest(economy.utilisation[cell]));
  return text;
}

}  // namespace tierwave::economy
