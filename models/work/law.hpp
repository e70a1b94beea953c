// The laws of work a scenario can choose by name; exactly one per run.
#pragma once
#include <variant>

#include "models/work/elastic.hpp"
#include "models/work/follows_output.hpp"
#include "models/work/pichler_labour.hpp"

namespace tierwave::models::work {

using Law = std::variant<Elastic, PichlerLabour, FollowsOutput>;

schema::Table keys();                    // of [work]
Law from(const schema::Values& values);  // the law that [work] names
bool has_labour(const Law& law);         // whether labour can limit production
bool tells_hours_apart(const Law& law);  // whether hours can fall and jobs stay

}  // namespace tierwave::models::work
