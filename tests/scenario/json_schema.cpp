#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "scenario/language.hpp"

using namespace tierwave::test;
using nlohmann::json;

namespace {

const json& schema() {
  static const json parsed = json::parse(tierwave::scenario::json_schema(language()));
  return parsed;
}

const json& table(const std::string& name) {
  return schema().at("properties").at(name);
}

void every_object_is_closed(const json& node) {
  if (node.is_object()) {
    if (node.contains("properties") && node.contains("type")) CHECK(node.at("additionalProperties") == false);
    for (const auto& [name, inner] : node.items()) every_object_is_closed(inner);
  }
  if (node.is_array())
    for (const json& inner : node) every_object_is_closed(inner);
}

}  // namespace

TEST_CASE("the schema names its draft and refuses unknown keys everywhere") {
  CHECK(schema().at("$schema") == "https://json-schema.org/draft/2020-12/schema");
  CHECK(schema().at("type") == "object");
  every_object_is_closed(schema());
}

TEST_CASE("keys carry type and range and default and text") {
  CHECK(
      table("days") ==
      json{{"type", "integer"}, {"minimum", 1}, {"maximum", 10000}, {"description", "Length of the run. Unit: days."}});
  CHECK(table("network").at("properties").at("thinning").at("properties").at("smallest_share") ==
        json{{"type", "number"},
             {"minimum", 0},
             {"maximum", 1},
             {"description", "Of the buyer's use. 0, or at least 1e-18. Unit: 1. Source: assumption."},
             {"default", 0.001}});
  CHECK(table("orders").at("properties").at("rule").at("enum") == json{"pichler", "inoue-todo", "fixed"});
  CHECK(table("orders").at("properties").at("tau_days").at("anyOf").size() == 2);
  CHECK(table("closures").at("properties").at("scope").at("default") == json{0.5, 1});
  CHECK(table("network").at("properties").at("sparse").at("default") == false);
}

TEST_CASE("a repeated table is an array of complete entries") {
  CHECK(table("shock").at("type") == "array");
  const json& items = table("shock").at("items");
  CHECK(items.at("allOf")[0].at("required") == json{"reduction"});
  CHECK(items.at("properties").at("start").at("format") == "date");
  const json& pair = items.at("properties").at("path").at("items");
  CHECK(pair.at("prefixItems")[0].at("format") == "date");
  CHECK(pair.at("prefixItems")[1].at("maximum") == 1);
  CHECK(items.at("properties").at("sexes").at("items").at("enum") == json{"female", "male"});
}

TEST_CASE("each key may have a source beside it") {
  CHECK(table("network").at("patternProperties").contains("^(firms|sparse)_source$"));
  CHECK(table("network").at("properties").at("source").at("type") == "string");
  CHECK(schema().at("properties").contains("extends"));
}

TEST_CASE("the rule decides which keys may stand") {
  const json& fixed = table("orders").at("allOf")[2];
  CHECK(fixed.at("if").at("properties").at("rule").at("const") == "fixed");
  CHECK(fixed.at("then").at("properties").at("tau_days") == false);
  CHECK_FALSE(fixed.at("then").at("properties").contains("start_share"));
}

TEST_CASE("what is required is required where no other file is extended") {
  const json& whole = schema().at("allOf")[0];
  CHECK(whole.at("if") == json{{"not", {{"required", {"extends"}}}}});
  CHECK(whole.at("then").at("required") == json{"days"});
  CHECK(whole.at("then").at("properties").at("closures").at("required") == json{"file"});
  CHECK_FALSE(schema().contains("required"));
}
