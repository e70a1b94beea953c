// Orders of the adaptive regional input-output model, worked by hand: yesterday's use, and a share of the gap to
// the stock that the best possible production needs.
#include "models/orders/ario.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::models::orders;

namespace {

// Of a buyer that aims for 10 days.
double order(double restoration_days, double demand, double production, double stock_days, double capacity) {
  return Ario{{restoration_days, false}}.relative_order({demand, production, stock_days, 10, capacity});
}

}  // namespace

TEST_CASE("orders ario follow production and restore the stock over its days") {
  CHECK(order(60, 1, 0.8, 10, 1) == 0.8);  // nothing lacks
  CHECK(order(60, 1, 0.8, 4, 1) == Approx(0.8 + 6.0 / 60).epsilon(1e-15));
  CHECK(order(1, 1, 0.8, 4, 1) == Approx(6.8).epsilon(1e-15));  // all of it at once
}

TEST_CASE("orders ario aim for the stock of the least of demand and capacity") {
  CHECK(order(60, 1.2, 0.5, 4, 0.5) == Approx(0.5 + (10 * 0.5 - 4) / 60).epsilon(1e-15));
  CHECK(order(60, 0.7, 0.5, 4, 1.25) == Approx(0.5 + (10 * 0.7 - 4) / 60).epsilon(1e-15));
  CHECK(order(60, 1.3, 1.1, 10, 1.2) == Approx(1.1 + (10 * 1.2 - 10) / 60).epsilon(1e-15));
}

TEST_CASE("orders ario never run a surplus of stock down") {
  CHECK(order(60, 1, 0.8, 25, 1) == 0.8);
  CHECK(order(60, 0.1, 0.8, 10, 1) == 0.8);
  CHECK(order(60, 1, 0, 25, 1) == 0);
}

TEST_CASE("only ario by capacity prefers suppliers that can make more") {
  CHECK(Ario{{60, true}}.by_capacity());
  CHECK_FALSE(Ario{}.by_capacity());
}
