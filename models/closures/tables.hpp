// The two tables that closures come from: what each country closed and when, and how many people work there. Formats and sources: models/closures/README.md.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/units.hpp"
#include "models/steps.hpp"

namespace tierwave::models {

// What the tracker tells of a country: workplaces (C2), public transport (C5), staying at home (C6).
enum class Indicator : std::uint8_t { workplaces, transport, home };
inline constexpr std::size_t indicators = 3;
std::string_view name_of(Indicator indicator);  // "workplaces", "transport", "home": columns of the table

// Levels of the strictest indicator, none among them.
inline constexpr std::size_t closure_levels = 4;
// The highest level of an indicator: 3, 2, 3.
int top_level(Indicator indicator);

// Where a measure applies: in some parts of the country or in all of it.
enum class ClosureScope : std::uint8_t { targeted, general };

// How strict one indicator is. 0: no measure. Workplaces and staying at home: 1 recommended, 2 required for some (or
// with exceptions), 3 required for all but the least. Transport: 1 recommended or reduced, 2 closed.
struct Measure {
  int level = 0;
  ClosureScope scope = ClosureScope::general;  // no meaning at level 0
  bool operator==(const Measure&) const = default;
};

// What a country closes on a day.
struct Closure {
  std::array<Measure, indicators> measures{};
  const Measure& of(Indicator indicator) const { return measures[static_cast<std::size_t>(indicator)]; }
  bool closes_anything() const;
};

// Closures by country, day by day.
using ClosureStep = Step<Closure>;
using ClosureTable = StepTable<Closure>;

// Columns country, from, and a level and a flag of each indicator: workplaces, workplaces_flag, transport,
// transport_flag, home, home_flag. Or of workplaces alone: level, flag; then nothing else is closed. A level is a whole
// number from 0 to the indicator's highest, empty where the data end; a flag 1 general, 0 targeted, empty where the level
// is 0 or empty.
// Errors: InputOutputError for a missing file; InvalidInput with all mistakes: other columns, among them the tracker's
// own, a country that is not three capital letters, a date that is none or does not rise inside a country, a level or
// flag out of range, a flag missing or too much, a row with some of its levels empty, a country whose rows do not end
// with an empty row.
ClosureTable read_closures(const std::filesystem::path& path);

// Income groups of the World Bank.
enum class IncomeGroup : std::uint8_t { high, upper_middle, lower_middle, low };
inline constexpr std::size_t income_groups = 4;
std::string_view name_of(IncomeGroup group);  // "high", "upper_middle", "lower_middle", "low"

struct CountryRecord {
  IncomeGroup income_group = IncomeGroup::high;
  std::string region;  // of the International Labour Organization
  Persons employment;
};

struct CountryTable {
  std::string file;
  std::map<std::string, CountryRecord> countries;  // by ISO-3 code
};

// Columns country, income_group, region, employment_thousand.
// Errors: as read_closures; also a country that stands twice, an unknown income group, an empty region,
// employment that is not above 0.
CountryTable read_countries(const std::filesystem::path& path);

}  // namespace tierwave::models
