#include "study/daily_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/csv.hpp"

namespace tierwave::study {

std::vector<std::vector<double>> read_daily_table(const std::filesystem::path& path,
                                                  const std::vector<economy::Country>& countries,
                                                  const std::vector<bool>& selected, const Calendar& calendar,
                                                  Mistakes& mistakes) {
  std::vector<std::string> codes;
  for (const auto& country : countries) codes.push_back(country.code);
  const CsvTable table(path, {"date"}, codes);
  std::vector<std::vector<double>> values(codes.size(),
                                          std::vector<double>(static_cast<std::size_t>(calendar.days()), 0.0));
  std::vector<bool> covered(static_cast<std::size_t>(calendar.days()), false);
  std::optional<Date> before;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto date = parse_date(table.text(row, "date"));
    if (!date) {
      mistakes.add(table.where(row), fmt::format("'{}' is not a date", table.text(row, "date")), "write YYYY-MM-DD");
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
      if (table.has(codes[country]))
        values[country][static_cast<std::size_t>(day)] = table.number(row, codes[country], mistakes);
  }
  const auto missing = std::find(covered.begin(), covered.end(), false);
  if (missing != covered.end())
    mistakes.add({path.string()},
                 fmt::format("the day {} of the run has no row",
                             to_string(calendar.date(Day(static_cast<int>(missing - covered.begin()))))),
                 "cover every day of the run");
  for (std::size_t country = 0; country < codes.size(); ++country)
    if (selected[country] && !table.has(codes[country]))
      mistakes.add({path.string()}, fmt::format("no column for country '{}', which the shock selects", codes[country]),
                   "add the column, or select other countries");
  return values;
}

}  // namespace tierwave::study
