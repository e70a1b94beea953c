// Where no more files can be open, the advice was once to check permissions.
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "support/sanitized.hpp"

using namespace tierwave::testing;

TEST_CASE("a limit of open files is told as such") {
  if (tierwave::testing::sanitized) return;
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  std::size_t told = 0;
  for (rlim_t most = 4; most < 30; ++most) {
    const auto few_files = [most] {
      const rlimit limit{most, most};
      ::setrlimit(RLIMIT_NOFILE, &limit);
    };
    const Outcome outcome =
        desk.run(Call{.words = {"run", "plain.toml", "-o", "r.h5", "--force", "--quiet"}, .prepare = few_files});
    INFO(outcome.messages);
    if (outcome.exit_code == 127) continue;  // the system could not even start the program
    if (outcome.exit_code == 0) break;
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.messages, Catch::Contains("Too many open files; close other files or programs, or raise the "
                                                 "limit of open files (ulimit -n)"));
    ++told;
  }
  CHECK(told > 0);
}
