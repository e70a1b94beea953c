// One [[shock]] as typed values.
#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include "models/shocks/keys.hpp"

using namespace tierwave;
using namespace tierwave::models::shocks;

namespace {

const Location line_9{"scenario.toml", 9, 1};

schema::Values shock_of_kind(const std::string& kind) {
  schema::Values values;
  values.table_where = {"scenario.toml", 7, 1};
  values.set("label", {std::string("a shock"), {}, true});
  values.set("kind", {kind, {}, true});
  return values;
}

}  // namespace

TEST_CASE("a shock is read into its kind, its place, how much and when") {
  schema::Values values = shock_of_kind("import_restriction");
  values.set("countries", {std::vector<std::string>{"CHN"}, {}, true});
  values.set("products", {std::vector<std::string>{"C10"}, {}, true});
  values.set("reduction", {0.25, line_9, true});
  values.set("duration_days", {std::int64_t{30}, {}, true});
  const Entry entry = entry_from(values);
  CHECK(*entry.label == "a shock");
  CHECK(entry.kind == Kind::import_restriction);
  CHECK(entry.table.line == 7);
  CHECK(*entry.where.place.countries == std::vector<std::string>{"CHN"});
  CHECK(*entry.where.products == std::vector<std::string>{"C10"});
  CHECK(*entry.how_much.reduction == 0.25);
  CHECK(entry.how_much.reduction.where.line == 9);
  CHECK(entry.how_much.has_reduction());
  CHECK(*entry.when.duration_days == 30);
  CHECK_FALSE(entry.where.place.narrows_firms());
  CHECK_FALSE(entry.needs_closures());
}

TEST_CASE("what a shock does not write is absent, and its place is that of the table") {
  const Entry entry = entry_from(shock_of_kind("capacity"));
  CHECK_FALSE(entry.when.start);
  CHECK_FALSE(entry.when.start.written);
  CHECK(entry.when.start.where.line == 7);
  CHECK(entry.when.recovery.or_else("none") == "none");
}

TEST_CASE("a default is there, but was not written") {
  schema::Values values = shock_of_kind("capital");
  values.set("duration_days", {std::int64_t{1}, {}, false});
  const Entry entry = entry_from(values);
  CHECK(*entry.when.duration_days == 1);
  CHECK_FALSE(entry.when.duration_days.written);
}

TEST_CASE("closures are needed by their kind and by what follows them") {
  CHECK(entry_from(shock_of_kind("closure")).needs_closures());
  schema::Values follows = shock_of_kind("capacity");
  follows.set("follows", {std::string("closures"), {}, true});
  CHECK(entry_from(follows).needs_closures());
  follows.set("follows", {std::string("nothing"), {}, true});
  CHECK_FALSE(entry_from(follows).needs_closures());
}

TEST_CASE("a value of another type than that of its place is a bug and told") {
  schema::Values values = shock_of_kind("capacity");
  values.set("reduction", {std::string("half"), {}, true});
  CHECK_THROWS_AS(entry_from(values), std::logic_error);
}

TEST_CASE("every key of a shock but its sources is read") {
  // A value of a type that no key has: whoever reads the key throws.
  for (const schema::Key& key : shock_keys().keys) {
    if (key.name == "label" || key.name == "kind") continue;
    schema::Values values = shock_of_kind("capital");
    values.set(key.name, {true, {}, true});
    INFO(key.name);
    CHECK_THROWS_AS(entry_from(values), std::logic_error);
  }
}
