#include "resolve/daily_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/csv.hpp"
#include "base/plain_text.hpp"

namespace tierwave::resolve {

std::vector<std::vector<double>> read_daily_table(const std::filesystem::path& path,
                                                  const std::vector<economy::Country>& countries,
                                                  const std::vector<bool>& selected, const Calendar& calendar) {
  const std::vector<std::string> codes = economy::codes(countries);
  const CsvTable table(path, {"date"}, codes);
  const auto days = static_cast<std::size_t>(calendar.days());
  std::vector<std::vector<double>> values(codes.size(), std::vector<double>(days, 0.0));
  std::vector<bool> covered(days, false);
  std::optional<Date> before;
  Mistakes mistakes;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::vector<double> shares(codes.size(), 0.0);
    for (std::size_t country = 0; country < codes.size(); ++country) {
      if (!table.has(codes[country])) continue;
      shares[country] = table.number(row, codes[country], bounds::reduction, mistakes);
    }
    const auto date = parse_date(table.text(row, "date"));
    if (!date) {
      mistakes.add(table.where(row), fmt::format("'{}' is not a date", printable(table.text(row, "date"))),
                   "write YYYY-MM-DD");
      continue;
    }
    if (before && *date != *before + std::chrono::days(1))
      mistakes.add(table.where(row), fmt::format("{} does not follow {}", to_string(*date), to_string(*before)),
                   "give one row per day, in order and without a hole");
    before = date;
    const int day = calendar.day(*date).number();
    if (day < 0 || day >= calendar.days()) continue;
    covered[static_cast<std::size_t>(day)] = true;
    for (std::size_t country = 0; country < codes.size(); ++country)
      values[country][static_cast<std::size_t>(day)] = shares[country];
  }
  const auto missing = std::find(covered.begin(), covered.end(), false);
  if (missing != covered.end())
    mistakes.add({path.string()},
                 fmt::format("{} of the {} days of the run have no row, the first of them {}",
                             std::count(covered.begin(), covered.end(), false), days,
                             to_string(calendar.date(Day(static_cast<int>(missing - covered.begin()))))),
                 "cover every day of the run");
  for (std::size_t country = 0; country < codes.size(); ++country)
    if (selected[country] && !table.has(codes[country]))
      mistakes.add({path.string()}, fmt::format("no column for country '{}', which the shock selects", codes[country]),
                   "add the column, or select other countries");
  mistakes.throw_if_any();
  return values;
}

}  // namespace tierwave::resolve
