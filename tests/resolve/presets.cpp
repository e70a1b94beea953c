// The presets of the program: each reads without mistakes, names its rules and holds a scenario to them.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

std::string preset(const std::string& name, const std::string& more = "") {
  return "[model]\npreset = \"" + name + "\"\n" + more;
}

// Presets of sectors make no firms of their own; the bench does.
const scenario::Overrides generated{"network.kind=generated"};

// The tables of the language in which a rule is chosen.
std::vector<const schema::Table*> tables_with_rules() {
  std::vector<const schema::Table*> tables;
  for (const schema::Table& table : language::whole().tables)
    if (!table.repeated && schema::find_key(table, schema::rule_key)) tables.push_back(&table);
  return tables;
}

}  // namespace

TEST_CASE("every preset reads, resolves and reads back from its resolved text") {
  const Bench bench;
  const Context context(2);
  for (const schema::Preset& each : schema::preset_table(language::whole())->presets) {
    INFO(each.name);
    const resolve::Study study = bench.study(preset(each.name), generated);
    const std::string resolved = scenario::resolved_text(study.scenario, language::whole());
    const auto path = bench.scratch.write("resolved.toml", resolved);
    const scenario::Scenario again = scenario::read(path, language::whole());
    CHECK(scenario::resolved_text(again, language::whole()) == resolved);
  }
}

TEST_CASE("every preset says which rule of orders and production and rationing it takes") {
  for (const schema::Preset& each : schema::preset_table(language::whole())->presets)
    for (const char* name : {"orders", "production", "rationing", "stocks", "work"}) {
      INFO(each.name << " " << name);
      const TomlNode* table = find(each.keys, name);
      REQUIRE(table);
      CHECK(find(std::get<TomlTable>(table->value), schema::rule_key));
    }
}

TEST_CASE("every preset takes the rules it allows and refuses every other in any table") {
  const Bench bench;
  for (const schema::Preset& each : schema::preset_table(language::whole())->presets)
    for (const schema::Table* table : tables_with_rules()) {
      const schema::Key& rule = *schema::find_key(*table, schema::rule_key);
      const std::string own = bench.scenario(preset(each.name), generated).tables.at(table->name).text("rule");
      for (const std::string& name : rule.choices) {
        INFO(each.name << " " << table->name << " " << name);
        const auto more = each.allows.find(table->name);
        const bool allowed =
            name == own || (more != each.allows.end() &&
                            std::find(more->second.begin(), more->second.end(), name) != more->second.end());
        const std::string text = preset(each.name, "[" + table->name + "]\nrule = \"" + name + "\"\n");
        std::string message;
        try {
          bench.scenario(text, generated);
        } catch (const InvalidInput& error) {
          message = error.what();
        }
        const std::string refused = "preset '" + each.name + "' does not allow " + table->name + " rule '" + name + "'";
        CHECK((message.find(refused) == std::string::npos) == allowed);
      }
    }
}

TEST_CASE("inoue-todo-2019 is the model of its authors") {
  const Bench bench;
  const resolve::Study study = bench.study(preset("inoue-todo-2019"));
  CHECK(std::get<models::orders::InoueTodo>(study.setup.mechanisms.orders).parameters.tau_days == 6);
  CHECK(std::holds_alternative<models::production::Leontief>(study.setup.mechanisms.production));
  CHECK(std::holds_alternative<models::rationing::SmallestRelativeOrderFirst>(study.setup.mechanisms.rationing));
  CHECK(study.setup.stock_by == engine::StockBy::supplier);
  CHECK(study.setup.target_stock_days(0, 0) == 15);
}

TEST_CASE("pichler-2022 is the model of its authors") {
  const Bench bench;
  const resolve::Study study = bench.study(preset("pichler-2022"), generated);
  CHECK(std::get<models::orders::Pichler>(study.setup.mechanisms.orders).parameters.tau_days == 10);
  CHECK(std::get<models::production::Critical>(study.setup.mechanisms.production).parameters.binding ==
        models::production::Binding::half);
  CHECK(std::holds_alternative<models::rationing::Proportional>(study.setup.mechanisms.rationing));
  const auto labour = std::get<models::work::PichlerLabour>(study.setup.mechanisms.work).parameters;
  CHECK(labour.hiring_speed == 1.0 / 30);
  CHECK(labour.firing_speed == 1.0 / 15);
}

TEST_CASE("a mistake in what a preset chose is told at its place in the preset") {
  const Bench bench;
  std::filesystem::remove(bench.scratch.folder() / "economy/criticality.csv");
  const std::string message = refusal(bench, preset("pichler-2022"), generated);
  CHECK_THAT(message, Catch::StartsWith("preset pichler-2022:") && Catch::Contains("needs criticality ratings"));
  CHECK(refusal(bench, preset("pichler-2022"), {"network.kind=generated", "production.rule=leontief"}) == "accepted");
}

TEST_CASE("a run takes the preset from the command line and records its values") {
  const Bench bench;
  const resolve::Study study = bench.study("[[shock]]\nlabel = \"flood\"\nkind = \"capacity\"\nreduction = 0.2\n",
                                           {"model.preset=inoue-todo-2020", "orders.tau_days=9"});
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  for (const auto& [name, value] : reader.attributes())
    if (name == "scenario_resolved")
      CHECK_THAT(std::get<std::string>(value),
                 Catch::Contains("[model]\npreset = \"inoue-todo-2020\"\n") &&
                     Catch::Contains("tau_days = 9.0\n\n[production]\nrule = \"leontief\"\nrule_source = "));
}
