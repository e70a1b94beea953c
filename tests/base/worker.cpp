// A worker does one task at a time beside its caller and hands back what a task threw.
#include "base/worker.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace tierwave;

TEST_CASE("a task runs on another thread while its caller goes on") {
  std::atomic<bool> caller_went_on = false;
  std::thread::id place;
  Worker worker;
  worker.start([&] {
    while (!caller_went_on) std::this_thread::yield();
    place = std::this_thread::get_id();
  });
  caller_went_on = true;  // never reached if start() did the task itself
  worker.wait();
  CHECK(place != std::this_thread::get_id());
}

TEST_CASE("tasks run one after the other in their order") {
  std::vector<int> done;  // no lock: each task finds what the one before left
  Worker worker;
  for (int task = 0; task < 1000; ++task) worker.start([&done, task] { done.push_back(task); });
  worker.wait();
  REQUIRE(done.size() == 1000);
  for (int task = 0; task < 1000; ++task) REQUIRE(done[static_cast<std::size_t>(task)] == task);
}

TEST_CASE("what a task throws comes out once and the next task is not started") {
  Worker worker;
  bool started = false;
  worker.start([] { throw std::runtime_error("full"); });
  CHECK_THROWS_WITH(worker.start([&] { started = true; }), "full");
  CHECK_NOTHROW(worker.wait());
  CHECK_FALSE(started);
  worker.start([] { throw std::runtime_error("fuller"); });
  CHECK_THROWS_WITH(worker.wait(), "fuller");
  worker.start([&] { started = true; });
  worker.wait();
  CHECK(started);
}

TEST_CASE("a worker that goes out of scope ends its task first") {
  bool done = false;
  {
    Worker worker;
    worker.start([&] {
      for (int turn = 0; turn < 1000; ++turn) std::this_thread::yield();
      done = true;
    });
  }
  CHECK(done);
  Worker idle;
  CHECK_NOTHROW(idle.wait());
}
