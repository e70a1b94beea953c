// A day asks for no memory: all room is taken when the simulation is made. Counted are calls of operator new; the task
// scheduler of the parallel loops keeps a pool of its own.
#include <catch2/catch.hpp>

#include "support/counted_allocations.hpp"
#include "support/measures.hpp"
#include "support/networks.hpp"
#include "support/sanitized.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using tierwave::testing::allocations;
using tierwave::testing::counting;

namespace {

template <class Real>
int allocations_of_days(const engine::Setup<>& setup, int days) {
  const Context context(2);
  engine::Simulation<Real> simulation(setup, context);
  for (int day = 0; day < 3; ++day) simulation.step();
  allocations = 0;
  counting = true;
  for (int day = 0; day < days; ++day) simulation.step();
  counting = false;
  return allocations;
}

}  // namespace

TEST_CASE("a day allocates nothing on small networks under every combination of mechanisms") {
  if (tierwave::testing::loops_start_threads) return;
  std::uint32_t seed = 0;
  for (const Combination& combination : every_combination()) {
    engine::Setup<> setup = shocked_setup(shocked_network(++seed, 12, 3, 2), 5, 20);
    combination.choose(setup);
    if (seed % 2 == 0) add_transport(setup, models::transport::AtCapacity::kept);
    INFO(combination.name);
    CHECK(allocations_of_days<double>(setup, 17) == 0);
  }
}

TEST_CASE("a day allocates nothing in a network of many blocks") {
  if (tierwave::testing::loops_start_threads) return;
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 9000));
  engine::Setup<> setup = shocked_setup(network, 6, 20);
  CHECK(allocations_of_days<float>(setup, 17) == 0);
  add_transport(setup, models::transport::AtCapacity::cut);
  CHECK(allocations_of_days<float>(setup, 17) == 0);
  add_measures(setup, 20);
  CHECK(allocations_of_days<double>(setup, 17) == 0);
}
