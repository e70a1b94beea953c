#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "report/chart_map.hpp"
#include "report/world_map.hpp"

using namespace tierwave::report;
using Catch::Matchers::Contains;

namespace {

MapChart chart_of(std::vector<MapEntry> entries) {
  return {"map", "Lost", "by country", std::move(entries)};
}

// The code of the entry that a country of the map belongs to; empty where to none.
std::string entry_of(const std::string& country, const std::vector<MapEntry>& entries) {
  const std::vector<std::size_t> places = entries_on_map(entries);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (world_map().countries[i].code == country) return places[i] < entries.size() ? entries[places[i]].code : "";
  return "not on the map";
}

std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream stream(fmt::format("{}/models/{}", TIERWAVE_SOURCE_DIR, file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("a country goes by its code, then by the region it is a member of") {
  const std::vector<MapEntry> entries{
      {"ITA", "Italy", 0.1, "10.0"}, {"REU", "EU", 0.05, "5.0"}, {"ROW", "world", 0.2, "20.0"}};
  CHECK(entry_of("ITA", entries) == "ITA");
  CHECK(entry_of("POL", entries) == "REU");
  CHECK(entry_of("NGA", entries) == "ROW");
  CHECK(entry_of("DEU", entries) == "ROW");
  CHECK(entry_of("GRL", entries) == "ROW");
  CHECK(entry_of("ESH", entries) == "");
  CHECK(entry_of("NGA", {{"ITA", "Italy", 0.1, "10.0"}}) == "");
}

TEST_CASE("members of the rest of the EU are those of the shipped economies") {
  const std::vector<MapEntry> entries{{"REU", "EU", 0.05, "5.0"}};
  for (const char* const economy : {"world-2018", "world-2011"}) {
    std::set<std::string> members;
    for (const std::string& line : lines_of(fmt::format("economies/{}/countries.csv", economy)))
      if (line.starts_with("REU,")) {
        std::istringstream words(line.substr(line.rfind(',') + 1));
        for (std::string word; words >> word;) members.insert(word);
      }
    CHECK(members.size() == 22);
    for (const MapCountry& country : world_map().countries) {
      const std::string code(country.code);
      INFO(economy << ": " << code);
      if (!code.empty()) CHECK((entry_of(code, entries) == "REU") == (members.count(code) == 1));
    }
  }
}

TEST_CASE("countries that count to a rest of the world are those of the tables of closures") {
  std::set<std::string> counted;
  for (const char* const table : {"closures/countries_2019.csv", "closures/oxcgrt_2020_2022.csv"})
    for (const std::string& line : lines_of(table)) counted.insert(line.substr(0, 3));
  for (const MapCountry& country : world_map().countries) {
    INFO(country.code);
    CHECK(country.counted == (counted.count(std::string(country.code)) == 1));
  }
  CHECK(world_map().countries.size() == 176);
}

TEST_CASE("shades go from nothing to the most that is lost") {
  const std::vector<double> limits =
      limits_of({{"ITA", "", 0.122, ""}, {"DEU", "", 0.008, ""}, {"FRA", "", -0.01, ""}});
  CHECK(limits == std::vector<double>{0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14});
  CHECK(shade_between(0.122, limits) == "h7");
  CHECK(shade_between(0.008, limits) == "h0");
  CHECK(shade_between(0.02, limits) == "h1");
  CHECK(shade_between(-0.01, limits) == "hg");
  CHECK(shade_between(-0.0001, limits) == "h0");
  const std::vector<double> calm = limits_of({{"ITA", "", 0, ""}, {"DEU", "", 0, ""}});
  CHECK(shade_between(0, calm) == "h0");
}

TEST_CASE("a map tells each figure, hatches what it does not know, and stays small") {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  const std::string picture = svg_of(chart_of(
      {{"ITA", "It<aly", 0.1, "10.0"}, {"DEU", "Germany", 0.02, "2.0"}, {"FRA", "France", unknown, "no figure"}}));
  CHECK_THAT(picture, Contains("<title>It&lt;aly: 10.0</title>") && Contains("class=\"land h7\""));
  CHECK_THAT(picture,
             Contains("<title>France: no figure</title>") && Contains("<path class=\"land\" fill=\"url(#map-none)\""));
  CHECK_THAT(picture, !Contains("nan"));
  CHECK(picture.size() < 120'000);
}
