// A name of 10 000 bytes or of several lines once went into every message, table and results file.
#include <catch2/catch.hpp>

#include "economy/sectors.hpp"
#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {

// What sectors.csv and countries.csv with that name in line 2 are answered.
std::string answer(const char* kind, const std::string& name) {
  const small::Folder folder;
  const bool sector = std::string(kind) == "sector";
  const auto path = sector
                        ? folder.write("file.csv",
                                       "code,name,stock_days,remote_share,essential_share,household_demand_reduction,"
                                       "on_site_consumption\nfarm,\"" +
                                           name + "\",,,,,\nshop_x,shops,,,,,\n")
                        : folder.write("file.csv", "code,name,members\nAAA,\"" + name + "\",\nBBB,south,\n");
  return small::mistakes_of([&] {
    Economy economy = parse_table("table.csv", small::Grid().text()).economy;
    sector ? read_sectors(path, economy) : read_countries(path, economy);
  });
}

}  // namespace

TEST_CASE("a name of many bytes is refused with its line and cut") {
  for (const char* kind : {"sector", "country"}) {
    const std::string said = answer(kind, std::string(10'000, 'x'));
    CHECK_THAT(said, Contains("file.csv:2: the name of " + std::string(kind)) &&
                         Contains("xxx...', 10000 bytes long") && Contains("write at most 300"));
    CHECK(said.size() < 400);
    CHECK_THAT(answer(kind, std::string(300, 'x')), !Contains("bytes long"));
  }
}

TEST_CASE("a name with a control character is refused with its line and escaped") {
  for (const char* kind : {"sector", "country"}) {
    CHECK_THAT(answer(kind, "a\tb"), Contains("file.csv:2: the name of " + std::string(kind)) &&
                                         Contains("'a\\u0009b', with a control character"));
    CHECK_THAT(answer(kind, "a\nb"), Contains("'a\\u000Ab', with a control character"));
    CHECK_THAT(answer(kind, "a\x1b[31mb"), Contains("file.csv:2") && !Contains("\x1b"));
  }
}

TEST_CASE("a code of many bytes is refused with its line and cut") {
  const auto refused = [](const std::string& country, const std::string& sector) {
    small::Grid grid;
    std::string text = grid.text();
    for (const auto& [from, to] : {std::pair("AAA_", country + "_"), std::pair("_farm", "_" + sector)})
      for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, std::string(from).size(), to);
    return small::mistakes_of([&] { parse_table("table.csv", text); });
  };
  const std::string code(101, 'c');
  CHECK_THAT(refused(code, "farm"),
             Contains("ccc...' has 101 bytes, too many for the code of a country; write at most 100"));
  CHECK_THAT(refused("AAA", code), Contains("ccc...' has 101 bytes, too many for the code of a sector"));
}
