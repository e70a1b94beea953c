#include "economy/import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "economy/description.hpp"
#include "economy/implausible.hpp"
#include "economy/refused.hpp"
#include "economy/sectors.hpp"
#include "economy/utilisation.hpp"

namespace tierwave::economy {
namespace {

void check(const ImportRequest& request) {
  Mistakes mistakes;
  const auto named = [&](const std::string& text, const char* what) {
    if (text.empty())
      mistakes.add({}, fmt::format("the {} is empty", what),
                   fmt::format("give the {} (tierwave economy import --help names the options)", what));
  };
  named(request.name, "name of the economy");
  named(request.source, "source of the table");
  if (request.labour) named(request.labour_source, "source of the labour accounts");
  if (!request.labour && !request.labour_source.empty())
    mistakes.add({}, "a source of labour accounts is given, but no labour accounts", "give both or neither");
  if (request.year < first_year || request.year > last_year)
    mistakes.add({}, fmt::format("the year of the table is {}", request.year),
                 fmt::format("give a year between {} and {}", first_year, last_year));
  const bool capitals =
      std::all_of(request.currency.begin(), request.currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (request.currency.size() != 3 || !capitals)
    mistakes.add({}, fmt::format("the currency is '{}'", printable(request.currency)),
                 "give three capital letters, such as USD");
  mistakes.throw_if_any();
}

void report_flows(const Economy& economy, ImportReport& report) {
  report.countries = economy.countries.size();
  report.sectors = economy.sectors.size();
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    double total = 0;
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column) {
      const double amount = economy.final_demand(cell, column);
      total += amount;
      if (amount < 0) {
        ++report.negative_final_demand_entries;
        report.negative_final_demand += amount;
      }
    }
    if (total < 0) report.sellers_with_negative_final_demand.push_back({economy.label(cell), total});
    if (economy.value_added[cell] < 0)
      report.cells_with_negative_value_added.push_back({economy.label(cell), economy.value_added[cell]});
    if (economy.output[cell] == 0) report.cells_without_output.push_back(economy.label(cell));
  }
}

// Tables call what they do not list ROW; a run needs to know which countries that is.
void name_rest_of_world(Economy& economy, ImportReport& report) {
  for (Country& country : economy.countries)
    if (country.code == "ROW") {
      country.name = "rest of the world";
      country.members = {"*"};
      report.notes.emplace_back("ROW stands for every country that no other region names");
    }
}

void warn_of_missing_rows(const std::filesystem::path& labour, const std::vector<std::string>& cells,
                          ImportReport& report) {
  if (cells.empty()) return;
  constexpr std::size_t told = 5;
  const std::size_t count = std::min(told, cells.size());
  const bool one = cells.size() == 1;
  report.warnings.push_back(fmt::format(
      "{}: {} with output {} no row: {}{}; a run takes it that nobody works there, so its jobs and hours are too few; add "
      "the rows, with employment_thousand 0 where nobody works",
      labour.string(), one ? "1 cell" : fmt::format("{} cells", cells.size()), one ? "has" : "have",
      fmt::join(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(count), ", "),
      cells.size() > count ? fmt::format(" and {} more", cells.size() - count) : ""));
}

}  // namespace

Imported import_table(const ImportRequest& request) {
  check(request);
  Imported result;
  Economy& economy = result.economy;
  TableReading reading = read_table(request.table);
  economy = std::move(reading.economy);
  result.report.table = std::move(reading.report);
  economy.name = request.name;
  economy.year = request.year;
  economy.currency = request.currency;
  economy.source = request.source;
  name_rest_of_world(economy, result.report);
  report_flows(economy, result.report);
  if (request.labour) {
    LabourReading labour = read_labour(*request.labour, economy);
    economy.labour = std::move(labour.labour);
    economy.labour_source = request.labour_source;
    warn_of_missing_rows(*request.labour, labour.report.cells_without_row, result.report);
    result.report.labour = std::move(labour.report);
  }
  if (request.sectors) {
    read_sectors(*request.sectors / "sectors.csv", economy);
    read_criticality(*request.sectors / "criticality.csv", economy);
    if (holds(*request.sectors, "utilisation.csv")) read_utilisation(*request.sectors / "utilisation.csv", economy);
  }
  for (std::string& sentence : warnings_of_use(economy)) result.report.warnings.push_back(std::move(sentence));
  for (std::string& sentence : implausible_figures(economy)) result.report.warnings.push_back(std::move(sentence));
  return result;
}

}  // namespace tierwave::economy
