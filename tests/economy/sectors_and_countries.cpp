// The small tables beside a table: countries, sectors and how badly inputs are needed.
#include <catch2/catch.hpp>

#include "economy/sectors.hpp"
#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;
using small::mistakes_of;

namespace {
Economy bare() {
  return parse_table("table.csv", small::Grid().text()).economy;
}

template <class Reader>
std::string mistakes_in(const std::string& text, Reader reader) {
  const small::Folder folder;
  const auto path = folder.write("file.csv", text);
  return mistakes_of([&] {
    Economy economy = bare();
    reader(path, economy);
  });
}

const std::string sectors_header =
    "code,name,stock_days,remote_share,essential_share,household_demand_reduction,on_site_consumption\n";
}  // namespace

TEST_CASE("attributes of sectors may be empty and stand in any order") {
  const small::Folder folder;
  Economy economy = bare();
  read_sectors(folder.write("sectors.csv", sectors_header + "shop_x,shops,,0.5,,-0.25,1\nfarm,farms,10,,1,,0\n"),
               economy);
  CHECK(economy.sectors[0].name == "farms");
  CHECK(economy.sectors[0].stock_days == 10.0);
  CHECK_FALSE(economy.sectors[0].remote_share);
  CHECK(economy.sectors[1].household_demand_reduction == -0.25);
  CHECK_FALSE(economy.sectors[1].stock_days);
}

TEST_CASE("sectors that are unknown or missing or double or out of range are refused together") {
  CHECK_THAT(mistakes_in(sectors_header + "frm,farms,,,,,\nshop_x,shops,-1,1.5,,2,\nshop_x,shops,,,,,\n", read_sectors),
             Contains("file.csv:2: unknown sector 'frm'") && Contains("file.csv:3: stock_days is -1, below 0") &&
                 Contains("remote_share is 1.5, above 1") && Contains("household_demand_reduction is 2, above 1") &&
                 Contains("file.csv:4: sector 'shop_x' stands twice, first in line 3") &&
                 Contains("sector 'farm' of the table is missing"));
}

TEST_CASE("members of regions are read") {
  const small::Folder folder;
  Economy economy = bare();
  read_countries(folder.write("countries.csv", "code,name,members\nAAA,north,NOR SWE\nBBB,the rest,*\n"), economy);
  CHECK(economy.countries[0].members == std::vector<std::string>{"NOR", "SWE"});
  CHECK(economy.countries[1].members == std::vector<std::string>{"*"});
}

TEST_CASE("a country belongs to one region") {
  CHECK_THAT(mistakes_in("code,name,members\nAAA,north,NOR SWE\nBBB,south,SWE\n", read_countries),
             Contains("file.csv:3: 'SWE' is a member of both AAA and BBB"));
  CHECK_THAT(mistakes_in("code,name,members\nAAA,north,* SWE\nBBB,,\n", read_countries),
             Contains("names countries beside '*'") && Contains("country 'BBB' has no name"));
}

TEST_CASE("ratings are read by label") {
  const small::Folder folder;
  Economy economy = bare();
  read_criticality(folder.write("criticality.csv", "input,shop_x,farm\nshop_x,1,0\nfarm,0.5,1\n"), economy);
  CHECK(economy.criticality == std::vector<Criticality>{Criticality::critical, Criticality::important,
                                                        Criticality::other, Criticality::critical});
}

TEST_CASE("ratings that are unknown or missing or no rating are refused together") {
  CHECK_THAT(mistakes_in("input,farm,shp_x\nfarm,0.7,1\nfarm,1,1\n", read_criticality),
             Contains("file.csv:1: unknown using sector 'shp_x'") && Contains("column 'shop_x' is missing") &&
                 Contains("file.csv:2: rating '0.7' in column 2") && Contains("input 'farm' stands twice") &&
                 Contains("input 'shop_x' is missing"));
}
