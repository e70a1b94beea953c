// What may crash is tried in a process of its own.
#include "base/trial.hpp"

#include <catch2/catch.hpp>
#include <csignal>
#include <stdexcept>

using tierwave::survives;

TEST_CASE("what ends by itself survives, and so does what throws") {
  bool here = false;
  CHECK(survives([&] { here = true; }));
  CHECK_FALSE(here);  // it was done in another process
  CHECK(survives([] { throw std::runtime_error("told by whoever does it again"); }));
}

TEST_CASE("a crash is told and ends nothing else") {
  CHECK_FALSE(survives([] { std::raise(SIGSEGV); }));
  CHECK_FALSE(survives([] { std::raise(SIGABRT); }));
  CHECK_FALSE(survives([] { std::raise(SIGKILL); }));
}
