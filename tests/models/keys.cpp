// The tables of keys of all mechanisms keep the promises of a language, and their defaults are those
// of the mechanisms.
#include <catch2/catch.hpp>

#include "models/capital/keys.hpp"
#include "models/closures/keys.hpp"
#include "models/mechanisms.hpp"
#include "models/shocks/keys.hpp"

using namespace tierwave;

namespace {

schema::Table language_of(const schema::Table& table) {
  schema::Table root;
  root.text = "one table";
  root.tables = {table};
  return root;
}

// The values of a table nobody wrote, under the rule named; its default when none is.
schema::Values defaults(const schema::Table& table, std::string rule = "") {
  if (rule.empty()) rule = std::get<std::string>(schema::find_key(table, "rule")->fallback);
  schema::Values values;
  for (const schema::Key& key : table.keys) {
    if (!schema::allowed_for(key, rule)) continue;
    if (const auto* number = std::get_if<double>(&key.fallback)) values.set(key.name, {*number, {}, false});
    if (const auto* text = std::get_if<std::string>(&key.fallback)) values.set(key.name, {*text, {}, false});
  }
  values.set("rule", {rule, {}, false});
  return values;
}

}  // namespace

TEST_CASE("every table of keys is sound") {
  using namespace models;
  for (const schema::Table& table :
       {orders::keys(), production::keys(), rationing::keys(), work::keys(), overproduction::keys(), households::keys(),
        money::keys(), capital::keys(), shocks::overlap_keys(), shocks::shock_keys(), closure_keys()}) {
    INFO(table.name);
    CHECK(schema::check(language_of(table)) == std::vector<std::string>{});
  }
}

TEST_CASE("a scenario that names no mechanism gets the default model") {
  using namespace models;
  const auto order = std::get<orders::Pichler>(orders::from(defaults(orders::keys())));
  CHECK(order.parameters.tau_days == 14);
  const auto production = std::get<production::Critical>(production::from(defaults(production::keys())));
  CHECK(production.parameters.binding == production::Binding::half);
  CHECK(std::holds_alternative<rationing::Proportional>(rationing::from(defaults(rationing::keys()))));
  const auto work = std::get<work::Elastic>(work::from(defaults(work::keys())));
  CHECK(work.parameters.first_quarter_elasticity == 0.65);
  CHECK(work.parameters.year_elasticity == 0.9);
  CHECK(work.parameters.heads_lost_share == 0.5);
  CHECK(std::holds_alternative<overproduction::SpareCapacity>(overproduction::from(defaults(overproduction::keys()))));
  CHECK(std::holds_alternative<substitution::OtherSuppliers>(substitution::from(defaults(substitution::keys()))));
  CHECK(std::holds_alternative<households::Fixed>(households::from(defaults(households::keys()))));
  CHECK(std::holds_alternative<money::None>(money::from(defaults(money::keys()))));
}

TEST_CASE("every mechanism is found by its name with its own defaults") {
  using namespace models;
  CHECK(std::get<orders::InoueTodo>(orders::from(defaults(orders::keys(), "inoue-todo"))).parameters.tau_days == 6);
  const auto ario = std::get<orders::Ario>(orders::from(defaults(orders::keys(), "ario")));
  CHECK(ario.parameters.restoration_days == 60);
  CHECK_FALSE(ario.by_capacity());
  schema::Values by_capacity = defaults(orders::keys(), "ario");
  by_capacity.set("suppliers", {std::string("by-capacity"), {}, true});
  CHECK(std::get<orders::Ario>(orders::from(by_capacity)).by_capacity());
  CHECK(std::holds_alternative<orders::Fixed>(orders::from(defaults(orders::keys(), "fixed"))));
  CHECK(std::holds_alternative<production::Leontief>(production::from(defaults(production::keys(), "leontief"))));
  CHECK(std::holds_alternative<production::Linear>(production::from(defaults(production::keys(), "linear"))));
  const auto threshold = std::get<production::Threshold>(production::from(defaults(production::keys(), "threshold")));
  CHECK(threshold.parameters.psi == 0.8);
  CHECK(threshold.parameters.negligible_coefficient == 1e-5 / 365);
  CHECK(std::holds_alternative<rationing::Proportional>(rationing::from(defaults(rationing::keys(), "proportional"))));
  CHECK(std::holds_alternative<rationing::FinalLast>(rationing::from(defaults(rationing::keys(), "final-last"))));
  CHECK(std::holds_alternative<rationing::HouseholdsFirst>(
      rationing::from(defaults(rationing::keys(), "households-first"))));
  const auto stretch = std::get<overproduction::Ario>(overproduction::from(defaults(overproduction::keys(), "ario")));
  CHECK(stretch.parameters.maximum == 1.25);
  CHECK(stretch.parameters.tau_days == 365);
  const auto saving = std::get<households::Saving>(households::from(defaults(households::keys(), "saving")));
  CHECK(saving.parameters.share_saved == 0.75);
  const auto income = std::get<households::Income>(households::from(defaults(households::keys(), "income")));
  CHECK(income.parameters.persistence_per_quarter == 0.6);
  CHECK(income.parameters.share_saved == 0.75);
  CHECK(income.parameters.benefit_share == 0);
  CHECK(income.parameters.expected_permanent_income == 1);
  const auto labour = std::get<work::PichlerLabour>(work::from(defaults(work::keys(), "pichler")));
  CHECK(labour.parameters.hiring_speed == 1.0 / 30);
  CHECK(labour.parameters.firing_speed == 1.0 / 15);
  const auto cash = std::get<money::Cash>(money::from(defaults(money::keys(), "cash")));
  CHECK(cash.parameters.cash_days == 27);
  CHECK(cash.parameters.credit_days == 0);
  CHECK(cash.parameters.payment_days == 30);
  CHECK(cash.parameters.fixed_cost_share == 0.5);
  schema::Values strongly = defaults(production::keys(), "critical");
  strongly.set("binding", {std::string("strongly"), {}, true});
  CHECK(std::get<production::Critical>(production::from(strongly)).parameters.binding == production::Binding::strongly);
  CHECK_THROWS_AS(orders::from(defaults(orders::keys(), "none such")), std::logic_error);
}

TEST_CASE("each parameter of a law of work is read from the key of its own name") {
  using models::work::Elastic;
  const schema::Table table = Elastic::keys();
  schema::Values values;
  double next = 0;
  for (const schema::Key& key : table.keys) values.set(key.name, {next += 0.0625, {}, true});
  const Elastic::Parameters parameters = Elastic::from(values).parameters;
  CHECK(parameters.first_quarter_elasticity == values.number("first_quarter_elasticity"));
  CHECK(parameters.year_elasticity == values.number("year_elasticity"));
  CHECK(parameters.heads_lost_share == values.number("heads_lost_share"));
  CHECK(parameters.layoff_speed == values.number("layoff_speed"));
  CHECK(parameters.hiring_speed == values.number("hiring_speed"));
  CHECK(parameters.recall_speed == values.number("recall_speed"));
  CHECK(parameters.recall_share == values.number("recall_share"));
  CHECK(parameters.overtime_limit == values.number("overtime_limit"));
}

TEST_CASE("the defaults of a mechanism's keys are those of its members") {
  using models::work::Elastic;
  const Elastic::Parameters first;
  const schema::Table table = Elastic::keys();
  CHECK(schema::find_key(table, "recall_speed")->fallback == schema::Default(first.recall_speed));
  CHECK(schema::find_key(table, "overtime_limit")->fallback == schema::Default(first.overtime_limit));
  CHECK(schema::find_key(models::orders::Ario::keys(), "suppliers")->fallback ==
        schema::Default(std::string("by-baseline-flow")));
}

TEST_CASE("overlap rules are read by kind and absent ones are none") {
  using namespace models::shocks;
  schema::Values overlap;
  overlap.set("capacity", {std::string("max"), {}, true});
  overlap.set("final_demand", {std::string("product"), {}, true});
  overlap.set("labour_supply", {std::string("sum"), {}, true});
  const auto rules = overlap_rules(overlap);
  CHECK(rules[static_cast<std::size_t>(Kind::labour_supply)] == Overlap::sum);
  CHECK(rules[static_cast<std::size_t>(Kind::capacity)] == Overlap::max);
  CHECK(rules[static_cast<std::size_t>(Kind::final_demand)] == Overlap::product);
  CHECK(rules[static_cast<std::size_t>(Kind::export_restriction)] == Overlap::none);
  CHECK(rules[static_cast<std::size_t>(Kind::import_restriction)] == Overlap::none);
}
