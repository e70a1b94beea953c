#include "models/closures/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/plain_text.hpp"

namespace tierwave::models {
namespace {

constexpr std::array<std::string_view, indicators> names{"workplaces", "transport", "home"};
constexpr std::array<int, indicators> top_levels{3, 2, 3};

// The columns of an indicator's level and flag.
struct Columns {
  Indicator indicator;
  std::string level, flag;
};

std::vector<Columns> columns_of(const std::vector<std::string>& header) {
  if (std::find(header.begin(), header.end(), "level") != header.end() ||
      std::find(header.begin(), header.end(), "flag") != header.end())
    return {{Indicator::workplaces, "level", "flag"}};
  std::vector<Columns> list;
  for (std::size_t i = 0; i < indicators; ++i)
    list.push_back({static_cast<Indicator>(i), std::string(names[i]), std::string(names[i]) + "_flag"});
  return list;
}

std::vector<std::string> header_of(const std::filesystem::path& path) {
  std::vector<std::string> header;
  read_csv(path, ',', [&](const CsvRow& row) {
    if (header.empty()) header.assign(row.fields.begin(), row.fields.end());
  });
  return header;
}

// The tracker's own files name their columns otherwise and hold a row for every day.
void refuse_tracker(const std::filesystem::path& path, const std::vector<std::string>& header) {
  const bool is_one = std::any_of(header.begin(), header.end(), [](const std::string& column) {
    return column == "CountryCode" || column == "country_code" || column.starts_with("C2M_") ||
           column.starts_with("C2_") || column.starts_with("C2E_") || column.starts_with("C2EV_");
  });
  if (!is_one) return;
  throw InvalidInput(
      {path.string(), 1},
      "this is a daily file of the closure tracker; closures are read from a table with one row at "
      "each change and the columns country, from, workplaces, workplaces_flag, transport, "
      "transport_flag, home, home_flag",
      "use models/closures/oxcgrt_2020_2022.csv, or make such a table with tools/tables/closures.py from "
      "the columns country_code, date, C2, C2_Flag, C5, C5_Flag, C6, C6_Flag");
}

// What a row says of one indicator; nothing for an empty level, or after a mistake.
std::optional<Measure> measure_of(const CsvTable& table, std::size_t row, const Columns& columns, Mistakes& mistakes) {
  const std::string& level = table.text(row, columns.level);
  const std::string& flag = table.text(row, columns.flag);
  const int top = top_level(columns.indicator);
  if (!level.empty() && (level.size() != 1 || level[0] < '0' || level[0] > '0' + top)) {
    mistakes.add(
        table.where(row),
        fmt::format("{} is '{}', not a whole number from 0 to {}, or empty", columns.level, printable(level), top),
        fmt::format("write the level of {}, or nothing where the data end",
                    names[static_cast<std::size_t>(columns.indicator)]));
    return std::nullopt;
  }
  const bool closed = !level.empty() && level != "0";
  if (!closed && !flag.empty()) {
    mistakes.add(table.where(row),
                 fmt::format("{} is '{}' but {} is '{}'", columns.flag, printable(flag), columns.level, level),
                 "leave the flag empty where nothing is closed");
    return std::nullopt;
  }
  if (closed && flag != "0" && flag != "1") {
    mistakes.add(table.where(row),
                 fmt::format("{} is '{}' at level {}, not 0 or 1", columns.flag, printable(flag), level),
                 "write 1 for a general closure, 0 for a targeted one");
    return std::nullopt;
  }
  if (level.empty()) return std::nullopt;
  return Measure{level[0] - '0', flag == "0" ? ClosureScope::targeted : ClosureScope::general};
}

// The closure of a row; nothing where all levels are empty, or after a mistake.
std::optional<Closure> closure_of(const CsvTable& table, std::size_t row, const std::vector<Columns>& columns,
                                  Mistakes& mistakes) {
  const std::size_t before = mistakes.size();
  Closure closure;
  std::size_t known = 0;
  for (const Columns& of : columns)
    if (const auto measure = measure_of(table, row, of, mistakes)) {
      closure.measures[static_cast<std::size_t>(of.indicator)] = *measure;
      ++known;
    }
  if (mistakes.size() > before || known == 0) return std::nullopt;
  for (const Columns& of : columns)
    if (table.text(row, of.level).empty())
      mistakes.add(table.where(row), fmt::format("{} is empty, but other levels are not", of.level),
                   "write 0 where nothing is closed; where the data end leave all levels empty");
  return closure;
}

}  // namespace

std::string_view name_of(Indicator indicator) {
  return names[static_cast<std::size_t>(indicator)];
}

int top_level(Indicator indicator) {
  return top_levels[static_cast<std::size_t>(indicator)];
}

bool Closure::closes_anything() const {
  return std::any_of(measures.begin(), measures.end(), [](const Measure& measure) { return measure.level > 0; });
}

ClosureTable read_closures(const std::filesystem::path& path) {
  const std::vector<std::string> header = header_of(path);
  refuse_tracker(path, header);
  const std::vector<Columns> columns = columns_of(header);
  std::vector<std::string> needed{"country", "from"};
  for (const Columns& of : columns) needed.insert(needed.end(), {of.level, of.flag});
  const CsvTable table(path, needed);
  return read_steps<Closure>(
      table, path.string(), "closures", columns.front().level.c_str(),
      [&](std::size_t row, Mistakes& mistakes) { return closure_of(table, row, columns, mistakes); });
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
