// Slips in TOML are told in plain words, with their place and how to write what was meant.
#include <catch2/catch.hpp>

#include "base/toml.hpp"

using namespace tierwave;

namespace {
std::string answer_to(const std::string& text) {
  try {
    parse_toml(text, "s");
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}
}  // namespace

TEST_CASE("dates in other notations are written out") {
  CHECK(answer_to("a = 05.01.2020") == "s:1:5: the date 05.01.2020 is not written as year-month-day; write 2020-01-05");
  CHECK(answer_to("a = 2020/01/05  # c") ==
        "s:1:5: the date 2020/01/05 is not written as year-month-day; write 2020-01-05");
  CHECK(answer_to("a = 2020-1-5") == "s:1:5: the date 2020-1-5 is not written as year-month-day; write 2020-01-05");
  CHECK_THAT(answer_to("a = 1/5/2020"), Catch::EndsWith("write 2020-05-01 or 2020-01-05"));
  CHECK_THAT(answer_to("a = 2020-02-30"), Catch::StartsWith("s:1:5: there is no day 2020-02-30; "));
  CHECK_THAT(answer_to("a = [[2020-1-5, 0.5]]"), Catch::StartsWith("s:1:7: ") && Catch::EndsWith("write 2020-01-05"));
}

TEST_CASE("quotation marks that are missing or curly are told") {
  CHECK(answer_to("a = India") == "s:1:5: the text India is not in quotation marks; write \"India\"");
  CHECK(answer_to("a = [IND, \"CHN\"]") == "s:1:6: the text IND is not in quotation marks; write \"IND\"");
  CHECK(answer_to("a = \u201cIndia\u201d") ==
        "s:1:5: curly quotation marks mean nothing here; write straight ones, as in \"text\"");
  CHECK_THAT(answer_to("b = 1\na = \"India\nc = 1"),
             Catch::StartsWith("s:2:5: the text that begins here is never closed"));
}

TEST_CASE("numbers and truth in other languages are told") {
  CHECK(answer_to("a = 0,5") == "s:1:5: the number 0,5 has a decimal comma; write 0.5");
  CHECK(answer_to("a = True") == "s:1:5: 'True' is written with capitals; write true");
  CHECK(answer_to("a = None") == "s:1:5: 'None' is no value; leave the key out where it has none");
  CHECK(answer_to("a = 50%") == "s:1:5: '50%' is not a number; write a share, such as 0.5 for 50 %");
  CHECK(answer_to("a =") == "s:1:3: there is no value behind '='; write one, or leave the line out");
}

TEST_CASE("brackets and signs that are missing are told where they belong") {
  CHECK(answer_to("[orders\na = 1") == "s:1:1: the header [orders lacks a bracket; write [orders]");
  CHECK(answer_to("[[shock]\na = 1") == "s:1:1: the header [[shock] lacks a bracket; write [[shock]]");
  CHECK(answer_to("a = [1,\n2\nb = 3") ==
        "s:1:5: the list that begins here is never closed; write ']' behind its last entry");
  CHECK(answer_to("a = [\"x\", \"y\"\n[orders]\nb = 3") ==
        "s:1:5: the list that begins here is never closed; write ']' behind its last entry");
  CHECK(answer_to("a: 1") == "s:1:2: a key and its value are divided by ':'; write '=' between them");
  CHECK(answer_to("days 12") == "s:1:1: this line has no '='; write KEY = VALUE, or # in front of a comment");
}

TEST_CASE("what is valid stays accepted") {
  CHECK(answer_to("a\t=\t[\n  1,  # ]\n  2]\nb = \"\u201cx\u201d, 05.01.2020\"\nc = 2020-01-05\n[t]\n") == "accepted");
}
