// Tables in comma-separated text: quoting, line ends, line numbers, broken quotations, exceptions.
#include "base/csv.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "support/scratch.hpp"

using namespace tierwave;

namespace {

struct Row {
  int line;
  std::vector<std::string> fields;
  bool operator==(const Row&) const = default;
};

std::vector<Row> rows_of(const std::string& text, char separator = ',') {
  std::vector<Row> rows;
  parse_csv("table.csv", text, separator, [&](const CsvRow& row) {
    rows.push_back({row.line, std::vector<std::string>(row.fields.begin(), row.fields.end())});
  });
  return rows;
}

std::string message_of(const std::string& text) {
  try {
    rows_of(text);
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("rows and fields come in order with their lines") {
  const std::vector<Row> expected{{1, {"a", "b"}}, {2, {"1", ""}}, {3, {"", "", ""}}};
  REQUIRE(rows_of("a,b\n1,\n,,\n") == expected);
}

TEST_CASE("every line break ends a row and counts once") {
  const std::vector<Row> expected{{1, {"a", "b"}}, {2, {"1", "2"}}};
  REQUIRE(rows_of("a,b\n1,2\n") == expected);
  REQUIRE(rows_of("a,b\r\n1,2\r\n") == expected);
  REQUIRE(rows_of("a,b\r1,2\r") == expected);
  REQUIRE(rows_of("a,b\n1,2") == expected);  // the last line may lack its break
}

TEST_CASE("a byte-order mark is not part of the first field") {
  REQUIRE(rows_of("\xEF\xBB\xBF"
                  "a,b\n") == std::vector<Row>{{1, {"a", "b"}}});
}

TEST_CASE("blank lines give no row but count") {
  const std::vector<Row> expected{{3, {"a"}}, {5, {"b"}}};
  REQUIRE(rows_of("\n   \na\n\nb\n") == expected);
}

TEST_CASE("quoted fields keep separators and quotation marks and line breaks") {
  const std::vector<Row> expected{{1, {"a,b", "say \"no\"", "two\nlines", " kept "}}, {3, {"next"}}};
  REQUIRE(rows_of("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" kept \"\nnext\n") == expected);
}

TEST_CASE("blanks around a bare field are dropped") {
  REQUIRE(rows_of(" a ,\tb\n") == std::vector<Row>{{1, {"a", "b"}}});
}

TEST_CASE("a space may separate") {
  REQUIRE(rows_of("1 2 3\n", ' ') == std::vector<Row>{{1, {"1", "2", "3"}}});
}

TEST_CASE("a broken quotation names its line and its row") {
  REQUIRE(message_of("a\nb\"c\n") ==
          "table.csv:2: a quotation mark stands inside a field (the row begins on line 2); "
          "double it, or put the whole field in quotation marks");
  REQUIRE(message_of("a\n\"b\nc\n\"d\n") ==
          "table.csv:4: a quotation mark stands inside a field (the row begins on line 2); "
          "double it, or put the whole field in quotation marks");
}

TEST_CASE("a quotation that is never closed is an error") {
  REQUIRE(message_of("a\n1,\"b\n\nc\n") ==
          "table.csv:4: a quotation is never closed (the row begins on line 2); close it with a quotation mark");
}

TEST_CASE("what the callback throws comes out and nothing is read after it") {
  int calls = 0;
  const auto throws = [&](const CsvRow&) {
    if (++calls == 2) throw std::runtime_error("mine");
  };
  REQUIRE_THROWS_WITH(parse_csv("table.csv", "a\nb\nc\n", ',', throws), "mine");
  REQUIRE(calls == 2);
}

TEST_CASE("a number fills its field and is finite") {
  CHECK(parse_number("1.5") == 1.5);
  CHECK(parse_number("+2") == 2.0);
  CHECK(parse_number("-3e-2") == -0.03);
  for (const char* text :
       {"", "+", "-", "+-1", "++1", "1,5", "1.5x", " 1", "1 ", "nan", "inf", "-inf", "1e999", "0x10"})
    CHECK_FALSE(parse_number(text).has_value());
}

TEST_CASE("columns lie any number of spaces apart and blank rows are passed over") {
  const testing::Scratch scratch;
  std::vector<Row> rows;
  const auto path = scratch.write("columns.txt", "7 0.5\n\n   \n  8    x  9 \r\n1\n");
  read_columns(path, [&](const std::vector<std::string_view>& fields, const Location& where) {
    CHECK(where.file == path.string());
    rows.push_back({where.line, std::vector<std::string>(fields.begin(), fields.end())});
  });
  const std::vector<Row> expected{{1, {"7", "0.5"}}, {4, {"8", "x", "9"}}, {5, {"1"}}};
  CHECK(rows == expected);
}
