#include "models/closures/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"

namespace tierwave::models {
namespace {

// The country's code, or a mistake.
std::string country_of(const CsvTable& table, std::size_t row, Mistakes& mistakes) {
  const std::string& code = table.text(row, "country");
  const bool capitals = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (code.size() != 3 || !capitals)
    mistakes.add(table.where(row), fmt::format("country is '{}', not three capital letters", code),
                 "write the ISO 3166 alpha-3 code, such as ITA");
  return code;
}

// The closure of a row; nothing for an empty level, or after a mistake.
std::optional<Closure> closure_of(const CsvTable& table, std::size_t row, Mistakes& mistakes) {
  const std::string& level = table.text(row, "level");
  const std::string& flag = table.text(row, "flag");
  if (!level.empty() && (level.size() != 1 || level[0] < '0' || level[0] > '3')) {
    mistakes.add(table.where(row), fmt::format("level is '{}', not 0, 1, 2, 3 or empty", level),
                 "write the level of workplace closing, or nothing where the data end");
    return std::nullopt;
  }
  const bool closed = !level.empty() && level != "0";
  if (!closed && !flag.empty()) {
    mistakes.add(table.where(row), fmt::format("flag is '{}' but level is '{}'", flag, level),
                 "leave the flag empty where nothing is closed");
    return std::nullopt;
  }
  if (closed && flag != "0" && flag != "1") {
    mistakes.add(table.where(row), fmt::format("flag is '{}' at level {}, not 0 or 1", flag, level),
                 "write 1 for a general closure, 0 for a targeted one");
    return std::nullopt;
  }
  if (level.empty()) return std::nullopt;
  return Closure{static_cast<ClosureLevel>(level[0] - '0'),
                 flag == "0" ? ClosureScope::targeted : ClosureScope::general};
}

}  // namespace

ClosureTable read_closures(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "from", "level", "flag"});
  Mistakes mistakes;
  ClosureTable closures{path.string(), {}};
  std::map<std::string, std::size_t> last_row;  // of each country
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string country = country_of(table, row, mistakes);
    const std::optional<Closure> closure = closure_of(table, row, mistakes);
    last_row[country] = row;
    const std::string& text = table.text(row, "from");
    const std::optional<Date> from = parse_date(text);
    if (!from) {
      mistakes.add(table.where(row), fmt::format("from is '{}', not a date", text), "write a date like 2020-03-31");
      continue;
    }
    std::vector<ClosureStep>& steps = closures.steps[country];
    if (!steps.empty() && *from <= steps.back().from)
      mistakes.add(table.where(row),
                   fmt::format("{} {} does not come after {}", country, text, to_string(steps.back().from)),
                   "write a country's rows in the order of their dates, each date once");
    steps.push_back({*from, closure});
  }
  for (const auto& [country, row] : last_row)
    if (!table.text(row, "level").empty())
      mistakes.add(table.where(row), fmt::format("the rows of {} do not say where its data end", country),
                   "add a row with the first day without data and an empty level and flag");
  if (table.rows() == 0) mistakes.add({path.string()}, "the table has a header but no rows", "give it closures");
  mistakes.throw_if_any();
  return closures;
}

std::optional<Closure> closure_on(const ClosureTable& table, const std::string& country, Date date) {
  const auto found = table.steps.find(country);
  if (found == table.steps.end()) return std::nullopt;
  const std::vector<ClosureStep>& steps = found->second;
  const auto next = std::upper_bound(steps.begin(), steps.end(), date,
                                     [](Date day, const ClosureStep& step) { return day < step.from; });
  return next == steps.begin() ? std::nullopt : std::prev(next)->closure;
}

std::string_view name_of(IncomeGroup group) {
  static constexpr std::array<std::string_view, income_groups> names{"high", "upper_middle", "lower_middle", "low"};
  return names[static_cast<std::size_t>(group)];
}

CountryTable read_countries(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "income_group", "region", "employment_thousand"});
  std::vector<std::string> groups;
  for (std::size_t group = 0; group < income_groups; ++group)
    groups.emplace_back(name_of(static_cast<IncomeGroup>(group)));

  Mistakes mistakes;
  CountryTable countries{path.string(), {}};
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string country = country_of(table, row, mistakes);
    CountryRecord record;
    const std::string& group = table.text(row, "income_group");
    const auto known = std::find(groups.begin(), groups.end(), group);
    if (known == groups.end())
      mistakes.add(unknown_name(table.where(row), "income group", group, groups));
    else
      record.income_group = static_cast<IncomeGroup>(known - groups.begin());
    record.region = table.text(row, "region");
    if (record.region.empty()) mistakes.add(table.where(row), "region is empty", "write the country's region");
    const std::size_t before = mistakes.size();
    const double thousands = table.number(row, "employment_thousand", mistakes);
    if (mistakes.size() == before && thousands <= 0)
      mistakes.add(table.where(row), fmt::format("employment_thousand is {}, not above 0", thousands),
                   "write the country's employment in thousand persons");
    record.employment = Persons(1000 * thousands);
    if (!countries.countries.emplace(country, record).second)
      mistakes.add(table.where(row), fmt::format("country {} stands twice", country), "keep one of its rows");
  }
  if (table.rows() == 0) mistakes.add({path.string()}, "the table has a header but no rows", "give it countries");
  mistakes.throw_if_any();
  return countries;
}

}  // namespace tierwave::models
