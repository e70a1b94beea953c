// A disk that refuses a write in HDF5 itself once ended the program with a crash after its message, in the closing of
// HDF5 at exit. Here the taking of space in advance only seems to work, so that a limit on files is met while HDF5 writes.
#include <catch2/catch.hpp>
#include <filesystem>

#include "cli/program.hpp"
#include "results/read.hpp"
#include "support/sanitized.hpp"
#include "support/system_call_answers.hpp"

using namespace tierwave::testing;
namespace fs = std::filesystem;

namespace {

constexpr unsigned not_permitted = 1;

// Space seems to be taken, and the limit that holds is not told.
void promise_space() {
  if (!answer_system_calls({{__NR_fallocate, 0}, {__NR_ftruncate, 0}, {__NR_prlimit64, not_permitted}})) ::_exit(99);
}

Outcome run_with(const Desk& desk, std::size_t largest_file) {
  return desk.run(Call{.words = {"run", "plain.toml", "--output", "run.h5", "--quiet", "--threads", "1"},
                       .largest_file = largest_file,
                       .prepare = promise_space});
}

}  // namespace

TEST_CASE("whichever write the disk refuses the program ends by its own exit code") {
  if (tierwave::testing::sanitized) return;
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  const Outcome whole = run_with(desk, std::size_t{1} << 30);
  if (whole.exit_code == 99) {
    WARN("the kernel does not let a process answer its own system calls: not checked");
    return;
  }
  INFO(whole.messages);
  REQUIRE(whole.exit_code == 0);
  const std::size_t size = fs::file_size(desk.scratch.folder() / "run.h5");
  std::size_t refused = 0;
  for (std::size_t part = 0; part < 24; ++part) {
    fs::remove(desk.scratch.folder() / "run.h5");
    const std::size_t largest = 4096 + part * size / 24;  // room for the messages, which are a file too
    CAPTURE(largest);
    const Outcome outcome = run_with(desk, largest);
    INFO(outcome.messages);
    CHECK((outcome.exit_code == 5 || outcome.exit_code == 0));  // -1: a signal
    CHECK(outcome.messages.find("HDF5-DIAG") == std::string::npos);
    CHECK(outcome.messages.find("defect") == std::string::npos);
    if (outcome.exit_code == 0) continue;
    ++refused;
    CHECK_THAT(outcome.messages, Catch::Contains("run.h5: cannot "));
    CHECK_FALSE(desk.has("run.h5.partial"));
    if (desk.has("run.h5")) CHECK_FALSE(tierwave::results::ResultsReader(desk.scratch.folder() / "run.h5").complete());
  }
  CHECK(refused > 10);
}
