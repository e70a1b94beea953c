// The keys of [ensemble] and [[ensemble.draw]].
#pragma once
#include "schema/table.hpp"

namespace tierwave::study {

schema::Table ensemble_keys();

}  // namespace tierwave::study
