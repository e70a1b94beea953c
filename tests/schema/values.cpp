#include <catch2/catch.hpp>

#include <stdexcept>

#include "schema/values.hpp"

using namespace tierwave;
using namespace tierwave::schema;

TEST_CASE("values come back by name and type") {
  const Date day = *parse_date("2020-03-01");
  Values values;
  values.set("flag", {true, {}, false});
  values.set("count", {std::int64_t{3}, {}, false});
  values.set("share", {0.5, {}, false});
  values.set("name", {std::string("x"), {}, false});
  values.set("day", {day, {}, false});
  values.set("names", {std::vector<std::string>{"x", "y"}, {}, false});
  values.set("counts", {std::vector<std::int64_t>{1, 2}, {}, false});
  values.set("shares", {std::vector<double>{0.5}, {}, false});
  values.set("steps", {Steps{{day, 0.5}}, {}, false});
  CHECK(values.boolean("flag"));
  CHECK(values.integer("count") == 3);
  CHECK(values.number("share") == 0.5);
  CHECK(values.text("name") == "x");
  CHECK(values.date("day") == day);
  CHECK(values.texts("names") == std::vector<std::string>{"x", "y"});
  CHECK(values.integers("counts") == std::vector<std::int64_t>{1, 2});
  CHECK(values.numbers("shares") == std::vector<double>{0.5});
  CHECK(values.steps("steps") == Steps{{day, 0.5}});
}

TEST_CASE("a value knows where it was written and a default where its table was") {
  Values values;
  values.table_where = {"a.toml", 3, 1};
  values.set("mine", {1.0, {"a.toml", 4, 8}, true});
  values.set("fallback", {2.0, {}, false});
  CHECK(values.written("mine"));
  CHECK(values.where("mine").line == 4);
  CHECK_FALSE(values.written("fallback"));
  CHECK(values.where("fallback").line == 3);
  CHECK_FALSE(values.written("absent"));
  CHECK(values.where("absent").line == 3);
}

TEST_CASE("asking for what is not there is a bug of ours") {
  Values values;
  values.set("share", {0.5, {}, false});
  CHECK(values.has("share"));
  CHECK_FALSE(values.has("shares"));
  CHECK_THROWS_AS(values.number("shares"), std::logic_error);
  CHECK_THROWS_AS(values.integer("share"), std::logic_error);
  CHECK_THROWS_AS(values.text("share"), std::logic_error);
}
