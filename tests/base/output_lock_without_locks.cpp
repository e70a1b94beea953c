// Where the file system knows no locks, a second program was once let in.
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <future>
#include <new>
#include <thread>

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

TEST_CASE("while one program removes what a dead one left no other does") {
  const Scratch scratch;
  const std::string left = without_locks(ENOLCK, [&]() -> std::string {
    new OutputLock(scratch.folder() / "a");  // goes without ending it
    return "left";
  });
  if (left != "left") return;
  scratch.write("a.lock-owner-replaced", "");
  CHECK_THAT(without_locks(ENOLCK, [&] { return tried(scratch.folder() / "a"); }),
             Catch::Contains("another run is doing that, says") && Catch::EndsWith("if none runs, remove both files"));
  CHECK(scratch.listing() == "a.lock-owner a.lock-owner-replaced ");
}

// Both once took it where they found it at the same time: the second removed the file of the first.
TEST_CASE("of programs that find what a dead one left at the same time one takes it") {
  const Scratch scratch;
  const std::string left = without_locks(ENOLCK, [&]() -> std::string {
    new OutputLock(scratch.folder() / "a");  // goes without ending it
    return "left";
  });
  if (left != "left") return;
  const std::string owner = read_text(scratch.folder() / "a.lock-owner");
  struct Shared {
    std::atomic<int> ready = 0, tried = 0;
  };
  void* const room = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(room != MAP_FAILED);
  for (int round = 0; round < 40; ++round) {
    const auto output = scratch.folder() / std::to_string(round);
    scratch.write(std::to_string(round) + ".lock-owner", owner);
    auto* const shared = new (room) Shared;
    const auto both = [](std::atomic<int>& count) {
      ++count;
      const auto late = std::chrono::steady_clock::now() + std::chrono::seconds(10);
      while (count < 2 && std::chrono::steady_clock::now() < late) std::this_thread::yield();
    };
    const auto try_it = [&] {
      return without_locks(ENOLCK, [&]() -> std::string {
        both(shared->ready);
        try {
          const OutputLock lock(output);
          both(shared->tried);  // holds it until the other has tried
          return "taken";
        } catch (const InputOutputError&) {
          ++shared->tried;
          return "refused";
        }
      });
    };
    auto other = std::async(std::launch::async, try_it);
    const std::string own = try_it();
    CHECK_FALSE((own == "taken" && other.get() == "taken"));
  }
  ::munmap(room, sizeof(Shared));
}
