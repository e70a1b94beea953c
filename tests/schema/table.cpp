#include <catch2/catch.hpp>

#include "schema/table.hpp"

using namespace tierwave::schema;

namespace {

Table orders(const std::string& rule, double tau) {
  return {.name = "orders",
          .keys = {{.name = "rule", .type = Type::choice, .choices = {"a", "b", "c"}},
                   {.name = "tau_days", .type = Type::number, .fallback = tau, .only_for = {rule}}}};
}

}  // namespace

TEST_CASE("merging joins the rules of keys that are alike") {
  Table table = orders("a", 14);
  merge(table, orders("b", 14));
  merge(table, orders("b", 14));
  REQUIRE(table.keys.size() == 2);
  CHECK(table.keys[1].only_for == std::vector<std::string>{"a", "b"});
}

TEST_CASE("merging keeps a key for all rules as it is") {
  Table table = orders("a", 14);
  Table open = orders("b", 14);
  open.keys[1].only_for.clear();
  merge(table, open);
  CHECK(table.keys[1].only_for.empty());
  merge(table, orders("c", 14));
  REQUIRE(table.keys.size() == 2);
  CHECK(table.keys[1].only_for.empty());
}

TEST_CASE("merging keeps apart what differs between rules") {
  Table table = orders("a", 14);
  merge(table, orders("b", 6));
  REQUIRE(table.keys.size() == 3);
  CHECK(std::get<double>(find_key(table, "tau_days", "a")->fallback) == 14);
  CHECK(std::get<double>(find_key(table, "tau_days", "b")->fallback) == 6);
  CHECK(find_key(table, "tau_days", "c") == nullptr);
  CHECK(find_key(table, "tau_days") == &table.keys[1]);
  CHECK(rules_of(table, "tau_days") == std::vector<std::string>{"a", "b"});
  CHECK(rules_of(table, "rule").empty());
}

TEST_CASE("merging reaches inner tables") {
  Table root{.tables = {orders("a", 14)}};
  merge(root, Table{.text = "all", .required = true, .tables = {orders("b", 6), {.name = "work"}}});
  CHECK(root.text == "all");
  CHECK(root.required);
  REQUIRE(root.tables.size() == 2);
  CHECK(find_table(root, "orders")->keys.size() == 3);
  CHECK(find_table(root, "work") != nullptr);
  CHECK(find_table(root, "wok") == nullptr);
}

TEST_CASE("a repeated table does not merge with a single one") {
  Table single{.name = "shock"};
  CHECK_THROWS_AS(merge(single, Table{.name = "shock", .repeated = true}), std::logic_error);
}

TEST_CASE("a source documents a key of the table") {
  const Table table = orders("a", 14);
  CHECK(documented_key(table, "tau_days_source") == "tau_days");
  CHECK(documented_key(table, "tau_days").empty());
  CHECK(documented_key(table, "nu_source").empty());
  CHECK(documented_key(table, "_source").empty());
}

TEST_CASE("every type has a name of its own") {
  std::vector<std::string> names;
  for (int type = 0; type <= static_cast<int>(Type::step_list); ++type)
    names.emplace_back(name_of(static_cast<Type>(type)));
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(names[i] != names[j]);
}
