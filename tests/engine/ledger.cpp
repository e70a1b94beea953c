// The ledger books every transfer of the day: each entry is a sum over firms, made here a second way, and together they
// are what households earn.
#include "engine/ledger.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>

#include "engine/day_view.hpp"
#include "engine/simulation.hpp"
#include "support/networks.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using engine::InstitutionalSector;
using engine::Transfer;

namespace {

// Schemes and income support in two of three countries from day 5 on, firms that close, households that read income.
engine::Setup<> paying_setup(int days) {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 900));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  setup.mechanisms.households = models::households::Income{{0, 0.75, 0.2, 0.9}};
  setup.mechanisms.money = models::money::Cash{{3, 1, 4, 0.5}};
  return setup;
}

// [transfer][country], millions a day.
std::vector<std::vector<double>> sums_over_firms(const engine::DayView& day) {
  const network::Network& network = day.network;
  std::vector<std::vector<double>> sums(models::terms::transfers, std::vector<double>(network.countries.size()));
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t country = network.country_of_firm(firm);
    const double pay = network.firms.labour_income[firm];
    const models::labour::Support support =
        models::labour::divide(
            {day.firms.hours[firm], day.firms.heads[firm], day.terms.working_time[day.groups.of_firm[firm]]},
            day.labour.shares_of(network.firms.cell[firm]), day.labour.ladder, day.terms.provisions[country])
            .support;
    sums[0][country] += day.firms.hours[firm] * pay;
    sums[1][country] += support.furlough_pay * pay;
    sums[2][country] += support.income_support * pay;
  }
  return sums;
}

}  // namespace

TEST_CASE("every entry of the ledger is the sum over the firms of its country") {
  const Context context(1);
  engine::Simulation<double> simulation(paying_setup(25), context);
  const std::size_t countries = simulation.setup().network->countries.size();
  const std::vector<double> baseline = sums_over_firms(view_of(simulation))[0];
  std::vector<double> highest(models::terms::transfers);
  for (int day = -1; day < 25; ++day) {
    if (day >= 0) simulation.step();
    const engine::DayView view = view_of(simulation);
    const engine::Ledger ledger = view.ledger();
    const auto expected = sums_over_firms(view);
    INFO("day " << day);
    for (std::size_t country = 0; country < countries; ++country) {
      double earned = 0;
      for (std::size_t transfer = 0; transfer < models::terms::transfers; ++transfer) {
        const double booked = ledger.of(static_cast<Transfer>(transfer), country);
        INFO(models::terms::every_transfer[transfer].name << " in country " << country);
        CHECK(booked == Approx(expected[transfer][country]).epsilon(1e-12));
        highest[transfer] = std::max(highest[transfer], booked);
        earned += expected[transfer][country];
      }
      CHECK(ledger.received_by(InstitutionalSector::households, country) == Approx(earned).epsilon(1e-12));
      CHECK(ledger.paid_by(InstitutionalSector::firms, country) == Approx(expected[0][country]).epsilon(1e-12));
      CHECK(ledger.paid_by(InstitutionalSector::government, country) ==
            Approx(expected[1][country] + expected[2][country]).epsilon(1e-12));
      CHECK(simulation.state().countries.labour_income[country] == Approx(earned / baseline[country]).epsilon(1e-12));
    }
  }
  // What measures alone pay: measures.cpp.
  for (const Transfer transfer : {Transfer::wages, Transfer::furlough_pay, Transfer::income_support})
    CHECK(highest[static_cast<std::size_t>(transfer)] > 0);
}

TEST_CASE("before the first day and without shocks firms pay the wages of the baseline and governments nothing") {
  const Context context(1);
  engine::Setup<> setup = paying_setup(25);
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups);
  engine::Simulation<double> simulation(setup, context);
  const std::vector<double> at_start = simulation.state().countries.transfers;
  const std::size_t countries = setup.network->countries.size();
  for (std::size_t country = 0; country < countries; ++country) CHECK(at_start[country] > 0);
  CHECK(std::all_of(at_start.begin() + static_cast<std::ptrdiff_t>(countries), at_start.end(),
                    [](double booked) { return booked == 0; }));
  for (int day = 0; day < 8; ++day) {
    simulation.step();
    CHECK(simulation.state().countries.transfers == at_start);  // to the last bit
  }
}

TEST_CASE("the ledger has the same bits at any number of threads") {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 9000));
  const engine::Setup<> setup = shocked_setup(network, 6, 20);
  const Context one(1), three(3);
  engine::Simulation<double> alone(setup, one), together(setup, three);
  for (int day = 0; day < 12; ++day) {
    alone.step();
    together.step();
    const std::vector<double>& a = alone.state().countries.transfers;
    const std::vector<double>& b = together.state().countries.transfers;
    CHECK(std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
  }
}
