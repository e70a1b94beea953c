#include "resolve/language.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/odd_tables.hpp"
#include "cli/standard_output.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::cli {

void schema(const Schema& command) {
  print_result("{}", command.odd        ? odd_tables()
                     : command.markdown ? scenario::reference_page(resolve::language())
                                        : scenario::json_schema(resolve::language()));
}

void explain(const std::string& name) {
  print_result("{}", scenario::explain(resolve::language(), name));
}

}  // namespace tierwave::cli
