#include "results/inspect.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/standard_output.hpp"
#include "results/read.hpp"

namespace tierwave::cli {
void inspect(const std::string& results_file, const Common& common) {
  if (common.json)
    print_result("{}\n", json_text(results::ResultsReader(results_file)));
  else
    print_result("{}", results::inspect(results_file));
}

}  // namespace tierwave::cli
