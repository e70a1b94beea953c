// Tariffs and quotas in a run: who pays how much, who sells less, and that nobody runs short for a duty.
#include <catch2/catch.hpp>

#include <cmath>

#include "engine/day_view.hpp"
#include "engine/large_setups.hpp"
#include "engine/phases.hpp"
#include "support/measures.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::measures::Kind;
using models::measures::Measure;

namespace {

constexpr int days = 40;

// Without shocks; plants have a tenth to spare.
engine::Setup<> calm_setup() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 600));
  engine::Setup<> setup = plain_setup(network, 8);
  setup.mechanisms.substitution = models::substitution::OtherSuppliers{};
  setup.mechanisms.overproduction = models::overproduction::SpareCapacity{};
  return setup;
}

// Set by country 0 on what comes from country 1.
Measure tariff(const engine::Setup<>& setup, double rate, double origins, double demand) {
  const std::size_t countries = setup.network->countries.size();
  Measure measure = measure_everywhere(*setup.network, rate < 0 ? Kind::tariff_relief : Kind::tariff, 2, days - 1);
  measure.rate = rate;
  measure.elasticities = {origins, demand};
  measure.selection.countries.assign(countries, false);
  measure.selection.countries[0] = true;
  measure.selection.partners.assign(countries, false);
  measure.selection.partners[1] = true;
  return measure;
}

// What firms and final users of country 0 buy of country 1 without shocks, millions a day.
double imports(const network::Network& network) {
  double sum = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    if (network.country_of_firm(firm) != 0) continue;
    const std::uint32_t first = network.pools.begin[firm], last = network.pools.begin[firm + 1];
    for (std::uint32_t link = network.links.begin[first]; link < network.links.begin[last]; ++link)
      if (network.country_of_firm(network.links.supplier[link]) == 1) sum += network.links.flow[link];
  }
  const std::size_t sectors = network.sectors.size();
  for (std::size_t cell = sectors; cell < 2 * sectors; ++cell)
    for (std::size_t use = 0; use < economy::final_uses; ++use) sum += network.final_demand(cell, use);
  return sum;
}

struct Outcome {
  std::vector<double> revenue;  // by day, millions
  std::vector<double> output;   // by country on the last day, relative to the baseline
  double shortfall = 0;
};

Outcome outcome(engine::Setup<> setup, const std::vector<Measure>& measures) {
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, measures);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  Outcome outcome;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::DayView view = view_of(simulation);
    outcome.revenue.push_back(view.ledger().of(engine::Transfer::tariffs, 0) -
                              view.ledger().of(engine::Transfer::tariff_relief, 0));
    outcome.shortfall += view.summary.input_shortfall;
  }
  outcome.output = simulation.state().countries.country_output;
  return outcome;
}

}  // namespace

TEST_CASE("where nobody answers prices a duty takes its rate of what is imported and moves nothing") {
  const engine::Setup<> setup = calm_setup();
  const Outcome with = outcome(setup, {tariff(setup, 0.3, 0, 0)});
  CHECK(with.revenue[1] == 0);  // it begins on day 2
  for (int day = 2; day < days; ++day)
    CHECK(with.revenue[static_cast<std::size_t>(day)] == Approx(0.3 * imports(*setup.network)).epsilon(1e-9));
  for (const double output : with.output) CHECK(output == Approx(1).epsilon(1e-12));
}

TEST_CASE("a relief costs what the same duty brings where nobody answers prices") {
  const engine::Setup<> setup = calm_setup();
  const Outcome with = outcome(setup, {tariff(setup, -0.05, 0, 0)});
  CHECK(with.revenue.back() == Approx(-0.05 * imports(*setup.network)).epsilon(1e-9));
}

TEST_CASE("a duty moves work from the taxed country and brings less than its rate of what was imported") {
  const engine::Setup<> setup = calm_setup();
  double taxed = 1, before = 0;
  for (const double rate : {0.1, 0.25, 0.5}) {
    const Outcome with = outcome(setup, {tariff(setup, rate, 2, 0)});
    INFO("rate " << rate);
    CHECK(with.output[1] < taxed);
    CHECK(with.revenue.back() < rate * imports(*setup.network));
    CHECK(with.revenue.back() > before);
    CHECK(with.output[0] + with.output[2] > 2);
    CHECK(with.shortfall == Approx(0).margin(1e-6));
    taxed = with.output[1];
    before = with.revenue.back();
  }
}

TEST_CASE("firms that find no other maker stay and pay the duty") {
  engine::Setup<> setup = calm_setup();
  setup.mechanisms.overproduction = models::overproduction::None{};
  const Outcome with = outcome(setup, {tariff(setup, 0.5, 2, 0)});
  CHECK(with.shortfall == Approx(0).margin(1e-6));
  CHECK(with.output[0] > 0.9);
}

TEST_CASE("a quota of all changes nothing and the smallest of two holds") {
  const engine::Setup<> setup = calm_setup();
  const auto quota = [&](Kind kind, double share) {
    Measure measure = tariff(setup, 0, 1, 1);
    measure.kind = kind;
    measure.quota = share;
    if (kind == Kind::export_quota) std::swap(measure.selection.countries, measure.selection.partners);
    return measure;
  };
  for (const double output : outcome(setup, {quota(Kind::import_quota, 1)}).output) CHECK(output == 1);
  const Outcome half = outcome(setup, {quota(Kind::import_quota, 0.5)});
  CHECK(half.output[1] < 1);
  CHECK(outcome(setup, {quota(Kind::export_quota, 0.5)}).output == half.output);
  CHECK(outcome(setup, {quota(Kind::import_quota, 0.5), quota(Kind::export_quota, 0.8)}).output == half.output);
}
