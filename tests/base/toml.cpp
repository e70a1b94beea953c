// TOML texts: values, their places, and what is refused.
#include "base/toml.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;

namespace {
std::string message_of(const std::string& text) {
  try {
    parse_toml(text, "s.toml");
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "no error";
}
}  // namespace

TEST_CASE("values keep their type and the order of the text") {
  const TomlTable table =
      parse_toml("z = 1\ny = 1.5\nx = true\nw = \"t\"\nv = 2020-02-29\nu = [1, \"a\"]\nt = {a = 1}\n", "s.toml");
  const char* const kinds[] = {"a whole number", "a number", "true or false", "a text", "a date", "a list", "a table"};
  REQUIRE(table.size() == 7);
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(table[i].first == std::string(1, static_cast<char>('z' - i)));
    CHECK(kind_of(table[i].second) == kinds[i]);
  }
  CHECK(std::get<std::int64_t>(find(table, "z")->value) == 1);
  CHECK(std::get<Date>(find(table, "v")->value) == *parse_date("2020-02-29"));
  CHECK(std::get<TomlArray>(find(table, "u")->value).size() == 2);
  CHECK(find(table, "q") == nullptr);
}

TEST_CASE("every value and key knows its line and column") {
  const TomlTable table =
      parse_toml("a = 1\n\n[orders]\n  tau_days = 14\n[[shock]]\nx = 1\n[[shock]]\nx = [1,\n  2]\n", "s.toml");
  const TomlNode* orders = find(table, "orders");
  REQUIRE(orders);
  const TomlNode* tau = find(std::get<TomlTable>(orders->value), "tau_days");
  REQUIRE(tau);
  CHECK(tau->key_where.file == "s.toml");
  CHECK(tau->key_where.line == 4);
  CHECK(tau->key_where.column == 3);
  CHECK(tau->where.line == 4);
  CHECK(tau->where.column == 14);
  CHECK(orders->key_where.line == 3);
  const TomlArray& shocks = std::get<TomlArray>(find(table, "shock")->value);
  REQUIRE(shocks.size() == 2);
  CHECK(shocks[1].where.line == 7);
  const TomlArray& list = std::get<TomlArray>(find(std::get<TomlTable>(shocks[1].value), "x")->value);
  CHECK(list[1].where.line == 9);
  CHECK(list[1].where.column == 3);
}

TEST_CASE("a syntax error has its place") {
  CHECK_THAT(message_of("a = 1\nb = = 2\n"), Catch::StartsWith("s.toml:2:5: not valid TOML: "));
  CHECK_THAT(message_of("a = 1\na = 2\n"), Catch::StartsWith("s.toml:2:") && Catch::Contains("not valid TOML"));
  CHECK_THAT(message_of("not toml at all"), Catch::StartsWith("s.toml:1:"));
  CHECK_THAT(message_of("a = \"\xff\""), Catch::StartsWith("s.toml:1:"));
  CHECK_THAT(message_of("a = 2020-02-30"), Catch::StartsWith("s.toml:1:"));
}

TEST_CASE("a letter beyond ASCII outside of a text is a syntax error") {
  // toml++ 3.3 alone runs into undefined behaviour here.
  for (const char* text : {"\u00e9 = 1", "a\u00e9 = 1", "a = \u00e9", "a\uFEDFk", "\u05d0"})
    CHECK_THAT(message_of(text), Catch::StartsWith("s.toml:1:"));
  const TomlTable table = parse_toml("\"\u00e9\" = '\u00e9'  # \u00e9", "s.toml");
  CHECK(std::get<std::string>(find(table, "\u00e9")->value) == "\u00e9");
}

TEST_CASE("a time of day is refused with its place") {
  const std::string refused = ": a time of day has no meaning here; write a date such as 2020-03-01";
  CHECK(message_of("\nat = 07:30:00\n") == "s.toml:2:6" + refused);
  CHECK(message_of("at = 2020-03-01T07:30:00\n") == "s.toml:1:6" + refused);
  CHECK(message_of("at = [2020-03-01, 2020-03-01T07:30:00Z]\n") == "s.toml:1:19" + refused);
}

TEST_CASE("an empty text is an empty table") {
  CHECK(parse_toml("", "s.toml").empty());
  CHECK(parse_toml("# only a comment\n", "s.toml").empty());
}
