#include "bench/child.hpp"

#include <signal.h>

#include <catch2/catch.hpp>

#include "base/errors.hpp"

using namespace tierwave;
using namespace tierwave::bench;

TEST_CASE("figures of a child arrive") {
  const Outcome outcome = in_child([](const Tell& tell) {
    tell(0, "firms", 1e6);
    tell(2, "step_ms", 0.1);
  });
  CHECK(outcome.failure.empty());
  CHECK(outcome.told == Told{{0, {{"firms", 1e6}}}, {2, {{"step_ms", 0.1}}}});
}

TEST_CASE("an error in a child arrives as text after what it told") {
  const Outcome outcome = in_child([](const Tell& tell) {
    tell(0, "firms", 5);
    throw InvalidInput({}, "no room\n3 4 5", "buy more");
  });
  CHECK(outcome.told == Told{{0, {{"firms", 5}}}});
  CHECK_THAT(outcome.failure, Catch::Contains("no room\n3 4 5; buy more"));
}

TEST_CASE("a child that the system ends says so") {
  CHECK_THAT(in_child([](const Tell&) { raise(SIGKILL); }).failure, Catch::Contains("it was ended by"));
}
