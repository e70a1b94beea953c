// The scenario language of the whole program, and the files that are made from it.
#include "study/language.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("the language has no mistakes of its own") {
  CHECK(schema::check(study::language()) == std::vector<std::string>{});
}

TEST_CASE("scenarios/scenario.schema.json is what tierwave schema prints") {
  // When this fails: tierwave schema > scenarios/scenario.schema.json
  CHECK(read_text(TIERWAVE_SOURCE_DIR "/scenarios/scenario.schema.json") == scenario::json_schema(study::language()));
}
