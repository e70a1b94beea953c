// A thread that the system refused was once told as trouble of standard output, or as a defect of the program.
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "cli/ordinary_user.hpp"
#include "support/sanitized.hpp"

using namespace tierwave::testing;

namespace {

Outcome run_on(const Desk& desk, const char* threads) {
  const auto one_process = [] {
    const rlimit limit{1, 1};
    ::setrlimit(RLIMIT_NPROC, &limit);
  };
  return run_as_ordinary_user(
      desk, {.words = {"run", "plain.toml", "-o", "r.h5", "--threads", threads}, .prepare = one_process});
}

}  // namespace

TEST_CASE("where no thread can be started the message says so, and its advice works") {
  if (tierwave::testing::sanitized) return;
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  const Outcome one = run_on(desk, "1");
  if (cannot_start(one)) return;
  INFO(one.messages);
  CHECK(one.exit_code == 0);
  CHECK(desk.has("r.h5"));
  std::filesystem::remove(desk.scratch.folder() / "r.h5");
  const Outcome four = run_on(desk, "4");
  CHECK(four.exit_code == 1);
  CHECK_THAT(four.messages,
             Catch::Contains("error: no more threads can be started (limit of processes, ulimit -u: 1); run with "
                             "--threads 1 or raise the limit\n"));
  CHECK(desk.untouched());
}
