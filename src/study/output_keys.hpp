// [output]: what a run writes of all that it could, and how often.
#pragma once
#include "schema/table.hpp"

namespace tierwave::study {

schema::Table output_keys();

}  // namespace tierwave::study
