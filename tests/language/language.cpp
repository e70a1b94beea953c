// The scenario language of the whole program, composed of the tables of all rooms, and the file made from it.
#include "language/language.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "scenario/scenario.hpp"

using namespace tierwave;

TEST_CASE("the scenario language is sound") {
  CHECK(schema::check(language::whole()) == std::vector<std::string>{});
}

TEST_CASE("the scenario language holds every table once") {
  for (const char* name : {"model", "economy", "network", "orders", "production", "rationing", "stocks", "work",
                           "overproduction", "substitution", "substitution", "households", "money", "capital",
                           "closures", "transport", "shock", "overlap", "ensemble"})
    CHECK(schema::find_table(language::whole(), name) != nullptr);
  CHECK(language::whole().tables.size() == 22);
}

TEST_CASE("scenarios/scenario.schema.json is what tierwave schema prints") {
  // When this fails: tierwave schema > scenarios/scenario.schema.json
  CHECK(read_text(TIERWAVE_SOURCE_DIR "/scenarios/scenario.schema.json") == scenario::json_schema(language::whole()));
}
