#include "study/language.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::cli {

void schema(const Schema& command) {
  fmt::print("{}",
             command.markdown ? scenario::reference_page(study::language()) : scenario::json_schema(study::language()));
}

void explain(const std::string& name) {
  fmt::print("{}", scenario::explain(study::language(), name));
}

}  // namespace tierwave::cli
