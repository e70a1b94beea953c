// [output]: what a run writes of all that it could, and how often.
#pragma once
#include "schema/table.hpp"

namespace tierwave::resolve {

schema::Table output_keys();

}  // namespace tierwave::resolve
