// A steady state is only worth its name when it draws back what strays from it: stocks disturbed by
// one part in a thousand million return to their targets.
#include <catch2/catch.hpp>

#include <cmath>

#include "support/networks.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// The largest distance of a stock from its target and of production from the baseline, after `days`.
double left_of_a_disturbance(const engine::Setup<>& setup, bool above_target_only, int days) {
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  const std::vector<double> targets = simulation.state().pools.stock_days;
  engine::State<double> state = simulation.state();
  state.summary.closing_stocks = 0;
  for (std::uint32_t pool = 0; pool < targets.size(); ++pool) {
    const double draw = uniform({5, 0}, pool, 0, Purpose::test, 0);
    state.pools.stock_days[pool] *= 1 + 1e-9 * (above_target_only ? draw : 2 * draw - 1);
    state.summary.closing_stocks += state.pools.stock_days[pool] * simulation.baseline().pool_use(pool);
  }
  simulation.restore(state);
  for (int day = 0; day < days; ++day) simulation.step();
  double largest = 0;
  for (std::size_t pool = 0; pool < targets.size(); ++pool)
    largest = std::max(largest, std::abs(simulation.state().pools.stock_days[pool] / targets[pool] - 1));
  for (const double production : simulation.state().firms.production)
    largest = std::max(largest, std::abs(production - 1));
  return largest;
}

}  // namespace

TEST_CASE("stocks disturbed both ways return where final users give way") {
  engine::Setup<> setup = default_setup(generated(test::random_economy(4, 6, 3), 800));
  for (const models::rationing::Rule& rule : {models::rationing::Rule(models::rationing::Proportional{}),
                                              models::rationing::Rule(models::rationing::FinalLast{})}) {
    setup.mechanisms.rationing = rule;
    CHECK(left_of_a_disturbance(setup, false, 0) > 0.9e-9);
    CHECK(left_of_a_disturbance(setup, false, 1500) < 1e-12);
  }
}

TEST_CASE("stocks disturbed both ways return under the default model") {
  CHECK(left_of_a_disturbance(default_setup(generated(test::random_economy(4, 6, 3), 800)), false, 1500) < 1e-12);
}

namespace {

engine::Setup<> smallest_first_at_capacity() {
  engine::Setup<> setup = default_setup(generated(test::random_economy(4, 6, 3), 800));
  setup.mechanisms.rationing = models::rationing::SmallestRelativeOrderFirst{};
  setup.mechanisms.overproduction = models::overproduction::None{};
  return setup;
}

}  // namespace

// Under this rule nobody who orders more than the baseline gets more than it while a supplier works at
// capacity: stocks below target stay there until some buyer orders less. Stocks above target return.
TEST_CASE("stocks above target return under smallest relative order first") {
  CHECK(left_of_a_disturbance(smallest_first_at_capacity(), true, 1500) < 1e-12);
}

TEST_CASE("stocks below target never grow further from it under smallest relative order first") {
  CHECK(left_of_a_disturbance(smallest_first_at_capacity(), false, 1500) <= 1.5e-9);
}
