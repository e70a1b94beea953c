// Target stocks in days of use, by every rule. Row the product, column the sector that uses it.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

void check(const Bench& bench, const std::string& stocks, double food_food, double food_services, double services_food,
           double services_services) {
  const economy::Matrix target = bench.study(stocks).setup.target_stock_days;
  CHECK(target(0, 0) == food_food);
  CHECK(target(0, 1) == food_services);
  CHECK(target(1, 0) == services_food);
  CHECK(target(1, 1) == services_services);
}

}  // namespace

TEST_CASE("target stocks follow the rule") {
  const Bench bench;
  bench.scratch.write("days.csv", "product,services,food\nservices,4,3\nfood,2,1\n");
  check(bench, "", 10, 5, 10, 5);  // by using sector
  check(bench, "[stocks]\nrule = \"using-sector\"\n", 10, 5, 10, 5);
  check(bench, "[stocks]\nrule = \"supplying-product\"\n", 10, 10, 5, 5);
  check(bench, "[stocks]\nrule = \"pair\"\ntable = \"days.csv\"\n", 1, 2, 3, 4);
  check(bench, "[stocks]\nrule = \"uniform\"\ndays = 7.5\n", 7.5, 7.5, 7.5, 7.5);
  check(bench, "[stocks]\nrule = \"uniform\"\n", 30, 30, 30, 30);
}

TEST_CASE("a uniform target needs no attributes of the economy") {
  const Bench bench;
  bench.scratch.write("economy/sectors.csv",
                      replaced(replaced(tiny::sectors, "Food,10", "Food,"), "Services,5", "Services,"));
  CHECK_THROWS_AS(bench.study(), InvalidInput);
  CHECK_NOTHROW(bench.study("[stocks]\nrule = \"uniform\"\n"));
}
