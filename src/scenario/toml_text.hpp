// Values as TOML writes them.
#pragma once
#include <string>
#include <string_view>

#include "schema/values.hpp"

namespace tierwave::scenario {

// In double quotes, with everything escaped that needs it.
std::string quoted_text(std::string_view text);

// The shortest notation that reads back to the same bits, with a point or exponent: "14.0".
std::string number_text(double value);

std::string toml_text(const schema::Value& value);

}  // namespace tierwave::scenario
