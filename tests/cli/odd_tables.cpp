// What `tierwave schema --odd` prints: tables that hold every state variable, phase, mechanism and default.
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "engine/state_fields.hpp"
#include "engine/step.hpp"
#include "observe/outputs.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// The rows of the table under the heading `## NAME`, without its two first lines.
std::vector<std::string> rows(const std::string& page, const std::string& name) {
  std::istringstream lines(page.substr(page.find("## " + name + "\n")));
  std::vector<std::string> found;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && !line.starts_with("## "))
    if (line.starts_with("| ")) found.push_back(line);
  if (!found.empty()) found.erase(found.begin());
  return found;
}

}  // namespace

TEST_CASE("schema --odd prints every state variable, account, phase and output") {
  const Desk desk;
  const Outcome outcome = desk.run({"schema", "--odd"});
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.messages.empty());
  CHECK(rows(outcome.output, "state").size() == engine::arrays);
  CHECK_THAT(outcome.output,
             Contains("\n| `stock_days` | pool | day | always | at the start | stock in days of baseline use |\n"));
  CHECK_THAT(outcome.output, Contains("\n| `input_limit` | firm | 1 | always | infinite | "));
  CHECK_THAT(outcome.output, Contains("\n| `made` | firms make and sell |\n"));
  CHECK(rows(outcome.output, "day").size() == engine::day_phases.size());
  CHECK_THAT(outcome.output, Contains("\n| 11 | `produce` | `make_and_sell` | demand, labour, terms, input limits | "));
  CHECK(rows(outcome.output, "outputs").size() == observe::summed_output_count);
  CHECK_THAT(outcome.output, Contains("\n| `hours` | h day-1 | sum | Hours worked by all persons employed. |\n"));
}

TEST_CASE("schema --odd prints every mechanism, and keys with a default alone") {
  const Desk desk;
  const std::string page = desk.run({"schema", "--odd"}).output;
  CHECK_THAT(page, Contains("\n| `orders` | `pichler` (default) | `tau_days` | orders follow yesterday's demand"));
  CHECK_THAT(page,
             Contains("\n| `money` | `cash` | `cash_days`, `credit_days`, `payment_days`, `fixed_cost_share` | "));
  CHECK_THAT(page, Contains("\n| `orders.tau_days` | `6.0` | days | `inoue-todo` | Inoue & Todo (2019) |\n"));
  CHECK_THAT(page, !Contains("`economy.folder`"));
}

TEST_CASE("schema prints one page at a time") {
  const Desk desk;
  const Outcome outcome = desk.run({"schema", "--odd", "--markdown"});
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.output.empty());
}
