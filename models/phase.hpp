// A phase of the day as data: what it is, and which arrays of the state it writes.
#pragma once
#include <string_view>

namespace tierwave::models {

struct Phase {
  std::string_view name;
  // What runs together: a phase by itself, or a pass over all firms, block by block. The passes are announced by step().
  std::string_view pass;
  std::string_view reads;   // in words
  std::string_view writes;  // arrays of the state, by their names; and in brackets what is no state
  std::string_view text;
};

}  // namespace tierwave::models
