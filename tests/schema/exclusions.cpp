// Keys of a table that exclude each other: what the table says of them, and the bugs that such a row can have.
#include <catch2/catch.hpp>

#include "schema/table.hpp"

using namespace tierwave::schema;
using Names = std::vector<std::string>;

namespace {

Key number(const std::string& name, const Names& only_for = {}) {
  return {.name = name, .type = Type::number, .unit = "1", .text = "A number.", .only_for = only_for};
}

// `b` stands under the rule "one" alone.
Table table_with(std::vector<Exclusion> excludes, Key a = number("a")) {
  return {.name = "orders",
          .text = "Orders.",
          .keys = {{.name = "rule", .type = Type::choice, .choices = {"one", "two"}, .text = "Which."},
                   std::move(a),
                   number("b", {"one"}),
                   number("c")},
          .excludes = std::move(excludes)};
}

Names bugs_of(const Table& table) {
  return check(Table{.text = "All.", .tables = {table}});
}

}  // namespace

TEST_CASE("a key knows the keys that it excludes, on either side") {
  const Table table = table_with({{.keys = {"a"}, .others = {"b", "c"}}});
  CHECK(bugs_of(table).empty());
  CHECK(excluded_by(table, *find_key(table, "a")) == Names{"b", "c"});
  CHECK(excluded_by(table, *find_key(table, "b")) == Names{"a"});
  CHECK(excluded_by(table, *find_key(table, "rule")).empty());
}

TEST_CASE("an exclusion holds under the rules that it names and that both keys have") {
  const Table table =
      table_with({{.keys = {"a"}, .others = {"b"}}, {.keys = {"a"}, .others = {"c"}, .only_for = {"two"}}});
  CHECK(rules_that_exclude(table, table.excludes[0], "a", "b") == Names{"one"});
  CHECK(rules_that_exclude(table, table.excludes[1], "a", "c") == Names{"two"});
  CHECK_FALSE(holds_for(table.excludes[1], "one"));
}

TEST_CASE("exclusions of merged tables are joined, equal ones once") {
  Table table = table_with({{.keys = {"a"}, .others = {"b"}}});
  merge(table, table_with({{.keys = {"a"}, .others = {"b"}}, {.keys = {"a"}, .others = {"c"}}}));
  CHECK(table.excludes.size() == 2);
}

TEST_CASE("an exclusion that cannot be met or would not read back is a bug") {
  CHECK(bugs_of(table_with({{.keys = {"a"}, .others = {"d"}}})) ==
        Names{"orders: 'a' and 'd' exclude each other, but never meet"});
  CHECK(bugs_of(table_with({{.keys = {"b"}, .others = {"c"}, .only_for = {"two"}}})) ==
        Names{"orders: 'b' and 'c' exclude each other, but never meet"});
  CHECK(bugs_of(table_with({{.keys = {"a"}, .others = {"a"}}})) == Names{"orders: 'a' excludes itself"});
  CHECK(bugs_of(table_with({{.keys = {"a"}}})) == Names{"orders: an exclusion names no key on one side"});
  CHECK(bugs_of(table_with({{.keys = {"a"}, .others = {"c"}, .only_for = {"tow"}}})) ==
        Names{"orders: an exclusion belongs to the rule 'tow', which the table does not have",
              "orders: 'a' and 'c' exclude each other, but never meet"});
  Key with_default = number("a");
  with_default.fallback = 1.0;
  CHECK(bugs_of(table_with({{.keys = {"c"}, .others = {"a"}}}, with_default)) ==
        Names{"orders: 'a' is excluded by another key, but is required or has a default"});
}
