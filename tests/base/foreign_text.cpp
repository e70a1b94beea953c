// Text of the user's files in messages: no control characters, no long fields.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "base/plain_text.hpp"

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

TEST_CASE("control characters beyond ASCII and bytes that are no UTF-8 are escaped") {
  CHECK(printable("a\xC2\x9B"
                  "31m\x7f") == "a\\u009B31m\\u007F");
  CHECK(printable("a\xE9z") == "a\\xE9z");
  CHECK(printable("C\xC3\xB4te \xF0\x9F\x98\x80") == "C\xC3\xB4te \xF0\x9F\x98\x80");
}

TEST_CASE("a long text is never cut inside a character") {
  for (std::size_t longest = 1; longest < 12; ++longest) {
    const std::string shown = printable("\xC3\xB4\xE2\x82\xAC\xF0\x9F\x98\x80\xC3\xB4\xC3\xB4", longest);
    CHECK(first_not_utf8(shown) == shown.size());
    CHECK(shown.find("\\x") == std::string::npos);
  }
}

TEST_CASE("control characters in a text file are refused with their line") {
  for (const std::string control : {"\x1b[31m", "\a", "\x7f", "\xC2\x9B", "\x01"}) {
    CHECK_THROWS_WITH(require_plain_text("a.csv", "code,name\nAAA,A" + control + "B\n"),
                      Catch::Contains("a.csv:2: a control character, ") && Catch::Contains("; remove it"));
  }
  CHECK_NOTHROW(require_plain_text("a.csv", "code\tname\r\nAAA,C\xC3\xB4te\xC2\xA0\n"));
}
