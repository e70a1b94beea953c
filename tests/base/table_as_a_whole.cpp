// What is wrong with the whole of a table is one message, however many rows it has.
#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "base/toml.hpp"

using namespace tierwave;
using namespace std::string_literals;

namespace {

std::string refusal_of(const std::string& text) {
  try {
    parse_csv("t.csv", text, ',', [](const CsvRow&) {});
  } catch (const InvalidInput& error) {
    CHECK(error.mistakes().size() == 1);
    return error.what();
  }
  return "accepted";
}

std::string wide(const std::string& text, int before, int after) {
  std::string result;
  for (const char c : text)
    result +=
        std::string(static_cast<std::size_t>(before), '\0') + c + std::string(static_cast<std::size_t>(after), '\0');
  return result;
}

}  // namespace

TEST_CASE("JSON and XML are named") {
  for (const char* text :
       {"{\"a\": 1}\n", " \n[{\"a\": 1}]", "[[1,2],[3,4]]", "[\n  1, 2]", "{}", "\xEF\xBB\xBF[\"a\"]"})
    CHECK_THAT(refusal_of(text),
               Catch::StartsWith("t.csv: it is JSON, not comma-separated text; export the table as CSV"));
  for (const char* text : {"<?xml version=\"1.0\"?>\n", "\n<table>\n", "<!-- note -->"})
    CHECK_THAT(refusal_of(text), Catch::StartsWith("t.csv: it is XML, not comma-separated text"));
  CHECK_THROWS_WITH(parse_toml("{\"a\": 1}", "s.toml"), "s.toml: it is JSON, not TOML; write the scenario as TOML");
  CHECK_NOTHROW(parse_toml("[1]\na = 1\n", "s.toml"));
  CHECK(refusal_of("<5,a\n1,2\n") == "accepted");
}

TEST_CASE("wide encodings are named with their byte order") {
  const std::string text = "country,name\nDEU,x\n";
  CHECK_THAT(refusal_of(wide(text, 0, 1)), Catch::Contains("UTF-16 (little-endian)"));
  CHECK_THAT(refusal_of(wide(text, 1, 0)), Catch::Contains("UTF-16 (big-endian)"));
  CHECK_THAT(refusal_of(wide(text, 0, 3)), Catch::Contains("UTF-32 (little-endian)"));
  CHECK_THAT(refusal_of(wide(text, 3, 0)), Catch::Contains("UTF-32 (big-endian)"));
  CHECK_THAT(refusal_of("\xFF\xFE\0\0"s + wide(text, 0, 3)), Catch::Contains("UTF-32 (little-endian)"));
  CHECK_THAT(refusal_of("\0\0\xFE\xFF"s + wide(text, 3, 0)), Catch::Contains("UTF-32 (big-endian)"));
  CHECK_THAT(refusal_of("\xFE\xFF"s + wide(text, 1, 0)), Catch::Contains("UTF-16 (big-endian)"));
}

TEST_CASE("separators, notes to Excel and commas at the end are told once") {
  const std::pair<std::string, const char*> cases[] = {
      {"a|b\n1|2\n", "separated by '|'"},
      {"a;\"b, c\";d\n1,5;2;3\n", "separated by ';'"},
      {"a\tb, c\td\n1\t2\t3\n", "separated by tabs"},
      {"country sector jobs\nDEU farm 5\n", "separated by blanks"},
      {"sep=,\na,b\n1,2\n", "a note to Excel"},
      {"\"sep=;\"\r\na;b\r\n", "a note to Excel"},
      {"\n\nSEP=;\na;b\n", "t.csv:3: the first line is a note to Excel"},
      {"a,b,\n1,2,\n3,4,\n",
       "t.csv:1: the header ends with a comma, so its last column has no name; remove the commas at "
       "the end of the header and of every row"},
      {"a,b,\n1,2,3\n", "remove the comma at its end, or name the column"},
      {"a,b\n1,2,\n3,4,\n", "t.csv:1: every row ends with a comma and has 3 fields, the header 2; remove the commas"},
      {"a,b\n1,5,2\n3,4,2,5\n", "t.csv:1: every row has 3 to 4 fields, the header 2; name every column"},
      {"a,b\n1;2\n3;4\n", "every row has 1 fields, the header 2; give every row one field a column"},
      {"a,b\n\"x, y\",2\n\"1,5\",2\n", "t.csv:3: the number \"1,5\" has a comma; write points for decimals"},
      {"a,b\n1,\"-1,234.5\"\n", "the number \"-1,234.5\" has a comma"}};
  for (const auto& [text, message] : cases) {
    INFO(text);
    CHECK_THAT(refusal_of(text), Catch::Contains(message));
  }
}

TEST_CASE("sound tables and tables with one bad row are left to their readers") {
  for (const char* text :
       {"a,b\n1,2\n", "a,b\n1,\n2,\n", "a,b\n1,2,3\n1,2\n", "a,b\n1,2,3\n", "name\nx y z\n", "a b\nc d\n",
        "a,b\n\"1, 2\",3\n", ",a\n\"x\ny\",1\n", "a;b,c\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b"})
    CHECK(refusal_of(text) == "accepted");
}
