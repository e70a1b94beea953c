// The scenario language of the whole program: the tables of keys of all rooms and mechanisms joined.
#pragma once
#include "schema/table.hpp"

namespace tierwave::language {

const schema::Table& whole();

}  // namespace tierwave::language
