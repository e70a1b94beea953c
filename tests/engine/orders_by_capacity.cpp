// Two suppliers of one product, 10 and 30 a day, one of which loses half of its capital: who orders by capacity asks
// less of it from the next day on.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

engine::State<double> after_two_days(bool by_capacity, double share_lost_by_second = 0) {
  const network::Network network = build({{0, 0, 1}, {0, 0, 100}, {{0, 2, 10}, {1, 2, 30}}, {}});
  std::vector<models::capital::Strike> strikes{{0, 0.5, 0}};
  if (share_lost_by_second > 0) strikes = {{0, 1, 0}, {1, share_lost_by_second, 0}};
  engine::Setup<> setup = struck_setup(network, 20, {destruction(0, models::capital::Recovery::none, 1, strikes)});
  setup.mechanisms.orders = models::orders::Ario{{1e9, by_capacity}};
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.step();
  simulation.step();
  return simulation.state();
}

}  // namespace

TEST_CASE("orders by capacity fall on suppliers by what each could make yesterday") {
  const engine::FirmState firms = after_two_days(true).firms;
  // Weights 10 x 0.5 and 30 x 1: a seventh and six sevenths of the 40 ordered.
  CHECK(firms.demand[0] * 10 == Approx(40.0 / 7).epsilon(1e-8));
  CHECK(firms.demand[1] * 30 == Approx(240.0 / 7).epsilon(1e-8));
}

TEST_CASE("orders by baseline flow do not move") {
  const engine::FirmState firms = after_two_days(false).firms;
  CHECK(firms.demand[0] == Approx(1).epsilon(1e-8));
  CHECK(firms.demand[1] == Approx(1).epsilon(1e-8));
}

TEST_CASE("nothing is ordered where no supplier could make anything") {
  CHECK(after_two_days(true, 0.9).firms.demand[0] == 0);
  CHECK(after_two_days(true, 0.9).firms.demand[1] == Approx(40.0 / 30).epsilon(1e-8));
  const engine::State<double> none = after_two_days(true, 1);
  CHECK(none.firms.demand[0] == 0);
  CHECK(none.firms.demand[1] == 0);
}
