// Income support that ends for a person, and that employers pay a part of.
#include <catch2/catch.hpp>

#include "engine/day_view.hpp"
#include "engine/large_setups.hpp"
#include "engine/phases.hpp"
#include "support/measures.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::measures::Kind;
using models::measures::Measure;

namespace {

constexpr int days = 25;

engine::Setup<> jobless_setup() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 600));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  setup.mechanisms.money = models::money::Cash{{5, 0, 2, 0.5}};
  return setup;
}

engine::Setup<> with_support(engine::Setup<> setup, double support_days, double employer_part) {
  Measure support = measure_everywhere(*setup.network, Kind::income_support, 2, days - 1);
  support.pay = 0.4, support.support_days = support_days, support.employer_part = employer_part;
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, {support});
  return setup;
}

struct Outcome {
  double received = 0, from_firms = 0, spent = 0, cash = 0;
};

Outcome outcome(const engine::Setup<>& setup) {
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  Outcome sum;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::DayView view = view_of(simulation);
    for (std::size_t country = 0; country < view.network.countries.size(); ++country) {
      sum.received += view.ledger().received_by(engine::InstitutionalSector::households, country);
      sum.from_firms += view.ledger().of(engine::Transfer::employer_support, country);
    }
  }
  for (const double spent : simulation.state().measures.measure_spent_on_groups) sum.spent += spent;
  for (const double days_of_cash : simulation.state().kinds.money.cash) sum.cash += days_of_cash;
  return sum;
}

}  // namespace

TEST_CASE("the shorter a person is supported the less it costs") {
  const engine::Setup<> setup = jobless_setup();
  double before = outcome(with_support(setup, 0, 0)).spent;  // without end
  for (const double support_days : {1000.0, 20.0, 5.0, 1.0}) {
    const double now = outcome(with_support(setup, support_days, 0)).spent;
    CHECK(now < before);
    CHECK(now > 0);
    before = now;
  }
}

TEST_CASE("those counted as entitled are never more than those without work") {
  const engine::Setup<> setup = with_support(jobless_setup(), 6, 0);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  double ended = 0;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const models::measures::State& state = simulation.state().measures;
    for (std::size_t at = 0; at < state.measure_entitled.size(); ++at) {
      REQUIRE(state.measure_entitled[at] >= 0);
      REQUIRE(state.measure_entitled[at] <= state.measure_without_work[at]);
      ended += state.measure_without_work[at] - state.measure_entitled[at];
    }
  }
  CHECK(ended > 0);
}

TEST_CASE("what employers pay burdens firms instead of the government and reaches the same people") {
  const engine::Setup<> setup = jobless_setup();
  const Outcome none = outcome(with_support(setup, 0, 0)), half = outcome(with_support(setup, 0, 0.5)),
                all = outcome(with_support(setup, 0, 1));
  CHECK(none.from_firms == 0);
  CHECK(half.from_firms == Approx(half.spent).epsilon(1e-9));
  CHECK(all.spent == 0);
  CHECK(all.from_firms > 0);
  CHECK(half.cash < none.cash);
  CHECK(all.cash < half.cash);
}
