// The list of what a state holds: names, units and lengths.
#include "engine/state_fields.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "engine/extent.hpp"
#include "support/measures.hpp"
#include "support/networks.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

engine::Setup<> with_everything() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 300));
  engine::Setup<> setup = shocked_setup(network, 6, 10);
  setup.mechanisms.orders = models::orders::Ario{{10, true}};
  setup.mechanisms.overproduction = models::overproduction::Ario{{1.25, 20}};
  setup.mechanisms.substitution = models::substitution::OtherSuppliers{};
  setup.mechanisms.money = models::money::Cash{{3, 1, 4, 0.5}};
  add_transport(setup, models::transport::AtCapacity::kept);
  add_measures(setup, 10);
  return setup;
}

template <class Real>
void lengths_are_those_declared(const engine::Setup<>& setup) {
  const Context context(1);
  const engine::Simulation<Real> simulation(setup, context);
  const engine::Extent extent = simulation.extent();
  double bytes = 0;
  for_each_array(simulation.state(), [&](const engine::Field& field, const auto& values) {
    INFO(field.name);
    CHECK(values.size() == extent.entries_of(field));
    CHECK_FALSE(values.empty());
    bytes += static_cast<double>(values.size() * sizeof(values.front()));
  });
  CHECK(engine::bytes_of_state<Real>(extent) == bytes);
}

}  // namespace

TEST_CASE("every array of the state has a name of its own and a sentence") {
  std::set<std::string> names;
  const engine::State<double> state;
  for_each_array(state, [&](const engine::Field& field, const auto&) {
    INFO(field.name);
    CHECK(names.insert(field.name).second);
    CHECK(std::string(field.text).size() > 8);
  });
  engine::for_each_figure(
      [&](const char* name, engine::Sweep, double engine::DaySummary::*) { CHECK(names.insert(name).second); });
  CHECK(names.size() > engine::arrays);
}

TEST_CASE("a run that needs everything holds every array at its length") {
  const engine::Setup<> setup = with_everything();
  lengths_are_those_declared<double>(setup);
  lengths_are_those_declared<float>(setup);
}

TEST_CASE("a run without mechanisms of their own holds no array of them") {
  engine::Setup<> setup = with_everything();
  setup.mechanisms = {};
  setup.mechanisms.overproduction = models::overproduction::None{};
  setup.mechanisms.substitution = models::substitution::None{};
  setup.transport = {};
  setup.measures = {};
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups);
  const Context context(1);
  const engine::Simulation<double> simulation(setup, context);
  for_each_array(simulation.state(), [&](const engine::Field& field, const auto& values) {
    INFO(field.name);
    if (field.held != engine::Held::always && std::string(field.name) != "recallable") CHECK(values.empty());
  });
}

TEST_CASE("sums of a day add up figure by figure") {
  engine::DaySummary sum, more;
  sum.made = 1;
  more.made = 2;
  more.cut = 3;
  sum += more;
  CHECK(sum.made == 3);
  CHECK(sum.cut == 3);
  CHECK(sum.used == 0);
}
