// The scenario language: the tables of all rooms and mechanisms composed into one.
#pragma once
#include "schema/table.hpp"

namespace tierwave::resolve {

const schema::Table& language();

}  // namespace tierwave::resolve
