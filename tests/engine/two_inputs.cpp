// A firm with a critical and an important input, two days of each in stock, whose supplier of the important one makes
// nothing from the first day on.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::production::Binding;

namespace {

enum Firm : std::uint32_t { critical_supplier, important_supplier, maker };

std::vector<double> made(std::uint32_t struck, const models::production::Rule& rule, double* shortfall = nullptr) {
  network::Network network = build({{0, 1, 2}, {5, 5, 100}, {{0, 2, 20}, {1, 2, 30}}, {}});
  network.criticality.assign(9, economy::Criticality::other);
  network.criticality[0 * 3 + 2] = economy::Criticality::critical;
  network.criticality[1 * 3 + 2] = economy::Criticality::important;
  engine::Setup<> setup =
      struck_setup(network, 2, {destruction(0, models::capital::Recovery::none, 1, {{struck, 1, 0}})});
  setup.mechanisms.orders = models::orders::Fixed{};
  setup.mechanisms.production = rule;
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  std::vector<double> days;
  for (int day = 0; day < 4; ++day) {
    simulation.step();
    days.push_back(simulation.state().firms.production[maker]);
  }
  if (shortfall) *shortfall = simulation.state().summary.input_shortfall;
  return days;
}

models::production::Rule critical(Binding binding) {
  return models::production::Critical{{binding}};
}

}  // namespace

TEST_CASE("without its important input a firm stops under strongly and halves under half and goes on under weakly") {
  using Days = std::vector<double>;
  double shortfall = -1;
  CHECK(made(important_supplier, critical(Binding::strongly), &shortfall) == Days{1, 1, 0, 0});
  CHECK(shortfall == 0);
  CHECK(made(important_supplier, critical(Binding::half), &shortfall) == Days{1, 1, 0.5, 0.5});
  CHECK(shortfall == 15);
  CHECK(made(important_supplier, critical(Binding::weakly), &shortfall) == Days{1, 1, 1, 1});
  CHECK(shortfall == 30);
}

TEST_CASE("without its critical input a firm stops under all three") {
  for (const Binding binding : {Binding::strongly, Binding::half, Binding::weakly})
    CHECK(made(critical_supplier, critical(binding)) == std::vector<double>{1, 1, 0, 0});
}

TEST_CASE("under leontief any input stops a firm and under threshold it slows it first") {
  CHECK(made(important_supplier, models::production::Leontief{}) == std::vector<double>{1, 1, 0, 0});
  const std::vector<double> slowed = made(important_supplier, models::production::Threshold{});
  CHECK(slowed[0] == 1);  // 2 days of a threshold of 1.6
  CHECK(slowed[1] == Approx(1 / 1.6).epsilon(1e-14));
  CHECK(slowed[2] == Approx((1 - 1 / 1.6) / 1.6).epsilon(1e-14));
}
