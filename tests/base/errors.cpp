// Text of errors, and the nearest known name.
#include "base/errors.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;

TEST_CASE("a mistake says where and what and what to do") {
  CHECK(describe({{"a.toml", 3, 7}, "share is 1.2, above 1", "write a share"}) ==
        "a.toml:3:7: share is 1.2, above 1; write a share");
  CHECK(describe({{"a.toml", 3, 0}, "p", "r"}) == "a.toml:3: p; r");
  CHECK(describe({{"a.toml", 0, 0}, "p", "r"}) == "a.toml: p; r");
  CHECK(describe({{}, "p", ""}) == "p");
}

TEST_CASE("mistakes are thrown together in the order they were added") {
  Mistakes mistakes;
  REQUIRE_NOTHROW(mistakes.throw_if_any());
  mistakes.add({"f", 1, 0}, "one", "r");
  mistakes.add({"f", 2, 0}, "two", "r");
  try {
    mistakes.throw_if_any();
    FAIL("nothing thrown");
  } catch (const InvalidInput& error) {
    CHECK(std::string(error.what()) == "f:1: one; r\nf:2: two; r");
    CHECK(error.mistakes().size() == 2);
    CHECK(error.exit_code() == ExitCode::invalid_input);
  }
}

TEST_CASE("each family has its exit code") {
  CHECK(UsageError("u").exit_code() == ExitCode::usage);
  CHECK(BrokenInvariant("b").exit_code() == ExitCode::broken_invariant);
  CHECK(Interrupted("i").exit_code() == ExitCode::interrupted);
  const InputOutputError error("out.h5", "write the file", "disk full", "free space");
  CHECK(error.exit_code() == ExitCode::input_output);
  CHECK(std::string(error.what()) == "out.h5: cannot write the file: disk full; free space");
}

TEST_CASE("an unknown name suggests or lists") {
  CHECK(describe(unknown_name({"s.toml", 4, 2}, "sector", "textile", {"textiles", "leather"})) ==
        "s.toml:4:2: unknown sector 'textile'; did you mean 'textiles'?");
  CHECK(describe(unknown_name({}, "sector", "mining", {"textiles", "leather"})) ==
        "unknown sector 'mining'; known: textiles, leather");
  const std::vector<std::string> many(100, "abcdefgh");
  CHECK_THAT(unknown_name({}, "cell", "z", many).remedy, Catch::EndsWith("abcdefgh and 60 more"));
}
