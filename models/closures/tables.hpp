// The two tables that closures of workplaces come from: what each country closed and when, and how many
// people work there. Formats and sources: models/closures/README.md.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/units.hpp"
#include "models/steps.hpp"

namespace tierwave::models {

// How strict a closure of workplaces is: indicator C2 of the tracker.
enum class ClosureLevel : std::uint8_t { none, recommended, required_for_some, required_for_all_but_essential };
inline constexpr std::size_t closure_levels = 4;

// Where it applies: in some parts of the country or in all of it.
enum class ClosureScope : std::uint8_t { targeted, general };

struct Closure {
  ClosureLevel level = ClosureLevel::none;
  ClosureScope scope = ClosureScope::general;  // no meaning where the level is none
};

// Closures by country, day by day.
using ClosureStep = Step<Closure>;
using ClosureTable = StepTable<Closure>;

// Columns country, from, level (0 to 3, empty: no data from here on), flag (1 general, 0 targeted, empty
// where the level is 0 or empty).
// Errors: InputOutputError for a missing file; InvalidInput with all mistakes: a country that is not three
// capital letters, a date that is none or does not rise inside a country, a level or flag out of range, a
// flag missing or too much, a country whose rows do not end with an empty level.
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
