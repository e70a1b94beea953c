// A file system without locks (ENOLCK) once let HDF5 fail and two runs in at once.
#include <catch2/catch.hpp>
#include <cerrno>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"
#include "support/system_call_answers.hpp"

using namespace tierwave;
using namespace tierwave::results;

TEST_CASE("results are written where the file system knows no locks, by one run at a time") {
  const sample::Folder folder;
  const child::Outcome seen = child::run([&]() -> std::string {
    if (!tierwave::testing::answer_system_calls({{__NR_flock, ENOLCK}})) return "not offered";
    std::string second = "accepted";
    {
      const ResultsFile file(folder / "two.h5", sample::axes(), sample::variables(), {}, false);
      try {
        const ResultsFile again(folder / "two.h5", sample::axes(), sample::variables(), {}, true);
      } catch (const InputOutputError& error) {
        second = error.what();
      }
    }
    sample::write(folder / "run.h5");
    return second;
  });
  if (seen.text == "not offered") {
    WARN("the kernel does not let a process answer its own system calls: not checked");
    return;
  }
  CHECK_THAT(seen.text, Catch::Contains("two.h5: cannot write there: process ") && Catch::Contains(" is writing it"));
  CHECK(ResultsReader(folder / "run.h5").complete());
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5.lock-owner"));
}
