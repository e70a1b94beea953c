// Strategic stocks, payment of lost orders, second suppliers and relief from export bans: exact figures of a run.
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
using ShockKind = models::shocks::Kind;

namespace {

constexpr int days = 30;

// A mill sells to a shop, which sells to final users; two days of stock. Struck from day 3 on.
engine::Setup<> mill_and_shop(ShockKind kind, double reduction, bool mill_alone) {
  engine::Setup<> setup =
      plain_setup(build({.sectors = {0, 1}, .final_sales = {0, 10}, .links = {{0, 1, 4.0}}, .countries = {}}), 2);
  models::shocks::Shock shock = shock_everywhere(*setup.network, kind, reduction, 3, 12, days);
  if (mill_alone) shock.selection.sectors = {true, false};
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups, {shock}, {}, days);
  return setup;
}

struct Outcome {
  std::vector<double> production;  // of the shop, by day
  double spent = 0, held = 0;      // millions; days of use at the end
  std::vector<double> spending;    // by day
};

Outcome outcome(engine::Setup<> setup, const std::vector<Measure>& measures) {
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, measures);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  Outcome outcome;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::State<double>& state = simulation.state();
    outcome.production.push_back(state.firms.production[1]);
    double today = 0;
    for (const double spent : state.measures.measure_spending) today += spent;
    outcome.spending.push_back(today);
    outcome.spent += today;
  }
  for (const double reserve : simulation.state().measures.measure_reserve) outcome.held += reserve;
  return outcome;
}

Measure reserve(const engine::Setup<>& setup, double stock_days) {
  Measure measure = measure_everywhere(*setup.network, Kind::strategic_stocks, 1, days - 1);
  measure.stock_days = stock_days;
  measure.holding_cost = 0.01;
  return measure;
}

}  // namespace

TEST_CASE("a reserve keeps firms going for its days and what is released and held is paid") {
  const engine::Setup<> setup = mill_and_shop(ShockKind::capacity, 1, true);
  const Outcome without = outcome(setup, {});
  const Outcome with = outcome(setup, {reserve(setup, 20)});
  CHECK(without.production[8] == Approx(0).margin(1e-9));  // the stocks are gone
  CHECK(with.production[8] == Approx(1));
  CHECK(with.spending[0] == 0);
  CHECK(with.spending[2] == Approx(0.01 * 20 * 4));  // it is only held
  // Ten days without deliveries, and what the mill makes afterwards fills the stocks.
  CHECK(20 - with.held == Approx(10).margin(2.1));
  CHECK(with.held > 0);
  double most = 0;
  for (const double stock_days : {0.0, 2.0, 5.0, 20.0}) {
    double made = 0;
    for (const double production : outcome(setup, {reserve(setup, stock_days)}).production) made += production;
    CHECK(made >= most);
    most = made;
  }
}

TEST_CASE("a reserve is untouched until its trigger calls") {
  const engine::Setup<> setup = mill_and_shop(ShockKind::capacity, 1, true);
  Measure measure = reserve(setup, 20);
  measure.trigger = models::measures::Trigger{models::measures::Quantity::output, std::nullopt, true, 1e-9, 0.5, 25};
  const Outcome with = outcome(setup, {measure});
  CHECK(with.held == 20);
  CHECK(with.production == outcome(setup, {}).production);
}

TEST_CASE("lost orders are paid at their value of the day before") {
  engine::Setup<> setup = mill_and_shop(ShockKind::final_demand, 0.4, false);
  setup.mechanisms.money = models::money::Cash{{30, 1, 30, 0.5}};
  Measure measure = measure_everywhere(*setup.network, Kind::payment_of_cancelled_orders, 1, days - 1);
  measure.share = 0.5;
  measure.selection.sectors = {false, true};
  const Outcome with = outcome(setup, {measure});
  CHECK(with.spending[3] == 0);  // nothing was ordered less the day before
  CHECK(with.spending[4] == Approx(0.5 * 0.4 * 10));
  measure.by_buyers = true;
  CHECK(outcome(setup, {measure}).spending == with.spending);
}

TEST_CASE("relief of all of an export ban is no ban and of a part a smaller one") {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 5), 300));
  const auto banned = [&](double reduction, double relieved) {
    engine::Setup<> setup = plain_setup(network, 8);
    setup.shocks = models::shocks::Plan(
        *network, *setup.groups, {shock_everywhere(*network, ShockKind::export_restriction, reduction, 2, 20, days)},
        {}, days);
    Measure measure = measure_everywhere(*network, Kind::export_ban_relief, 0, days - 1);
    measure.share = relieved;
    if (relieved > 0) setup.measures = models::measures::Plan(*network, *setup.groups, {measure});
    const Context context(1);
    engine::Simulation<double> simulation(setup, context);
    for (int day = 0; day < 10; ++day) simulation.step();
    return simulation.state().countries.country_output;
  };
  for (const double output : banned(1, 1)) CHECK(output == Approx(1).epsilon(1e-12));
  const std::vector<double> half = banned(0.5, 0), relieved = banned(1, 0.5);
  for (std::size_t country = 0; country < half.size(); ++country) CHECK(relieved[country] == Approx(half[country]));
}

TEST_CASE("relief from an export ban leaves what imports are restricted to") {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 5), 300));
  const auto output = [&](std::vector<models::shocks::Shock> shocks, bool relieved) {
    engine::Setup<> setup = plain_setup(network, 8);
    setup.shocks = models::shocks::Plan(*network, *setup.groups, std::move(shocks), {}, days);
    Measure measure = measure_everywhere(*network, Kind::export_ban_relief, 0, days - 1);
    measure.share = 1;
    if (relieved) setup.measures = models::measures::Plan(*network, *setup.groups, {measure});
    const Context context(1);
    engine::Simulation<double> simulation(setup, context);
    for (int day = 0; day < 10; ++day) simulation.step();
    return simulation.state().countries.country_output;
  };
  const auto ban = shock_everywhere(*network, ShockKind::export_restriction, 1, 2, 20, days);
  const auto imports = shock_everywhere(*network, ShockKind::import_restriction, 0.4, 2, 20, days);
  const std::vector<double> alone = output({imports}, false), with_both = output({ban, imports}, true);
  for (std::size_t country = 0; country < alone.size(); ++country)
    CHECK(with_both[country] == Approx(alone[country]).epsilon(1e-12));
  CHECK(alone[0] < 1);
}
