#include "study/language.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/standard_output.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::cli {

void schema(const Schema& command) {
  print_result(
      "{}", command.markdown ? scenario::reference_page(study::language()) : scenario::json_schema(study::language()));
}

void explain(const std::string& name) {
  print_result("{}", scenario::explain(study::language(), name));
}

}  // namespace tierwave::cli
