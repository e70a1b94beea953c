#include "models/closures/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/plain_text.hpp"

namespace tierwave::models {
namespace {

// The closure of a row; nothing for an empty level, or after a mistake.
std::optional<Closure> closure_of(const CsvTable& table, std::size_t row, Mistakes& mistakes) {
  const std::string& level = table.text(row, "level");
  const std::string& flag = table.text(row, "flag");
  if (!level.empty() && (level.size() != 1 || level[0] < '0' || level[0] > '3')) {
    mistakes.add(table.where(row), fmt::format("level is '{}', not 0, 1, 2, 3 or empty", printable(level)),
                 "write the level of workplace closing, or nothing where the data end");
    return std::nullopt;
  }
  const bool closed = !level.empty() && level != "0";
  if (!closed && !flag.empty()) {
    mistakes.add(table.where(row), fmt::format("flag is '{}' but level is '{}'", printable(flag), level),
                 "leave the flag empty where nothing is closed");
    return std::nullopt;
  }
  if (closed && flag != "0" && flag != "1") {
    mistakes.add(table.where(row), fmt::format("flag is '{}' at level {}, not 0 or 1", printable(flag), level),
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
  return read_steps<Closure>(table, path.string(), "closures",
                             [&](std::size_t row, Mistakes& mistakes) { return closure_of(table, row, mistakes); });
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
    const std::string country = country_code(table, row, mistakes);
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
    const double thousands = table.number(row, "employment_thousand", bounds::thousand_persons, mistakes);
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
