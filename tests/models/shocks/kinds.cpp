#include "models/shocks/kinds.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "base/errors.hpp"
#include "models/shocks/eight_firms.hpp"
#include "models/shocks/keys.hpp"

using namespace tierwave;
using namespace tierwave::models::shocks;

TEST_CASE("every kind of shock has a name of its own and is found by it") {
  std::set<std::string_view> names;
  for (const KindRow& row : every_kind) {
    CHECK(names.insert(row.name).second);
    CHECK_FALSE(row.text.empty());
    CHECK(name_of(row.kind) == row.name);
    CHECK(kind_of(row.name) == row.kind);
    CHECK(row_of(row.falls_as).falls_as == row.falls_as);
  }
}

TEST_CASE("a kind of shock that does not exist is refused and not taken for labour supply") {
  CHECK_THROWS_AS(kind_of("labor_supply"), BrokenInvariant);
  CHECK_THROWS_AS(kind_of(""), BrokenInvariant);
}

TEST_CASE("the key kind offers every kind and tells what falls") {
  const schema::Table table = shock_keys();
  const schema::Key& key = *schema::find_key(table, "kind");
  CHECK(key.choices.size() == kinds);
  for (const KindRow& row : every_kind) {
    CHECK_THAT(key.text, Catch::Contains("`" + std::string(row.name) + "`"));
    CHECK_THAT(key.text, Catch::Contains(std::string(row.text)));
  }
}

TEST_CASE("kinds that write a term of their own have a rule in overlap, and the others none") {
  const schema::Table table = overlap_keys();
  std::size_t rules = 0;
  for (const KindRow& row : every_kind) {
    const bool has_rule = schema::find_key(table, row.name) != nullptr;
    CHECK(has_rule == (row.kind != Kind::closure && row.kind != Kind::capital));
    rules += has_rule;
    if (row.term) CHECK(has_rule);
  }
  CHECK(table.keys.size() == rules);
}

TEST_CASE("a plan holds no shock of a kind that falls as another or leaves no term") {
  const tests::EightFirms firms;
  for (const Kind kind : {Kind::closure, Kind::capital})
    CHECK_THROWS_AS(firms.plan({firms.shock(kind, 0.5)}), BrokenInvariant);
}
