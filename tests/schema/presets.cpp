// The self-check finds each bug that a preset can have, and none where there is none.
#include <catch2/catch.hpp>

#include "schema/table.hpp"

using namespace tierwave;
using namespace tierwave::schema;
using Bugs = std::vector<std::string>;

namespace {

const std::string sound = "[orders]\nrule = \"b\"\nrule_source = \"it\"\n[stocks]\nsource = \"it\"\ndays = 3\n";

Preset preset(const std::string& keys = sound) {
  return {"it-2020", "What it does.", "It (2020)", {{"orders", {"a"}}}, parse_toml(keys, "preset it-2020")};
}

Table language(std::vector<Preset> presets) {
  const Table orders{
      .name = "orders",
      .text = "Orders.",
      .keys = {{.name = "rule", .type = Type::choice, .fallback = "a", .choices = {"a", "b"}, .text = "Which."}}};
  const Table stocks{.name = "stocks",
                     .text = "Stocks.",
                     .keys = {{.name = "days", .type = Type::number, .unit = "days", .text = "D."},
                              {.name = "table", .type = Type::path, .text = "T."}}};
  const Table shock{.name = "shock", .text = "Shocks.", .repeated = true};
  Table model{.name = "model", .text = "Model.", .presets = presets};
  model.keys = {{.name = "preset", .type = Type::choice, .fallback = "none", .choices = {"none"}, .text = "Which."}};
  for (const Preset& each : presets) model.keys[0].choices.push_back(each.name);
  return {.text = "All.", .tables = {orders, stocks, shock, model}};
}

}  // namespace

TEST_CASE("a sound preset has no bugs") {
  CHECK(check(language({preset()})).empty());
}

TEST_CASE("a preset without description or reference is found") {
  Preset bare = preset();
  bare.description = bare.reference = "";
  CHECK(check(language({bare})) ==
        Bugs{"preset it-2020: the description is missing", "preset it-2020: the reference is missing"});
}

TEST_CASE("a preset that allows what does not exist is found") {
  Preset generous = preset();
  generous.allows = {{"orders", {"a", "c"}}, {"shock", {"a"}}, {"stocks", {"a"}}, {"work", {"a"}}};
  CHECK(check(language({generous})) == Bugs{"preset it-2020: it allows orders rule 'c', which does not exist",
                                            "preset it-2020: it allows rules in 'shock', a table without a rule",
                                            "preset it-2020: it allows rules in 'stocks', a table without a rule",
                                            "preset it-2020: it allows rules in 'work', a table without a rule"});
}

TEST_CASE("a value of a preset without a source is found") {
  CHECK(check(language({preset("[orders]\nrule = \"b\"\n[stocks]\ndays = 3\ndays_source = \"it\"\n")})) ==
        Bugs{"preset it-2020: orders.rule has no source; write rule_source beside it"});
}

TEST_CASE("what would not read back beside a scenario is found") {
  CHECK(check(language({preset("seed = 1\n[stocks]\nsource = \"it\"\ntable = \"a.csv\"\n[[shock]]\na = 1\n")})) ==
        Bugs{"preset it-2020: 'seed' is not a single table",
             "preset it-2020: stocks.table is a path, and a preset has no folder",
             "preset it-2020: 'shock' is not a single table"});
}

TEST_CASE("presets that their key does not name are found") {
  Table broken = language({preset()});
  broken.tables.back().keys[0].choices = {"none", "other"};
  CHECK(check(broken) == Bugs{"model: the choices of the key 'preset' are not its default and the presets"});
  broken = language({preset()});
  broken.tables.push_back(broken.tables.back());
  broken.tables.back().name = "more";
  CHECK(check(broken) == Bugs{"more: presets stand in 'model' already"});
}
