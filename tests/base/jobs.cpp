// Jobs side by side: each once, errors told the same at any number of threads, loops of a job stay on its thread.
#include "base/jobs.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace tierwave;

namespace {
const auto silent = [](std::size_t) {};
}  // namespace

TEST_CASE("each job is done once and counted") {
  for (const int threads : {1, 2, 3, 7}) {
    std::vector<int> visits(100);
    std::vector<std::size_t> counts;
    for_jobs(
        Context(threads), visits.size(), [&](std::size_t job, const Context&) { ++visits[job]; },
        [&](std::size_t done) { counts.push_back(done); });
    CHECK(visits == std::vector<int>(100, 1));
    REQUIRE(counts.size() == 100);
    for (std::size_t i = 0; i < counts.size(); ++i) CHECK(counts[i] == i + 1);
  }
  for_jobs(
      Context(2), 0, [](std::size_t, const Context&) { FAIL("there is no job"); }, silent);
}

TEST_CASE("the loops of a job run on the thread of the job") {
  constexpr std::size_t jobs = 20;
  std::vector<int> strangers(jobs);
  for_jobs(
      Context(4), jobs,
      [&](std::size_t job, const Context& own) {
        const std::thread::id here = std::this_thread::get_id();
        for (int loop = 0; loop < 20; ++loop)
          own.for_blocks(8, [&](std::size_t) { strangers[job] += std::this_thread::get_id() != here; });
      },
      silent);
  CHECK(strangers == std::vector<int>(jobs));
}

TEST_CASE("the error of the lowest failed job comes out and no job is begun after it") {
  for (const int threads : {1, 2, 3, 7}) {
    constexpr std::size_t jobs = 2000;
    std::vector<int> visits(jobs);
    std::size_t finished = 0;
    const auto body = [&](std::size_t job, const Context&) {
      ++visits[job];
      if (job % 10 == 7) throw std::runtime_error(std::to_string(job));
      std::this_thread::yield();
    };
    REQUIRE_THROWS_WITH(for_jobs(Context(threads), jobs, body, [&](std::size_t done) { finished = done; }), "7");
    for (std::size_t job = 0; job <= 7; ++job) CHECK(visits[job] == 1);
    CHECK(finished >= 7);
    CHECK(visits[jobs - 1] == 0);
  }
}
