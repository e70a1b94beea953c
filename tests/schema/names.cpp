// Listed names become positions among those that exist; each that cannot be is told.
#include "schema/names.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;
using Positions = std::vector<std::size_t>;

namespace {

const std::vector<std::string> known{"farm", "mill", "shop"};

schema::Values listing(const std::vector<std::string>& names) {
  schema::Values values;
  values.set("first", {names, {"a.toml", 4, 9}, true});
  return values;
}

std::string mistakes_of(const std::vector<std::string>& names, const Positions& expected) {
  Mistakes mistakes;
  CHECK(schema::positions(listing(names), "first", "sector", known, mistakes) == expected);
  try {
    mistakes.throw_if_any();
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("names become positions in the order in which they are written") {
  CHECK(mistakes_of({"shop", "farm"}, {2, 0}).empty());
  Mistakes mistakes;
  CHECK(schema::positions({}, "first", "sector", known, mistakes).empty());
  CHECK(mistakes.empty());
}

TEST_CASE("a list without names and names that are unknown or stand twice are mistakes") {
  CHECK(mistakes_of({}, {}) == "a.toml:4:9: first is an empty list; name at least one sector");
  const std::string message = mistakes_of({"mill", "shp", "mill", "farm"}, {1, 0});
  CHECK_THAT(message, Catch::Contains("a.toml:4:9: unknown sector 'shp'; did you mean 'shop'?"));
  CHECK_THAT(message, Catch::Contains("a.toml:4:9: first names 'mill' twice; name it once"));
}

TEST_CASE("a name that is wrong three times is told once") {
  CHECK(mistakes_of({"mill", "mill", "mill"}, {1}) == "a.toml:4:9: first names 'mill' twice; name it once");
  CHECK(mistakes_of({"shp", "shp", "shp"}, {}) == "a.toml:4:9: unknown sector 'shp'; did you mean 'shop'?");
}
