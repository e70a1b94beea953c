// The self-check finds each bug a language can have, and none where there is none.
#include <catch2/catch.hpp>

#include <cmath>

#include "schema/table.hpp"

using namespace tierwave::schema;
using Bugs = std::vector<std::string>;

namespace {

const Key rule{.name = "rule", .type = Type::choice, .fallback = "a", .choices = {"a", "b"}, .text = "Which."};

Bugs bugs_of(std::vector<Key> keys) {
  return check(Table{.text = "All.", .tables = {{.name = "orders", .text = "Orders.", .keys = std::move(keys)}}});
}

Key number(Default fallback) {
  return {
      .name = "x", .type = Type::number, .unit = "1", .fallback = fallback, .minimum = 0, .maximum = 1, .text = "X."};
}

Key of(Type type, Default fallback) {
  return {.name = "x", .type = type, .unit = is_numeric(type) ? "1" : "", .fallback = fallback, .text = "X."};
}

}  // namespace

TEST_CASE("a sound language has no bugs") {
  Key mine = number(0.5), other = number(0.7);
  mine.only_for = {"a"};
  other.only_for = {"b"};
  CHECK(bugs_of({rule, mine, other}).empty());
  CHECK(bugs_of({of(Type::date, "2020-02-29")}).empty());
  CHECK(bugs_of({of(Type::integer, 3.0)}).empty());
  CHECK(bugs_of({of(Type::integer_list, std::vector<double>{1, 2})}).empty());
  CHECK(bugs_of({of(Type::text_list, std::vector<std::string>{"a"})}).empty());
  CHECK(bugs_of({of(Type::step_list, {})}).empty());
}

TEST_CASE("doubled names are found") {
  CHECK(bugs_of({number(0.5), number(0.5)}) == Bugs{"orders: the key 'x' stands twice for one rule"});
  Key mine = number(0.5), other = of(Type::boolean, true);
  mine.only_for = {"a"};
  other.only_for = {"b"};
  CHECK(bugs_of({rule, mine, other}) == Bugs{"orders: the key 'x' has two types"});
  const Table inner{.name = "x", .text = "X."};
  CHECK(check(Table{.text = "All.", .keys = {number(0.5)}, .tables = {inner, inner}}) ==
        Bugs{"root: 'x' is a key and a table", "root: the table 'x' stands twice", "root: 'x' is a key and a table"});
}

TEST_CASE("a default that does not fit is found") {
  CHECK(bugs_of({number(1.5)}) == Bugs{"orders.x: the default 1.5 is outside the range"});
  CHECK(bugs_of({number(NAN)}) == Bugs{"orders.x: the default is not finite"});
  CHECK(bugs_of({number("0.5")}) == Bugs{"orders.x: the default is not a number"});
  CHECK(bugs_of({of(Type::integer, 1.5)}) == Bugs{"orders.x: the default 1.5 is not a whole number"});
  CHECK(bugs_of({of(Type::boolean, 1.0)}) == Bugs{"orders.x: the default is not a true or false"});
  CHECK(bugs_of({of(Type::date, "2020-02-30")}) == Bugs{"orders.x: the default '2020-02-30' is not a date"});
  CHECK(bugs_of({of(Type::path, "")}) == Bugs{"orders.x: the default path is empty"});
  CHECK(bugs_of({of(Type::text_list, "a")}) == Bugs{"orders.x: the default is not a list of texts"});
  CHECK(bugs_of({of(Type::step_list, 1.0)}) == Bugs{"orders.x: a list of steps has no default"});
  Key list = number(std::vector<double>{0, 2});
  list.type = Type::number_list;
  CHECK(bugs_of({list}) == Bugs{"orders.x: the default 2 is outside the range"});
}

TEST_CASE("choices that are none are found") {
  Key key = rule;
  key.fallback = std::string("c");
  CHECK(bugs_of({key}) == Bugs{"orders.rule: the default 'c' is not among the choices"});
  key = rule;
  key.choices = {};
  key.fallback = {};
  CHECK(bugs_of({key}) == Bugs{"orders.rule: there is nothing to choose from"});
  key = rule;
  key.choices = {"a", "a"};
  CHECK(bugs_of({key}) == Bugs{"orders.rule: a choice stands twice"});
  Key text = of(Type::text, {});
  text.choices = {"a"};
  CHECK(bugs_of({text}) == Bugs{"orders.x: a text has no choices"});
}

TEST_CASE("missing texts and units are found") {
  const Key key{.name = "x", .type = Type::number};
  CHECK(bugs_of({key}) == Bugs{"orders.x: the text is missing", "orders.x: the unit is missing"});
  CHECK(check(Table{.tables = {{.name = "orders"}}}) ==
        Bugs{"root: the text is missing", "orders: the text is missing"});
}

TEST_CASE("ranges that make no sense are found") {
  Key key = number(Default{});
  key.minimum = 2;
  CHECK(bugs_of({key}) == Bugs{"orders.x: the minimum is above the maximum"});
  key = of(Type::text, {});
  key.minimum = 2;
  CHECK(bugs_of({key}) == Bugs{"orders.x: a text has no range"});
}

TEST_CASE("a rule that the table does not have is found") {
  Key key = number(0.5);
  key.only_for = {"c"};
  CHECK(bugs_of({rule, key}) == Bugs{"orders.x: it belongs to the rule 'c', which the table does not have"});
}

TEST_CASE("a required key has no default") {
  Key key = number(0.5);
  key.required = true;
  CHECK(bugs_of({key}) == Bugs{"orders.x: a required key has a default"});
}

TEST_CASE("reserved and odd names are found") {
  Key source = of(Type::text, {});
  source.name = "source";
  Key documented = of(Type::text, {});
  documented.name = "x_source";
  Key odd = of(Type::text, {});
  odd.name = "tau-days";
  CHECK(bugs_of({number(0.5), source, documented, odd}) ==
        Bugs{"orders.source: the name is reserved", "orders.x_source: the name is reserved",
             "orders.tau-days: its name is not in lower case with underscores"});
}

TEST_CASE("a repeated table holds no tables") {
  CHECK(check(Table{
            .text = "All.",
            .tables = {{.name = "shock", .text = "S.", .repeated = true, .tables = {{.name = "x", .text = "X."}}}}}) ==
        Bugs{"shock: a repeated table holds tables"});
}
