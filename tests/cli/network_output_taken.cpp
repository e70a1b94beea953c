// A second `network generate` for the same output once worked to its end before it was refused.
#include <catch2/catch.hpp>

#include "base/output_lock.hpp"
#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("network generate is refused before its work where another writes the output") {
  const Desk desk;
  // More firms than any memory holds: told when the work begins.
  desk.scratch.write("huge.toml", replaced(tiny::scenario, "firms = 24", "firms = 4000000000"));
  for (const char* output : {"net.network", "net", "net/"}) {
    INFO(output);
    const tierwave::OutputLock other(desk.scratch.folder() / (output[3] == '/' ? "net" : output));
    const Outcome outcome = desk.run({"network", "generate", "huge.toml", "--output", output});
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.messages, Contains("cannot write there: another run is writing it"));
    CHECK(desk.untouched());
  }
  CHECK(desk.run({"network", "generate", "huge.toml", "--output", "net"}).exit_code == 3);
  CHECK(desk.untouched());
}
