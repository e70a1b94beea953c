// Keys that exclude each other are refused, and the JSON Schema, the reference page and `explain` say so.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using Catch::Matchers::Contains;
using nlohmann::json;
using schema::Key;
using schema::Type;

namespace {

Key number(const std::string& name) {
  return {.name = name, .type = Type::number, .unit = "1", .text = "A number."};
}

const schema::Table& falls() {
  static const schema::Table table{
      .text = "A language of falls.",
      .tables = {{.name = "fall",
                  .text = "One fall.",
                  .repeated = true,
                  .chooser = "kind",
                  .keys = {{.name = "kind", .type = Type::choice, .choices = {"work", "goods"}, .text = "What falls."},
                           number("reduction"),
                           number("amount"),
                           number("end"),
                           number("days")},
                  .excludes = {{.keys = {"reduction"}, .others = {"amount"}},
                               {.keys = {"end"}, .others = {"days", "amount"}, .only_for = {"work"}}}}}};
  return table;
}

std::vector<std::string> mistakes_of(const std::string& text) {
  std::vector<std::string> list;
  try {
    scenario::parse(text, "/f.toml", falls());
  } catch (const InvalidInput& error) {
    for (const Mistake& mistake : error.mistakes()) list.push_back(describe(mistake));
  }
  return list;
}

}  // namespace

TEST_CASE("a key beside one that excludes it is a mistake at its place") {
  CHECK(mistakes_of("[[fall]]\nkind = \"goods\"\namount = 5\nreduction = 0.5\n") ==
        std::vector<std::string>{"/f.toml:3:10: amount and reduction exclude each other; keep one of them"});
  CHECK(mistakes_of("[[fall]]\nkind = \"goods\"\namount = 5\n[[fall]]\nkind = \"goods\"\nreduction = 1\n").empty());
}

TEST_CASE("an exclusion of one rule does not hold for another, nor where the rule is unknown") {
  CHECK(mistakes_of("[[fall]]\nkind = \"work\"\nend = 1\ndays = 2\namount = 3\n").size() == 2);
  CHECK(mistakes_of("[[fall]]\nkind = \"goods\"\nend = 1\ndays = 2\n").empty());
  CHECK(mistakes_of("[[fall]]\nkind = \"god\"\nend = 1\ndays = 2\n").size() == 1);
  CHECK(mistakes_of("[[fall]]\nkind = \"god\"\namount = 1\nreduction = 1\n").size() == 2);
}

TEST_CASE("the JSON Schema knows exclusions, those of a rule where it is chosen") {
  const json schema = json::parse(scenario::json_schema(falls()));
  const json& fall = schema.at("properties").at("fall").at("items");
  CHECK(fall.at("dependentSchemas") == json{{"reduction", {{"properties", {{"amount", false}}}}}});
  CHECK(fall.at("allOf")[0] ==
        json{{"if", {{"properties", {{"kind", {{"const", "work"}}}}}, {"required", {"kind"}}}},
             {"then", {{"dependentSchemas", {{"end", {{"properties", {{"days", false}, {"amount", false}}}}}}}}}});
}

TEST_CASE("the pages say which keys exclude each other") {
  CHECK_THAT(scenario::reference_page(falls()),
             Contains("\nWhere `reduction` is written, `amount` is not.\n\nWhere `end` is written, none of `days`, "
                      "`amount` is (only `work`).\n"));
  CHECK_THAT(scenario::explain(falls(), "fall"), Contains("  Where 'reduction' is written, 'amount' is not.\n"));
  CHECK_THAT(scenario::explain(falls(), "fall.amount"), Contains("  not with  'reduction', 'end'\n"));
}
