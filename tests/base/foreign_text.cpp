// Text of the user's files in messages: no control characters, no long fields.
#include <catch2/catch.hpp>

#include "base/errors.hpp"

using namespace tierwave;

TEST_CASE("a message escapes control characters of a file's text") {
  CHECK(describe({{"a.csv", 3, 0}, "code is '\x1b[2J\a'", "r"}) == "a.csv:3: code is '\\u001B[2J\\u0007'; r");
  CHECK(describe({{}, "one\n\ttwo", ""}) == "one\n\ttwo");
}

TEST_CASE("an unknown name with a line break stays on one line") {
  CHECK(unknown_name({}, "sector", "a\nb", {"textiles"}).problem == "unknown sector 'a\\u000Ab'");
}

TEST_CASE("an unknown name of 900 characters is cut") {
  CHECK(unknown_name({}, "sector", std::string(900, 'x'), {"textiles"}).problem ==
        "unknown sector '" + std::string(60, 'x') + "...'");
}
