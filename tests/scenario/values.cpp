#include <catch2/catch.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;

TEST_CASE("a scenario without a table takes every default") {
  const auto scenario = parse(minimal());
  CHECK(scenario.root.integer("days") == 10);
  CHECK(scenario.root.written("days"));
  CHECK(scenario.root.where("days").line == 1);
  CHECK(scenario.root.where("days").column == 8);
  CHECK(scenario.root.text("title") == "untitled");
  CHECK_FALSE(scenario.root.written("title"));
  const auto& orders = scenario.tables.at("orders");
  CHECK(orders.text("rule") == "pichler");
  CHECK(orders.number("tau_days") == 14);
  CHECK_FALSE(orders.has("start_share"));
  CHECK(orders.table_where.line == 0);
  CHECK(scenario.tables.at("network").integer("firms") == 1000);
  CHECK_FALSE(scenario.tables.at("network").boolean("sparse"));
  CHECK(scenario.tables.at("network.thinning").number("smallest_share") == 0.001);
  CHECK(scenario.tables.at("closures").numbers("scope") == std::vector<double>{0.5, 1});
  CHECK_FALSE(scenario.tables.at("closures").has("file"));
  CHECK(scenario.lists.at("shock").empty());
}

TEST_CASE("every type is read with its place") {
  const auto scenario = parse(rich());
  CHECK(scenario.root.text("title") == "A \"rich\" one\nof two\tlines");
  CHECK(scenario.root.text("days_source") == "a leap year");
  CHECK(scenario.tables.at("network").boolean("sparse"));
  CHECK(scenario.tables.at("network.thinning").number("smallest_share") == 0.001);
  const auto& orders = scenario.tables.at("orders");
  CHECK(orders.table_where.line == 11);
  CHECK(orders.text("source") == "made up");
  CHECK(orders.number("tau_days") == 7);
  CHECK(orders.where("tau_days").line == 14);
  CHECK(scenario.tables.at("closures").text("file") == "/folder/tables/closures.csv");
  CHECK(scenario.tables.at("closures").numbers("scope") == std::vector<double>{0, 0.25, 1});
  REQUIRE(scenario.lists.at("shock").size() == 2);
  const auto& shock = scenario.lists.at("shock")[0];
  CHECK(shock.texts("countries") == std::vector<std::string>{"CHN", "DEU"});
  CHECK(shock.integers("tiers") == std::vector<std::int64_t>{0, 3});
  CHECK(shock.date("start") == *parse_date("2020-02-29"));
  CHECK(shock.steps("path") == schema::Steps{{*parse_date("2020-03-01"), 0.5}, {*parse_date("2020-04-01"), 1}});
  const auto& second = scenario.lists.at("shock")[1];
  CHECK(second.number("reduction") == 1);
  CHECK(second.date("start") == *parse_date("2020-03-01"));
  CHECK_FALSE(second.has("label"));
}

TEST_CASE("each rule has its own default") {
  CHECK(parse("days = 1\n[orders]\nrule = \"inoue-todo\"\n").tables.at("orders").number("tau_days") == 6);
  CHECK(parse("days = 1\n[orders]\nrule = \"pichler\"\n").tables.at("orders").number("tau_days") == 14);
  const auto fixed = parse("days = 1\n[orders]\nrule = \"fixed\"\nstart_share = 1\n");
  CHECK_FALSE(fixed.tables.at("orders").has("tau_days"));
}

TEST_CASE("a scenario keeps its text and the hash that sha256sum prints") {
  const auto scenario = parse("days = 10\n");
  CHECK(scenario.text == "days = 10\n");
  CHECK(scenario.hash == "d1e72b9203a62ee9935cd7f04d980b4c81ac71a7982664a0002bed2768aebc4e");
}
