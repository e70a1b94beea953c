// Distances between countries and regions: the shipped table, weighted means, and tables that cannot be.
#include "models/transport/distances.hpp"

#include <catch2/catch.hpp>

#include "support/scratch.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::transport;

namespace {

// What a call says; empty where it is accepted.
template <class Call>
std::string message(Call&& call) {
  try {
    call();
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "";
}

std::string of_table(const std::string& rows) {
  const tierwave::testing::Scratch scratch;
  const std::filesystem::path path = scratch.write("distances.csv", "country,partner,km\n" + rows);
  return message([&] { read_distances(path); });
}

economy::Country region(const std::string& code, std::vector<std::string> members = {}) {
  return {code, code, std::move(members)};
}

DistanceTable table() {
  return {"distances.csv",
          {{{"AAA", "BBB"}, 1000}, {{"AAA", "CCC"}, 4000}, {{"AAA", "DDD"}, 7000}, {{"BBB", "CCC"}, 500}}};
}

CountryTable employment() {
  CountryTable countries{"employment.csv", {}};
  const auto employ = [&](const char* country, double persons) {
    countries.countries[country] = {IncomeGroup::high, "region", Persons(persons)};
  };
  employ("AAA", 5);
  employ("BBB", 1);
  employ("CCC", 3);
  return countries;
}

}  // namespace

TEST_CASE("the shipped table has 14196 pairs, in either order") {
  const DistanceTable shipped = read_distances(TIERWAVE_SOURCE_DIR "/models/transport/distances.csv");
  CHECK(shipped.km.size() == 14196);
  CHECK(shipped.between("DEU", "CHN") == 8032);
  CHECK(shipped.between("CHN", "DEU") == 8032);
  CHECK_FALSE(shipped.between("DEU", "VIR").has_value());
}

TEST_CASE("the distance of a region is the mean over pairs of members by employment") {
  std::vector<std::string> notes;
  const CountryTable countries = employment();
  const auto km = distances_of({region("AAA"), region("REG", {"BBB", "CCC"})}, table(), &countries, notes);
  CHECK(km(0, 1) == Approx((1 * 1000 + 3 * 4000) / 4.0).epsilon(1e-14));
  CHECK(km(1, 0) == km(0, 1));
  CHECK(km(0, 0) == 0);
  CHECK(km(1, 1) == 0);
  CHECK(notes.empty());
}

TEST_CASE("members without employment are left out, and told") {
  std::vector<std::string> notes;
  const CountryTable countries = employment();
  const auto km = distances_of({region("AAA"), region("REG", {"CCC", "DDD"})}, table(), &countries, notes);
  CHECK(km(0, 1) == 4000);
  REQUIRE(notes.size() == 1);
  CHECK_THAT(notes.front(), Catch::Contains("1 countries") && Catch::Contains("DDD"));
}

TEST_CASE("countries by themselves need no employment") {
  std::vector<std::string> notes;
  CHECK(distances_of({region("BBB"), region("CCC")}, table(), nullptr, notes)(0, 1) == 500);
  CHECK_THAT(message([&] {
               distances_of({region("AAA"), region("REG", {"BBB", "CCC"})}, table(), nullptr, notes);
             }),
             Catch::Contains("region REG has several members"));
}

TEST_CASE("a pair without a distance is refused by the names of both") {
  std::vector<std::string> notes;
  const std::string said = message([&] {
    distances_of({region("BBB"), region("DDD"), region("CCC")}, table(), nullptr, notes);
  });
  CHECK_THAT(said, Catch::Contains("no distance between BBB and DDD"));
  CHECK_THAT(said, Catch::Contains("no distance between DDD and CCC"));
}

TEST_CASE("tables of distances that cannot be are refused") {
  CHECK(of_table("AAA,BBB,100\n").empty());
  CHECK_THAT(of_table("AAA,BBB,1e308\n"), Catch::Contains("km is 1e+308, above 50000; write the distance in km"));
  CHECK_THAT(of_table("AAA,BBB,0\n"), Catch::Contains("km is 0, below 1") && Catch::Contains("distances.csv:2"));
  CHECK_THAT(of_table("AAA,BBB,far\n"), Catch::Contains("km"));
  CHECK_THAT(of_table("AAA,Bb,1\n"), Catch::Contains("partner is 'Bb'"));
  CHECK_THAT(of_table("AAA,AAA,1\n"), Catch::Contains("AAA stands beside itself"));
  CHECK_THAT(of_table("AAA,BBB,1\nBBB,AAA,2\n"), Catch::Contains("the pair BBB and AAA stands twice"));
  CHECK_THAT(of_table(""), Catch::Contains("no rows"));
}
