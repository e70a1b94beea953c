// Where the file system knows no locks, a second program was once let in.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/output_lock.hpp"
#include "results/child.hpp"
#include "support/scratch.hpp"
#include "support/system_call_answers.hpp"

using namespace tierwave;
using tierwave::testing::Scratch;

namespace {

std::string tried(const std::filesystem::path& output) {
  try {
    const OutputLock lock(output);
    return "taken";
  } catch (const InputOutputError& error) {
    return error.what();
  }
}

// What body() says in a process for which flock fails with that error.
std::string without_locks(unsigned error, const std::function<std::string()>& body) {
  return child::run([&]() -> std::string {
           return testing::answer_system_calls({{__NR_flock, error}}) ? body() : "not offered";
         })
      .text;
}

}  // namespace

TEST_CASE("without locks of the file system the second is refused with process and host") {
  const Scratch scratch;
  for (const unsigned error : {ENOLCK, EOPNOTSUPP, ENOSYS}) {
    const std::string seen = without_locks(error, [&] {
      const OutputLock first(scratch.folder() / "a");
      return std::to_string(::getpid()) + " " + tried(scratch.folder() / "a");
    });
    if (seen == "not offered") {
      WARN("the kernel does not let a process answer its own system calls: not checked");
      return;
    }
    CHECK_THAT(seen, Catch::Contains("cannot write there: process " + seen.substr(0, seen.find(' ')) + " on ") &&
                         Catch::EndsWith("if it has ended, remove that file"));
    CHECK(scratch.listing().empty());
  }
}

TEST_CASE("what a process that lives no more left is replaced, that of another host never") {
  const Scratch scratch;
  const std::string left = without_locks(ENOLCK, [&]() -> std::string {
    new OutputLock(scratch.folder() / "a");  // goes without ending it
    return "left";
  });
  if (left != "left") return;
  CHECK(scratch.listing() == "a.lock-owner ");
  CHECK(without_locks(ENOLCK, [&] { return tried(scratch.folder() / "a"); }) == "taken");
  scratch.write("a.lock-owner", "another-host 1\n");
  CHECK_THAT(without_locks(ENOLCK, [&] { return tried(scratch.folder() / "a"); }),
             Catch::Contains("process 1 on another-host is writing it"));
  CHECK(read_text(scratch.folder() / "a.lock-owner") == "another-host 1\n");
}
