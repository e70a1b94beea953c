#include "analysis/banded_outputs.hpp"

#include <algorithm>
#include <stdexcept>

namespace tierwave::analysis {

const std::vector<std::string>& banded_outputs() {
  static const std::vector<std::string> names{"output",     "value_added", "final_consumption",
                                              "employment", "hours",       "labour_income"};
  return names;
}

bool is_banded(const std::string& output) {
  const auto& banded = banded_outputs();
  return std::find(banded.begin(), banded.end(), output) != banded.end();
}

std::size_t position_of(const std::vector<observe::SummedOutput>& outputs, const std::string& name) {
  const auto found =
      std::find_if(outputs.begin(), outputs.end(), [&](const auto& output) { return output.variable.name == name; });
  if (found == outputs.end()) throw std::logic_error("no output named " + name);
  return static_cast<std::size_t>(found - outputs.begin());
}

}  // namespace tierwave::analysis
