#include "economy/labour.hpp"

#include <fmt/format.h>

#include <optional>

#include "base/csv.hpp"
#include "economy/codes.hpp"
#include "economy/numbers.hpp"

namespace tierwave::economy {
namespace {

class Reader {
 public:
  Reader(const std::filesystem::path& path, const Economy& economy)
      : economy_(economy),
        table_(path,
               {"country", "sector", "employment_thousand", "women_share", "labour_share_of_value_added",
                "hours_per_worker_year"},
               {"informal_share_country", "compensation_share_of_value_added", "value_added_musd"}),
        countries_(economy.countries),
        sectors_(economy.sectors) {}

  LabourReading read() {
    result_.labour.resize(economy_.cells());
    lines_.resize(economy_.cells());
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const auto country = countries_.find(table_.text(row, "country"), "country", table_.where(row), mistakes_);
      const auto sector = sectors_.find(table_.text(row, "sector"), "sector", table_.where(row), mistakes_);
      if (!country || !sector) continue;
      const std::size_t cell = economy_.cell(*country, *sector);
      if (lines_[cell] > 0) {
        mistakes_.add(table_.where(row),
                      fmt::format("{} stands twice, first in line {}", economy_.label(cell), lines_[cell]),
                      "keep one of them");
        continue;
      }
      lines_[cell] = table_.where(row).line;
      read_cell(row, cell);
    }
    mistakes_.throw_if_any();
    report();
    return std::move(result_);
  }

 private:
  void read_cell(std::size_t row, std::size_t cell) {
    Labour& labour = result_.labour[cell];
    const auto persons = employment(row);
    const auto women = figure(row, "women_share", bounds::share);
    const auto share = figure(row, "labour_share_of_value_added", bounds::labour_share);
    const auto hours = figure(row, "hours_per_worker_year", bounds::hours_a_year);
    labour.employment = persons.value_or(0);
    labour.women_share = women.value_or(0);
    labour.labour_share = share.value_or(0);
    labour.hours_per_worker_year = hours.value_or(0);
    if (!(labour.employment > 0) || !(economy_.output[cell] > 0)) return;
    if (!women) missing(row, cell, "women_share");
    if (!share) missing(row, cell, "labour_share_of_value_added");
    if (!hours || *hours == 0) missing(row, cell, "hours_per_worker_year");
  }

  std::optional<double> employment(std::size_t row) {
    const std::string& field = table_.text(row, "employment_thousand");
    if (field.empty() ||
        !number_within(field, "employment_thousand", bounds::thousand_persons, table_.where(row), mistakes_))
      return std::nullopt;
    return parse_thousands(field);  // without the rounding of a product
  }

  // The figure; nothing where the field is empty.
  std::optional<double> figure(std::size_t row, const char* column, const Bounds& allowed) {
    if (table_.text(row, column).empty()) return std::nullopt;
    return table_.number(row, column, allowed, mistakes_);
  }

  void missing(std::size_t row, std::size_t cell, const char* column) {
    mistakes_.add(table_.where(row),
                  fmt::format("{} of {} is {}, but {} persons work there", column, economy_.label(cell),
                              table_.text(row, column).empty() ? "missing" : "0", result_.labour[cell].employment),
                  "give the figure");
  }

  void report() {
    for (const char* column : {"informal_share_country", "compensation_share_of_value_added", "value_added_musd"})
      if (table_.has(column)) result_.report.unused_columns.emplace_back(column);
    for (std::size_t cell = 0; cell < economy_.cells(); ++cell) {
      Labour& labour = result_.labour[cell];
      const std::string label = economy_.label(cell);
      if (economy_.output[cell] > 0) {
        if (lines_[cell] == 0)
          result_.report.cells_without_row.push_back(label);
        else if (labour.employment == 0)
          result_.report.cells_without_employment.push_back(label);
        if (labour.labour_share > 1) result_.report.labour_share_above_one.push_back(label);
      } else {
        if (labour.employment > 0) {
          result_.report.employment_without_output.push_back(label);
          result_.report.persons_left_out += labour.employment;
        }
        labour = Labour{};
      }
    }
  }

  const Economy& economy_;
  CsvTable table_;
  Codes countries_;
  Codes sectors_;
  Mistakes mistakes_;
  std::vector<int> lines_;  // of each cell; 0: it has no row
  LabourReading result_;
};

}  // namespace

LabourReading read_labour(const std::filesystem::path& path, const Economy& economy) {
  return Reader(path, economy).read();
}

std::string labour_text(const Economy& economy) {
  std::string text =
      "country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_year\n";
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    const Labour& labour = economy.labour[cell];
    text += fmt::format("{},{},{},{},{},{}\n", economy.countries[economy.country_of(cell)].code,
                        economy.sectors[economy.sector_of(cell)].code, shortest_thousandth(labour.employment),
                        shortest(labour.women_share), shortest(labour.labour_share),
                        shortest(labour.hours_per_worker_year));
  }
  return text;
}

}  // namespace tierwave::economy
