// The keys of [ensemble] and [[ensemble.draw]].
#pragma once
#include "schema/table.hpp"

namespace tierwave::resolve {

schema::Table ensemble_keys();

}  // namespace tierwave::resolve
