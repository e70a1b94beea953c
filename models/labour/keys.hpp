// What a scenario says of the labour market: the table [labour].
#pragma once
#include <array>
#include <string>

#include "models/labour/market.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::labour {

// The files that [labour] names.
struct Files {
  schema::Given<std::string> contracts, schemes, income_support, countries, ladder;
};

// What [labour] schemes says where no country has one.
inline constexpr const char* no_schemes = "none";
// Keys that say what schemes do, and mean nothing where there are none.
inline constexpr std::array keys_of_schemes{"narrow_reach", "wide_reach", "jobs_kept"};

schema::Table keys();
Files files(const schema::Values& values);
MarketParameters market_parameters(const schema::Values& values);
// Pay that is adequate, as a share of the country's mean baseline pay.
double adequate_pay(const schema::Values& values);
// The ladder that [labour] names, or the default one. Errors: as read_rungs; InvalidInput as check().
Ladder ladder(const schema::Values& values);

}  // namespace tierwave::models::labour
