// Vaccination in a run: all vaccinated and all returned is a run without what closures take; monotone; paid once.
#include <catch2/catch.hpp>

#include "engine/day_view.hpp"
#include "engine/large_setups.hpp"
#include "engine/phases.hpp"
#include "support/measures.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::measures::Kind;
using models::measures::Measure;
using models::shocks::Shock;

namespace {

constexpr int days = 20;

engine::Setup<> closed_setup(bool closed, const models::households::Law& law) {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 600));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  setup.mechanisms.households = law;
  std::vector<Shock> shocks;
  if (closed) {
    shocks = {shock_everywhere(*network, models::shocks::Kind::labour_supply, 0.4, 3, days - 1, days),
              shock_everywhere(*network, models::shocks::Kind::final_demand, 0.3, 3, days - 1, days)};
    shocks[1].follows_closures = true;
  }
  setup.shocks = models::shocks::Plan(*network, *setup.groups, shocks, {}, days);
  return setup;
}

engine::Setup<> vaccinated(engine::Setup<> setup, double share, double cost = 0) {
  Measure vaccines = measure_everywhere(*setup.network, Kind::vaccination, 1, days - 1);
  vaccines.share = 1, vaccines.cost = cost;
  std::vector<double> path(static_cast<std::size_t>(days), share);
  path[0] = path[1] = 0;
  vaccines.vaccinated.assign(setup.network->countries.size(), path);
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, {vaccines});
  return setup;
}

double jobs(const engine::Setup<>& setup) {
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  double sum = 0;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    for (std::size_t firm = 0; firm < setup.network->firms.size(); ++firm)
      sum += simulation.state().firms.heads[firm] * setup.network->firms.employment[firm];
  }
  return sum;
}

}  // namespace

TEST_CASE("where all are vaccinated and all returns nothing of a closure is left") {
  for (const models::households::Law& law : {models::households::Law(models::households::Fixed{}),
                                             models::households::Law(models::households::Saving{{0.4}}),
                                             models::households::Law(models::households::Income{{0, 0.4, 0.3, 1}})}) {
    const engine::Setup<> open = closed_setup(false, law), spared = vaccinated(closed_setup(true, law), 1);
    const Context context(2);
    engine::Simulation<double> expected(open, context), found(spared, context);
    for (int day = 0; day < days; ++day) {
      expected.step();
      found.step();
      for (std::size_t group = 0; group < open.groups->size(); ++group) {
        REQUIRE(found.terms().labour_supply[group] == 1);
        REQUIRE(found.terms().final_demand_home[group] ==
                Approx(expected.terms().final_demand_home[group]).epsilon(1e-12));
        REQUIRE(found.terms().final_demand_abroad[group] ==
                Approx(expected.terms().final_demand_abroad[group]).epsilon(1e-12));
        REQUIRE(found.terms().household_demand_home[group] ==
                Approx(expected.terms().household_demand_home[group]).epsilon(1e-12).margin(1e-15));
      }
    }
  }
}

TEST_CASE("the more are vaccinated the more jobs are there and nobody vaccinated changes nothing") {
  const engine::Setup<> closed = closed_setup(true, models::households::Income{{0, 0.4, 0.3, 1}});
  double before = jobs(closed);
  CHECK(jobs(vaccinated(closed, 0)) == before);
  for (const double share : {0.1, 0.4, 0.8}) {
    const double now = jobs(vaccinated(closed, share));
    CHECK(now > before);
    before = now;
  }
}

TEST_CASE("what vaccinations cost is paid to firms on the day on which people are vaccinated") {
  const engine::Setup<> setup = vaccinated(closed_setup(true, models::households::Fixed{}), 0.5, 2e-5);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  for (int day = 0; day < days; ++day) {
    simulation.step();
    for (std::size_t country = 0; country < setup.network->countries.size(); ++country) {
      double persons = 0;
      for (std::size_t firm = 0; firm < setup.network->firms.size(); ++firm)
        if (setup.network->country_of_firm(firm) == country) persons += setup.network->firms.employment[firm];
      CHECK(view_of(simulation).ledger().of(engine::Transfer::vaccination_costs, country) ==
            Approx(day == 2 ? 0.5 * 2e-5 * persons : 0.0));
    }
  }
}
