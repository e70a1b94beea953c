// A wage floor in a run: workers receive what they miss, whoever pays it.
#include <catch2/catch.hpp>

#include <cmath>

#include "engine/day_view.hpp"
#include "engine/large_setups.hpp"
#include "engine/phases.hpp"
#include "models/measures/wage_floor.hpp"
#include "support/measures.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::measures::Kind;
using models::measures::Measure;
using models::measures::Payer;

namespace {

constexpr int days = 12;

engine::Setup<> poor_setup() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 600));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  setup.mechanisms.money = models::money::Cash{{5, 0, 2, 0.5}};
  return setup;
}

engine::Setup<> with_floor(engine::Setup<> setup, Payer payer, double pay, double floor = 0.9) {
  Measure measure = measure_everywhere(*setup.network, Kind::wage_floor, 2, days - 1);
  measure.pay = pay, measure.floor = floor, measure.payer = payer, measure.reach.fill(0.5);
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, {measure});
  return setup;
}

struct Outcome {
  double received = 0, from_fund = 0, from_firms = 0, spent = 0, cash = 0;
  std::vector<double> spent_by_country;
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
      sum.from_fund += view.ledger().of(engine::Transfer::wage_top_up, country);
      sum.from_firms += view.ledger().of(engine::Transfer::wage_floor, country);
    }
  }
  for (const double spent : simulation.state().measures.measure_spent_on_groups) sum.spent += spent;
  for (const double days_of_cash : simulation.state().kinds.money.cash) sum.cash += days_of_cash;
  sum.spent_by_country = simulation.state().measures.measure_spent_by_country;
  return sum;
}

}  // namespace

TEST_CASE("what is paid is what the workers of each firm miss for the hours of the day before") {
  const engine::Setup<> setup = with_floor(poor_setup(), Payer::fund, 0.6);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  const network::Network& network = *setup.network;
  for (int day = 0; day < days; ++day) {
    const std::vector<double> hours = simulation.state().firms.hours;
    simulation.step();
    std::vector<double> paid(network.countries.size());
    for (std::size_t firm = 0; firm < hours.size(); ++firm) {
      const std::size_t country = network.country_of_firm(firm);
      paid[country] +=
          0.6 * 0.5 * hours[firm] *
          models::measures::missing_to_floor(setup.measures.floor_pay(0, country), network.firms.employment[firm],
                                             network.firms.labour_income[firm]);
    }
    for (std::size_t country = 0; country < paid.size(); ++country)
      CHECK(view_of(simulation).ledger().of(engine::Transfer::wage_top_up, country) ==
            Approx(day < 2 ? 0.0 : paid[country]).epsilon(1e-12));
  }
}

TEST_CASE("workers receive the same whoever pays and the ledger says who does") {
  const engine::Setup<> setup = poor_setup();
  const Outcome none = outcome(setup), fund = outcome(with_floor(setup, Payer::fund, 1)),
                employer = outcome(with_floor(setup, Payer::employer, 1)),
                buyer = outcome(with_floor(setup, Payer::buyer, 1));
  CHECK(fund.from_fund > 0);
  CHECK(fund.from_firms == 0);
  CHECK(fund.received == Approx(none.received + fund.from_fund).epsilon(1e-12));
  CHECK(fund.cash == none.cash);
  CHECK(buyer.from_firms == Approx(fund.from_fund).epsilon(1e-12));
  CHECK(buyer.from_fund == 0);
  CHECK(buyer.received == Approx(fund.received).epsilon(1e-12));
  CHECK(buyer.cash == none.cash);
  CHECK(employer.from_firms > 0);
  CHECK(employer.cash < none.cash);
  CHECK(fund.spent == Approx(fund.from_fund).epsilon(1e-10));
}

TEST_CASE("final buyers pay in their own countries what is paid in all") {
  const engine::Setup<> setup = poor_setup();
  const Outcome fund = outcome(with_floor(setup, Payer::fund, 1)), buyer = outcome(with_floor(setup, Payer::buyer, 1));
  double all = 0, moved = 0;
  for (std::size_t country = 0; country < buyer.spent_by_country.size(); ++country) {
    all += buyer.spent_by_country[country];
    moved += std::abs(buyer.spent_by_country[country] - fund.spent_by_country[country]);
  }
  CHECK(all == Approx(buyer.spent).epsilon(1e-10));
  CHECK(moved > 0.01 * all);
}

TEST_CASE("the higher the floor and the share paid the more is paid") {
  const engine::Setup<> setup = poor_setup();
  double before = 0;
  for (const double pay : {0.2, 0.6, 1.0}) {
    const double now = outcome(with_floor(setup, Payer::fund, pay)).spent;
    CHECK(now > before);
    before = now;
  }
  CHECK(outcome(with_floor(setup, Payer::fund, 1, 1.1)).spent > before);
  CHECK(outcome(with_floor(setup, Payer::fund, 0)).spent == 0);
}
