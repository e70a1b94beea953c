// Text that is not UTF-8, and files that are no text, are refused in one message before anything is read from them.
#include "base/plain_text.hpp"

#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "base/errors.hpp"
#include "base/toml.hpp"

using namespace tierwave;
using namespace std::string_literals;

namespace {

std::string csv_refusal(const std::string& text) {
  try {
    parse_csv("t.csv", text, ',', [](const CsvRow&) {});
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("well-formed UTF-8 is told from what only resembles it") {
  for (const std::string& good :
       {""s, "abc"s, "\xC3\xA9"s, "\xE2\x82\xAC"s, "\xF0\x9F\x98\x80"s, "\xED\x9F\xBF"s, "\xF4\x8F\xBF\xBF"s}) {
    INFO(good);
    CHECK(first_not_utf8("a" + good) == good.size() + 1);
  }
  for (const std::string& bad :
       {"\xE9"s, "\xC0\x80"s, "\xC1\xBF"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s, "\xF0\x80\x80\x80"s, "\xF4\x90\x80\x80"s,
        "\xF5\x80\x80\x80"s, "\x80"s, "\xC3"s, "\xE2\x82"s, "\xFF"s})
    CHECK(first_not_utf8("a" + bad) == 1);
}

TEST_CASE("what a file is instead of comma-separated UTF-8 is said with the line") {
  const std::pair<std::string, const char*> cases[] = {
      {"country,name\nCIV,C\xF4te\n", "t.csv:2: the text is not UTF-8 (byte 0xF4); it looks like Windows-1252"},
      {"\xFF\xFE"
       "a\0,\0b\0"s,
       "t.csv:1: the text is not UTF-8; it looks like UTF-16"},
      {"a\0,\0b\0\n\0"s, "looks like UTF-16"},
      {"country,name\n\"A\0B\",x\n"s, "t.csv:2: a byte of value 0 stands in the text"},
      {"PK\x03\x04rest", "it is not text, but an Excel workbook or another zip archive"},
      {"\x1F\x8Brest", "compressed with gzip"},
      {"%PDF-1.7", "a PDF"},
      {"\n <!DOCTYPE HTML>\n", "it is a web page"},
      {"country;name\nDEU;1,5\n", "t.csv:1: the fields seem to be separated by ';'"},
      {"country\tname\n", "separated by tabs"},
      {"sep=;\na;b\n", "a note to Excel"}};
  for (const auto& [text, message] : cases) CHECK_THAT(csv_refusal(text), Catch::Matchers::Contains(message));
  CHECK(csv_refusal("\xEF\xBB\xBF"
                    "country,name\nCIV,C\xC3\xB4te\n") == "accepted");
  CHECK(csv_refusal("one\ncolumn\n") == "accepted");
}

TEST_CASE("a scenario that is not UTF-8 is refused in the same words") {
  CHECK_THROWS_WITH(parse_toml("a = 1\nname = \"C\xF4te\"\n", "s.toml"),
                    Catch::Matchers::Contains("s.toml:2: the text is not UTF-8"));
}
