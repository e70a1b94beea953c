// economy.toml: what an economy folder holds and where it comes from.
//   format_version = 1
//   name, currency, source   texts
//   year                     of the table
//   labour_source            text; stands there exactly when there are labour accounts
//   employment_year          optional: of employment in the labour accounts, where it is not that of the table
//   [final_demand]           what each category of final demand in table.csv counts as
#pragma once
#include <optional>
#include <string>

#include "economy/economy.hpp"

namespace tierwave::economy {

inline constexpr int folder_format_version = 1;

// A table of another year is taken for a slip.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2200;

struct Description {
  std::string name;
  int year = 0;
  std::string currency;
  std::string source;
  std::optional<std::string> labour_source;  // nothing: no labour accounts
  int employment_year = 0;                   // 0: that of the table
};

// `file` stands in error locations. Errors: InvalidInput with all mistakes.
Description parse_description(const std::string& text, const std::string& file);
std::string description_text(const Economy& economy);

}  // namespace tierwave::economy
