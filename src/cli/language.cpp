#include "language/language.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/odd_tables.hpp"
#include "cli/standard_output.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::cli {

void schema(const Schema& command) {
  print_result("{}", command.odd        ? odd_tables()
                     : command.markdown ? scenario::reference_page(language::whole())
                                        : scenario::json_schema(language::whole()));
}

void explain(const std::string& name) {
  print_result("{}", scenario::explain(language::whole(), name));
}

}  // namespace tierwave::cli
