// A stock of no days cannot carry a firm to the next: under every rule of stocks it is refused with its place, whatever
// the production function.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string leontief = "[production]\nrule = \"leontief\"\n";  // lines 8 and 9

}  // namespace

TEST_CASE("zero days everywhere are refused") {
  CHECK_THAT(refusal(Bench(), leontief + "[stocks]\nrule = \"uniform\"\ndays = 0.0\n"),
             Contains("scenario.toml:12:8: days is 0, below 1"));
}

TEST_CASE("zero days of one pair in a table are refused") {
  const Bench bench;
  bench.scratch.write("days.csv", "product,food,services\nfood,2,0\nservices,3,4\n");
  CHECK_THAT(refusal(bench, leontief + "[stocks]\nrule = \"pair\"\ntable = \"days.csv\"\n"),
             Contains("days.csv:2: target days of food for 'services' is 0, below 1; write days of use, at least one"));
}

TEST_CASE("zero days of a sector of the economy are refused") {
  const Bench bench;
  bench.scratch.write("economy/sectors.csv", replaced(tiny::sectors, "Services,5", "Services,0"));
  for (const char* rule : {"using-sector", "supplying-product"})
    CHECK_THAT(refusal(bench, leontief + "[stocks]\nrule = \"" + rule + "\"\n"),
               Contains("scenario.toml:11:8: sector 'services' aims for 0 days of stock, outside 1 to 3650; mend the "
                        "economy's sectors.csv, or write rule = \"uniform\" and days in [stocks]"));
  CHECK_THAT(refusal(bench, leontief), Contains("sector 'services' aims for 0 days of stock"));  // the default rule
  CHECK(refusal(bench, leontief + "[stocks]\nrule = \"uniform\"\ndays = 1.0\n") == "accepted");
}

TEST_CASE("negative days of a sector are refused where the table is read") {
  const Bench bench;
  bench.scratch.write("economy/sectors.csv", replaced(tiny::sectors, "Services,5", "Services,-5"));
  CHECK_THAT(refusal(bench, leontief), Contains("sectors.csv:3: stock_days is -5, below 0"));
}
