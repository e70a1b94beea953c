// What every run promises, on random networks, targets and mechanisms, in both precisions.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <functional>

#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 40;

// A network of up to forty firms under shocks of every kind, run by any combination of mechanisms.
engine::Setup<> any_setup() {
  const auto sectors = *rc::gen::inRange<std::uint32_t>(2, 7);
  const auto countries = *rc::gen::inRange<std::uint32_t>(2, 5);
  const auto firms = *rc::gen::inRange<std::uint32_t>(std::max(sectors, countries), 41);
  const auto network = shocked_network(*rc::gen::arbitrary<std::uint32_t>(), firms, sectors, countries);
  engine::Setup<> setup = shocked_setup(network, 1 + *rc::gen::inRange(0, 300) / 10.0, days);
  const std::vector<Combination> all = every_combination();
  all[*rc::gen::inRange<std::size_t>(0, all.size())].choose(setup);
  return setup;
}

template <class Real>
void nothing_moves() {
  engine::Setup<> setup = any_setup();
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups);
  const Context context(1);
  engine::Simulation<Real> simulation(setup, context);
  const engine::State<Real> start = simulation.state();
  for (int day = 0; day < days; ++day) simulation.step();
  const std::vector<double> ones(start.firms.production.size(), 1.0);
  RC_ASSERT(simulation.state().firms.demand == ones);
  RC_ASSERT(simulation.state().firms.production == ones);
  RC_ASSERT(simulation.state().firms.hours == ones);
  RC_ASSERT(simulation.state().pools.stock_days == start.pools.stock_days);
}

// The accounts are kept by the run itself: a breach would throw.
template <class Real>
void stays_within_bounds() {
  const engine::Setup<> setup = any_setup();
  const Context context(1);
  engine::Simulation<Real> simulation(setup, context);
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::FirmState& firms = simulation.state().firms;
    for (std::size_t firm = 0; firm < firms.production.size(); ++firm) {
      const std::uint32_t group = setup.groups->of_firm[firm];
      RC_ASSERT(firms.production[firm] >= 0);
      RC_ASSERT(firms.production[firm] <= firms.demand[firm]);
      RC_ASSERT(firms.production[firm] <= firms.input_limit[firm]);
      const std::vector<double>& stretches = simulation.state().kinds.overproduction.overproduction;
      const double stretch = stretches.empty() ? 1.0 : stretches[firm];
      RC_ASSERT((stretch >= 1 && stretch <= 1.25));
      const auto* spare = std::get_if<models::overproduction::SpareCapacity>(&setup.mechanisms.overproduction);
      const double most = spare ? 1 / spare->parameters.utilisation : stretch;  // for other buyers
      RC_ASSERT(firms.production[firm] <= firms.labour[firm]);
      RC_ASSERT(firms.production[firm] <= simulation.terms().capacity[group] * most);
      RC_ASSERT(firms.production[firm] <= (1 - firms.capital_lost[firm]) * most);
      RC_ASSERT((firms.capital_lost[firm] >= 0 && firms.capital_lost[firm] <= 1));
      RC_ASSERT((firms.binding_product[firm] < 0 || firms.production[firm] == firms.input_limit[firm]));
      RC_ASSERT((firms.hours[firm] >= 0 && firms.hours[firm] <= firms.labour[firm]));
      RC_ASSERT((firms.heads[firm] >= 0 && firms.heads[firm] <= 1.25));
      RC_ASSERT(std::isfinite(firms.demand[firm]));
      RC_ASSERT(firms.final_sales[firm] >= 0);
      RC_ASSERT(firms.household_sales[firm] >= 0);
      RC_ASSERT(firms.household_sales[firm] <= firms.final_sales[firm] * (1 + 1e-12));
    }
    for (const double consumption : simulation.state().countries.consumption)
      RC_ASSERT((consumption > 0 && consumption <= 1 + 1e-12));
    for (const double delivered : simulation.state().countries.rebuilding_delivered)
      RC_ASSERT((delivered >= 0 && delivered <= 1));
    for (const Real stock : simulation.state().pools.stock_days) RC_ASSERT((stock >= 0 && std::isfinite(stock)));
  }
}

void holds(const char* what, const std::function<void()>& property) {
  INFO(what);
  CHECK(rc::check(what, property));
}

}  // namespace

TEST_CASE("without a shock no run moves by a bit") {
  holds("double", nothing_moves<double>);
  holds("single", nothing_moves<float>);
}

TEST_CASE("every shocked run keeps its accounts and its bounds") {
  holds("double", stays_within_bounds<double>);
  holds("single", stays_within_bounds<float>);
}
