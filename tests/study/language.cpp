// The whole scenario language, composed of the tables of all rooms.
#include "study/language.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;

TEST_CASE("the scenario language is sound") {
  CHECK(schema::check(study::language()) == std::vector<std::string>{});
}

TEST_CASE("the scenario language holds every table once") {
  for (const char* name :
       {"economy", "network", "orders", "production", "rationing", "stocks", "work", "closures", "shock", "overlap"})
    CHECK(schema::find_table(study::language(), name) != nullptr);
  CHECK(study::language().tables.size() == 10);
}
