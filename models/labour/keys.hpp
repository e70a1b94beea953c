// What a scenario says of the labour market: the table [labour].
#pragma once
#include "models/labour/market.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::labour {

schema::Table keys();
MarketParameters market_parameters(const schema::Values& values);
// The ladder that [labour] names, or the default one. Errors: as read_rungs; InvalidInput as check().
Ladder ladder(const schema::Values& values);

}  // namespace tierwave::models::labour
