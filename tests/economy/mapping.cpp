// Mapping files: which countries and sectors are joined.
#include "economy/mapping.hpp"

#include <catch2/catch.hpp>

#include "economy/aggregate.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {
Mapping read(const std::string& rows) {
  const small::Folder folder;
  return read_mapping(folder.write("mapping.csv", "kind,from,to,name\n" + rows));
}
std::string mistakes_in(const std::string& rows) {
  return small::mistakes_of([&] { read(rows); });
}
}  // namespace

TEST_CASE("targets come in the order of their first appearance") {
  const Mapping mapping =
      read("sector,shop_x,services,services\nsector,farm,land,farms\ncountry,BBB,W,\ncountry,AAA,W,world\n");
  REQUIRE(mapping.sectors.targets.size() == 2);
  CHECK(mapping.sectors.targets[0].code == "services");
  REQUIRE(mapping.countries.targets.size() == 1);
  CHECK(mapping.countries.targets[0].name == "world");  // one row with the name is enough
}

TEST_CASE("mistakes of a mapping come in one pass with their lines") {
  CHECK_THAT(mistakes_in("region,AAA,W,world\ncountry,AAA,W_1,world\ncountry,AAA,W,world\ncountry,BBB,W,all\n"
                         "sector,farm,HFCE,farms\nsector,,land,farms\nsector,shop_x,shop_x,\n"),
             Contains("mapping.csv:2: unknown kind 'region'") &&
                 Contains("mapping.csv:3: 'W_1' cannot be the code of a country") &&
                 Contains("mapping.csv:4: country 'AAA' is mapped twice, first in line 3") &&
                 Contains("mapping.csv:5: 'W' is called 'all' here and 'world' above") &&
                 Contains("mapping.csv:6: 'HFCE' cannot be the code of a sector") &&
                 Contains("mapping.csv:7: 'from' is empty") && Contains("'shop_x' has no name"));
}

TEST_CASE("codes that the economy lacks and codes that the mapping lacks are named together") {
  const Mapping mapping = read("country,AAB,W,world\ncountry,BBB,W,\nsector,farm,land,land\n");
  const std::string text = small::mistakes_of([&] { aggregate(small::economy(), mapping); });
  CHECK_THAT(text, Contains("mapping.csv:2: unknown country 'AAB'; did you mean 'AAA'?") &&
                       Contains("country 'AAA' of the economy is not mapped") &&
                       Contains("sector 'shop_x' of the economy is not mapped"));
}
