// Keys of [[measure]] that one kind alone has; keys.cpp puts all lists together.
#pragma once
#include <string>
#include <vector>

#include "models/measures/kinds.hpp"
#include "schema/table.hpp"

namespace tierwave::models::measures {

// For Key::only_for: the name of one kind.
inline std::vector<std::string> only(Kind kind) {
  return {std::string(name_of(kind))};
}

std::vector<schema::Key> vaccination_keys();
std::vector<schema::Key> notice_keys();
std::vector<schema::Key> wage_floor_keys();

}  // namespace tierwave::models::measures
