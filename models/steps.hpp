// Tables of what a government decided, by country and day: one row at each change.
//
// Columns country (ISO-3), from (a date) and what holds from then on until the country's next row. The last row of a
// country holds nothing and says on which day its data end.
#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/csv.hpp"
#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::models {

// From this day on the value holds, until the next step. Without a value: no data from here on.
template <class Value>
struct Step {
  Date from;
  std::optional<Value> value;
};

template <class Value>
struct StepTable {
  std::string file;                                       // where it was read, for messages
  std::map<std::string, std::vector<Step<Value>>> steps;  // by ISO-3 code; dates rise; the last step ends the data

  // Nothing where the table has no data for that country and day.
  std::optional<Value> on(const std::string& country, Date date) const {
    const auto found = steps.find(country);
    if (found == steps.end()) return std::nullopt;
    const auto next = std::upper_bound(found->second.begin(), found->second.end(), date,
                                       [](Date day, const Step<Value>& step) { return day < step.from; });
    return next == found->second.begin() ? std::nullopt : std::prev(next)->value;
  }
};

// The country's code, or a mistake where it is not three capital letters.
inline std::string country_code(const CsvTable& table, std::size_t row, Mistakes& mistakes,
                                const char* column = "country") {
  const std::string& code = table.text(row, column);
  const bool capitals = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (code.size() != 3 || !capitals)
    mistakes.add(table.where(row), fmt::format("{} is '{}', not three capital letters", column, printable(code)),
                 "write the ISO 3166 alpha-3 code, such as ITA");
  return code;
}

// A date, or a mistake and nothing.
inline std::optional<Date> date_in(const CsvTable& table, std::size_t row, const char* column, Mistakes& mistakes) {
  const std::string& text = table.text(row, column);
  const std::optional<Date> date = parse_date(text);
  if (!date)
    mistakes.add(table.where(row), fmt::format("{} is '{}', not a date", column, printable(text)),
                 "write a date like 2020-03-31");
  return date;
}

// Reads the steps of a table with the columns country, from and others: value_of(row, mistakes) gives the value of a row,
// nothing where the column `level` is empty. `what` the table tells stands in the messages. Errors: InvalidInput with
// all mistakes.
template <class Value, class ValueOf>
StepTable<Value> read_steps(const CsvTable& table, const std::string& file, const char* what, const char* level,
                            ValueOf&& value_of) {
  Mistakes mistakes;
  StepTable<Value> result{file, {}};
  std::map<std::string, std::size_t> last_row;  // of each country
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string country = country_code(table, row, mistakes);
    const std::optional<Value> value = value_of(row, mistakes);
    last_row[country] = row;
    const std::optional<Date> from = date_in(table, row, "from", mistakes);
    if (!from) continue;
    std::vector<Step<Value>>& steps = result.steps[country];
    if (!steps.empty() && *from <= steps.back().from)
      mistakes.add(table.where(row),
                   fmt::format("{} {} does not come after {}", country, to_string(*from), to_string(steps.back().from)),
                   "write a country's rows in the order of their dates, each date once");
    steps.push_back({*from, value});
  }
  for (const auto& [country, row] : last_row)
    if (!table.text(row, level).empty())
      mistakes.add(table.where(row), fmt::format("the rows of {} do not say where its data end", country),
                   "add a row with the first day without data and an empty level and flag");
  if (table.rows() == 0) mistakes.add({file}, "the table has a header but no rows", fmt::format("give it {}", what));
  mistakes.throw_if_any();
  return result;
}

}  // namespace tierwave::models
