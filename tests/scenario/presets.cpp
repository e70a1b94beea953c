// `[model] preset`: a layer of keys below a scenario, and the rules it holds the scenario to.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;
using Lines = std::vector<std::string>;

namespace {

const std::string steady = R"([orders]
rule = "fixed"
start_share = 0.25
start_share_source = "the paper"
[network]
firms = 77
thinning.smallest_share = 0.5
)";

schema::Preset preset(const std::string& name, const std::string& keys) {
  return {name, "What it does.", "It (2020)", {{"orders", {"inoue-todo"}}}, parse_toml(keys, "preset " + name)};
}

schema::Table language_of(const std::vector<schema::Preset>& presets) {
  schema::Table language = test::language();
  schema::Table model{.name = "model", .text = "A published model.", .presets = presets};
  model.keys = {
      {.name = "preset", .type = schema::Type::choice, .fallback = "none", .choices = {"none"}, .text = "Which."}};
  for (const schema::Preset& each : presets) model.keys[0].choices.push_back(each.name);
  language.tables.push_back(model);
  return language;
}

const schema::Table& with_presets() {
  static const schema::Table language =
      language_of({preset("steady-2020", steady), preset("plain-2021", "[network]\nsparse = true\n"),
                   preset("wrong-2022", "[orders]\nrule = \"fixed\"\nstart_share = 2\n")});
  return language;
}

const std::string steady_scenario = "days = 1\n[model]\npreset = \"steady-2020\"\n";  // lines 1 to 3
const std::filesystem::path place = "/folder/scenarios/test.toml";

scenario::Scenario read_over(const std::string& text, const scenario::Overrides& overrides = {}) {
  return scenario::parse(text, place, with_presets(), overrides);
}

Lines mistakes_over(const std::string& text, const scenario::Overrides& overrides = {}) {
  Lines lines;
  try {
    read_over(text, overrides);
  } catch (const InvalidInput& error) {
    for (Mistake mistake : error.mistakes()) {
      if (mistake.where.file == place) mistake.where.file = "here";
      lines.push_back(describe(mistake));
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("the language of these tests is sound but for sources of presets") {
  for (const std::string& bug : schema::check(with_presets())) CHECK_THAT(bug, Catch::Contains("has no source"));
}

TEST_CASE("keys of a preset are defaults that know their place") {
  const auto scenario = read_over(steady_scenario);
  const schema::Values& orders = scenario.tables.at("orders");
  CHECK(orders.text("rule") == "fixed");
  CHECK(orders.number("start_share") == 0.25);
  CHECK(orders.text("start_share_source") == "the paper");
  CHECK(orders.where("start_share").file == "preset steady-2020");
  CHECK(orders.where("start_share").line == 3);
  CHECK(scenario.tables.at("network").integer("firms") == 77);
  CHECK(scenario.tables.at("network.thinning").number("smallest_share") == 0.5);
  CHECK(scenario.tables.at("model").text("preset") == "steady-2020");
}

TEST_CASE("without a preset the defaults hold") {
  for (const char* text : {"days = 1\n", "days = 1\n[model]\n", "days = 1\n[model]\npreset = \"none\"\n"}) {
    const auto scenario = read_over(text);
    CHECK(scenario.tables.at("orders").text("rule") == "pichler");
    CHECK(scenario.tables.at("model").text("preset") == "none");
  }
}

TEST_CASE("what a scenario writes wins over its preset and leaves the source of the old value behind") {
  const schema::Values orders = read_over(steady_scenario + "[orders]\nstart_share = 0.5\n").tables.at("orders");
  CHECK(orders.number("start_share") == 0.5);
  CHECK_FALSE(orders.has("start_share_source"));
  CHECK(read_over(steady_scenario, {"orders.start_share=0.75"}).tables.at("orders").number("start_share") == 0.75);
}

TEST_CASE("an allowed rule leaves the parameters of the preset's rule behind") {
  const schema::Values orders = read_over(steady_scenario + "[orders]\nrule = \"inoue-todo\"\n").tables.at("orders");
  CHECK(orders.number("tau_days") == 6);
  CHECK_FALSE(orders.has("start_share"));
}

TEST_CASE("any layer may name the preset and it lies below them all") {
  const Folder folder;
  folder.write("base.toml", steady_scenario + "[network]\nfirms = 8\n");
  const auto file = folder.write("a.toml", "extends = \"base.toml\"\n[orders]\nstart_share = 0.5\n");
  const auto scenario = scenario::read(file, with_presets());
  CHECK(scenario.tables.at("network").integer("firms") == 8);
  CHECK(scenario.tables.at("orders").number("start_share") == 0.5);
  // --set names another, and none.
  folder.write("a.toml", "extends = \"base.toml\"\n");
  const auto other = scenario::read(file, with_presets(), {"model.preset=plain-2021"});
  CHECK(other.tables.at("network").boolean("sparse"));
  CHECK(other.tables.at("network").integer("firms") == 8);
  CHECK(other.tables.at("orders").text("rule") == "pichler");
  const auto none = scenario::read(file, with_presets(), {"model.preset=none"});
  CHECK(none.tables.at("orders").text("rule") == "pichler");
  CHECK(none.tables.at("network.thinning").number("smallest_share") == 0.001);
  CHECK(read_over("days = 1\n", {"model.preset=steady-2020"}).tables.at("orders").text("rule") == "fixed");
}

TEST_CASE("an override that chooses another rule leaves parameters behind that fit the preset's") {
  // start_share fits the preset's rule, not the default one.
  const auto scenario =
      read_over(steady_scenario + "[orders]\nstart_share = 0.5\n", {"orders.rule=inoue-todo", "orders.tau_days=9"});
  CHECK(scenario.tables.at("orders").number("tau_days") == 9);
}

TEST_CASE("an unknown preset is refused alone with the nearest one and the list") {
  // start_share may belong to the rule of the preset that was meant.
  const std::string rest = "[orders]\nstart_share = 0.5\n";
  CHECK(mistakes_over("days = 1\n[model]\npreset = \"steady-2002\"\n" + rest) ==
        Lines{"here:3:10: unknown preset 'steady-2002'; did you mean 'steady-2020'? known: steady-2020, plain-2021, "
              "wrong-2022"});
  CHECK(mistakes_over("days = 1\n[model]\npreset = \"x\"\n" + rest) ==
        Lines{"here:3:10: unknown preset 'x'; known: steady-2020, plain-2021, wrong-2022"});
  CHECK(mistakes_over("days = 1\n" + rest, {"model.preset=plain-2012"}) ==
        Lines{"--set: unknown preset 'plain-2012'; did you mean 'plain-2021'? known: steady-2020, plain-2021, "
              "wrong-2022"});
  CHECK(mistakes_over("days = 1\n[model]\npreset = 3\n" + rest) ==
        Lines{"here:3:10: preset is the whole number 3, not a text; write one of 'none', 'steady-2020', "
              "'plain-2021', 'wrong-2022'"});
  CHECK(mistakes_over("days = 1\nmodel = 3\n" + rest) ==
        Lines{"here:2:9: model is the whole number 3, not a table; write [model] and its keys below"});
}

TEST_CASE("a rule that the preset does not allow is refused where it was written") {
  const std::string refusal =
      "preset 'steady-2020' does not allow orders rule 'pichler'; allowed: 'fixed', "
      "'inoue-todo'; choose one of them, or leave [model] out and name the rules yourself";
  CHECK(mistakes_over(steady_scenario + "[orders]\nrule = \"pichler\"\n") == Lines{"here:5:8: " + refusal});
  CHECK(mistakes_over(steady_scenario, {"orders.rule=pichler"}) == Lines{"--set: " + refusal});
  CHECK(mistakes_over(steady_scenario + "[orders]\nrule = \"fixed\"\n").empty());
  // A rule that does not exist is refused once.
  CHECK(mistakes_over(steady_scenario + "[orders]\nrule = \"fixd\"\n") ==
        Lines{"here:5:8: unknown rule 'fixd'; did you mean 'fixed'?"});
}

TEST_CASE("a table that a preset says nothing of keeps to the default rule") {
  schema::Table language = with_presets();
  language.tables.push_back({.name = "pace",
                             .text = "Pace.",
                             .keys = {{.name = "rule",
                                       .type = schema::Type::choice,
                                       .fallback = "slow",
                                       .choices = {"slow", "fast"},
                                       .text = "Which."}}});
  CHECK_NOTHROW(scenario::parse(steady_scenario + "[pace]\nrule = \"slow\"\n", place, language));
  CHECK_NOTHROW(scenario::parse("days = 1\n[pace]\nrule = \"fast\"\n", place, language));
  CHECK_THROWS_WITH(scenario::parse(steady_scenario + "[pace]\nrule = \"fast\"\n", place, language),
                    Catch::Contains("test.toml:5:8: preset 'steady-2020' does not allow pace rule 'fast'; allowed: "
                                    "'slow'; take that, or leave [model] out"));
}

TEST_CASE("all mistakes beside a preset come in one pass and those of the preset name it") {
  CHECK(mistakes_over("days = 0\n[model]\npreset = \"wrong-2022\"\n[orders]\ntau = 3\n[network]\nfirms = 0\n") ==
        Lines{"here:1:8: days is 0, below 1; write a whole number from 1 to 10000, in days",
              "here:5:1: unknown key 'tau' in [orders]; did you mean 'tau_days'?",
              "here:7:9: firms is 0, below 1; write a whole number of 1 or more, in firms",
              "preset wrong-2022:3:15: start_share is 2, above 1; write a number from 0 to 1: 0.02 for 2 %"});
}

TEST_CASE("the resolved text of a scenario with a preset reads back") {
  for (const std::string more : {"", "[orders]\nstart_share = 0.5\n", "[orders]\nrule = \"inoue-todo\"\n"}) {
    const auto scenario = read_over(steady_scenario + more);
    const std::string resolved = scenario::resolved_text(scenario, with_presets());
    CHECK_THAT(resolved, Catch::Contains("preset = \"steady-2020\"") && Catch::Contains("firms = 77"));
    CHECK(same_values(read_over(resolved), scenario));
    CHECK(scenario::resolved_text(read_over(resolved), with_presets()) == resolved);
  }
}

TEST_CASE("the JSON Schema names the presets and leaves to them what they may give") {
  const auto json = nlohmann::json::parse(scenario::json_schema(with_presets()));
  const nlohmann::json names{"steady-2020", "plain-2021", "wrong-2022"};
  const auto& choices = json.at("properties").at("model").at("properties").at("preset").at("enum");
  CHECK(choices == nlohmann::json{"none", "steady-2020", "plain-2021", "wrong-2022"});
  REQUIRE(json.at("allOf").size() == 2);
  CHECK(json.at("allOf")[0].at("then") == nlohmann::json{{"required", {"days"}}});
  const auto& layered = json.at("allOf")[1].at("if").at("not").at("anyOf");
  CHECK(layered[0] == nlohmann::json{{"required", {"extends"}}});
  CHECK(layered[1].at("required") == nlohmann::json{"model"});
  CHECK(layered[1].at("properties").at("model").at("properties").at("preset").at("enum") == names);
  CHECK(layered[1].at("properties").at("model").at("required") == nlohmann::json{"preset"});
}
