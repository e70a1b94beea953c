// A name with ESC or BEL steered the terminal, and one with U+0000 was accepted.
#include <catch2/catch.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;

TEST_CASE("texts with control characters are refused with line and column") {
  for (const std::string control : {"\\u001b", "\\u0007", "\\u0000", "\\n", "\\t", "\\u009b", "\\u007f"}) {
    const auto lines = mistakes("days = 1\n[[shock]]\nlabel = \"a" + control + "b\"\nreduction = 1\n");
    INFO(control);
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0], Catch::StartsWith("3:9: label is 'a\\u00"));
    CHECK_THAT(lines[0], Catch::EndsWith("b', with a control character; write one line without it"));
  }
}

TEST_CASE("a text of several lines may break them and no more") {
  CHECK(mistakes("days = 1\ntitle = \"\"\"one\ntwo\tthree\"\"\"\n").empty());
  const auto lines = mistakes("days = 1\ntitle = \"one\\u001b\"\ndays_source = \"b\\u0007\"\n");
  REQUIRE(lines.size() == 2);
  CHECK_THAT(lines[0], Catch::EndsWith("leave out all but line breaks and tabs"));
}
