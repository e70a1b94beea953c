// Tables of the labour market that cannot be: every mistake is named, with its line.
#include <catch2/catch.hpp>

#include "models/labour/income_support.hpp"
#include "models/labour/tables.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using namespace tierwave::models::labour;

namespace {

// What reading a text says; empty where it is accepted.
template <class Read>
std::string message(const std::string& text, Read&& read) {
  const tierwave::testing::Scratch scratch;
  const std::filesystem::path path = scratch.write("table.csv", text);
  try {
    read(path);
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "";
}

std::string of_contracts(const std::string& rows) {
  return message("country,contract,share,women_tilt\n" + rows, [](const auto& path) { read_contracts(path); });
}
std::string of_schemes(const std::string& rows) {
  return message("country,reach,pay,covers,from,to\n" + rows, [](const auto& path) { read_schemes(path); });
}
std::string of_support(const std::string& rows) {
  return message("country,from,level,flag\n" + rows, [](const auto& path) { read_income_support(path); });
}

}  // namespace

TEST_CASE("shares of contracts that do not add up to 1 are refused") {
  CHECK_THAT(of_contracts("ITA,permanent,0.7,1\nITA,informal,0.2,1\n"),
             Catch::Contains("the shares of ITA add up to 0.9, not to 1"));
  CHECK(of_contracts("ITA,permanent,0.7,1\nITA,informal,0.3,1\n").empty());
}

TEST_CASE("women's tilts whose mean is not 1 are refused") {
  CHECK_THAT(of_contracts("ITA,permanent,0.5,1.2\nITA,informal,0.5,1\n"), Catch::Contains("have the mean 1.1, not 1"));
}

TEST_CASE("an unknown contract class is refused with the nearest name") {
  const std::string said = of_contracts("ITA,permanant,1,1\n");
  CHECK_THAT(said, Catch::Contains("permanant") && Catch::Contains("permanent") && Catch::Contains("table.csv:2"));
  CHECK_THAT(of_schemes("ITA,wide,0.8,permanent tempory,2020-03-01,\n"), Catch::Contains("tempory"));
}

TEST_CASE("a class that stands twice is refused") {
  CHECK_THAT(of_contracts("ITA,permanent,0.5,1\nITA,permanent,0.5,1\n"), Catch::Contains("stands twice"));
}

TEST_CASE("a benefit above the wage is refused") {
  CHECK_THAT(of_schemes("ITA,wide,1.2,permanent,2020-03-01,\n"),
             Catch::Contains("pay is 1.2, above 1; write the share of the wage"));
}

TEST_CASE("two schemes of a country on one day and a scheme that ends before it begins are refused") {
  CHECK_THAT(of_schemes("ITA,wide,0.8,permanent,2020-03-01,\nITA,narrow,0.5,permanent,2020-06-01,\n"),
             Catch::Contains("two schemes of ITA are in force on one day"));
  CHECK_THAT(of_schemes("ITA,wide,0.8,permanent,2020-03-01,2020-02-01\n"), Catch::Contains("before it begins"));
  CHECK(of_schemes("ITA,wide,0.8,permanent,2020-03-01,2020-05-31\nITA,narrow,0.5,permanent,2020-06-01,\n").empty());
}

TEST_CASE("income support of an unknown level and rows that do not end are refused") {
  CHECK_THAT(of_support("ITA,2020-01-01,3,\nITA,2021-01-01,,\n"), Catch::Contains("level is '3'"));
  CHECK_THAT(of_support("ITA,2020-01-01,1,\n"), Catch::Contains("do not say where its data end"));
}
