// A pipe or a device once made a command wait for ever.
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;

TEST_CASE("a pipe in the place of a file is refused at once") {
  const Desk desk;
  REQUIRE(::mkfifo((desk.scratch.folder() / "pipe").c_str(), 0600) == 0);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"inspect", "pipe"},
                                                {"run", "pipe"},
                                                {"validate", "pipe"},
                                                {"network", "inspect", "pipe"},
                                                {"inspect", "/dev/zero"},
                                                {"run", "/dev/zero"}}) {
    CAPTURE(words);
    const Outcome outcome = desk.run(words);
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.messages, Catch::Contains("it is a device or a pipe; name a file"));
  }
}

TEST_CASE("a file that says it is empty and answers without end is not read") {
  const Desk desk;
  if (!std::filesystem::exists("/proc/kmsg")) return;
  const Outcome outcome = desk.run({"run", "/proc/kmsg"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Catch::Contains("/proc/kmsg: the file is empty"));
}
