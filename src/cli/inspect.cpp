#include "results/inspect.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/standard_output.hpp"
#include "results/read.hpp"

namespace tierwave::cli {
void inspect(const ResultsInspect& command, const Common& common) {
  const std::string& results_file = command.file;
  if (common.json && !command.country.empty())
    throw UsageError("--country and --json exclude each other: the JSON has no totals; leave one of them out");
  if (common.json)
    print_result("{}\n", json_text(results::ResultsReader(results_file)));
  else
    print_result("{}", results::inspect(results_file, command.country));
}

}  // namespace tierwave::cli
