// The keys of [capital].
#pragma once
#include "schema/table.hpp"

namespace tierwave::models::capital {

schema::Table keys();

}  // namespace tierwave::models::capital
