// Every account of the day stops a run that breaks it, and says which it was. Mechanisms that cheat
// take the place of the shipped ones.
#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <utility>
#include <variant>
#include <vector>

#include "base/errors.hpp"
#include "engine/phases.hpp"
#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using Catch::Matchers::Contains;

namespace {

using models::orders::Pichler;
using models::production::Leontief;
using models::rationing::ClaimsOf;
using models::rationing::Levels;
using models::rationing::Proportional;
using models::work::Elastic;

struct LosesGoods : Proportional {
  template <class Buyers>
  static Levels allocate(double supply, const ClaimsOf<Buyers>& claims) {
    return Proportional::allocate(0.9 * supply, claims);
  }
};

// Buyers find less in the parcel than the seller says it sent.
struct LosesParcels : Proportional {
  static constexpr Levels everything{1.0, 2.0};
  static double delivered(double order, double level, unsigned = 0) { return level == 1.0 ? 0.99 * order : order; }
  static Lanes delivered(const Lanes& order, const Lanes&) { return order; }
};

struct PaysTooMuch : Elastic {
  models::work::Outcome outcome(const models::work::Today& today) const {
    models::work::Outcome outcome = Elastic::outcome(today);
    outcome.pay *= 1.01;
    return outcome;
  }
};

// Pays the baseline's hours whatever the firm does, a closed one too.
struct PaysForNothing : Elastic {
  static models::work::Outcome outcome(const models::work::Today&) { return {1, {1}, 1}; }
};

struct OrdersTooLittle : Pichler {
  double relative_order(const models::orders::Situation& s) const { return 0.999 * Pichler::relative_order(s); }
};

template <class Orders = Pichler, class Rationing = Proportional, class Work = Elastic>
struct Cheats {
  std::variant<Orders> orders;
  std::variant<Leontief> production;
  std::variant<Rationing> rationing;
  std::variant<Work> work;
  models::overproduction::Rule overproduction = models::overproduction::None{};
  models::substitution::Rule substitution = models::substitution::None{};
  models::households::Law households;
  models::money::Rule money = {};
};

template <class Mechanisms>
engine::Simulation<double, Mechanisms> simulation(const Context& context, models::money::Rule money = {}) {
  const network::Network network = build(random_sketch(3, 10, 3));
  engine::Setup<> plain = plain_setup(network, 5);
  plain.shocks = models::shocks::Plan(
      network, *plain.groups, {shock_everywhere(network, models::shocks::Kind::capacity, 0.3, 2, 9, 10)}, {}, 10);
  Mechanisms mechanisms;
  mechanisms.money = money;
  return engine::Simulation<double, Mechanisms>(
      {plain.network, plain.groups, mechanisms, plain.shocks, plain.stock_by, plain.target_stock_days, {}}, context);
}

// The message of the account that broke; the test fails when none does or the exit code is another.
template <class Body>
std::string broken(Body&& body) {
  try {
    body();
  } catch (const BrokenInvariant& error) {
    CHECK(error.exit_code() == ExitCode::broken_invariant);
    CHECK(static_cast<int>(error.exit_code()) == 4);
    return error.what();
  }
  FAIL("no account broke");
  return {};
}

template <class Mechanisms>
std::string broken_on_the_way() {
  const Context context(1);
  auto run = simulation<Mechanisms>(context);
  return broken([&] {
    for (int day = 0; day < 5; ++day) run.step();
  });
}

}  // namespace

TEST_CASE("honest mechanisms in the same place break no account") {
  const Context context(1);
  auto run = simulation<Cheats<>>(context);
  run.check_steady_state();
  for (int day = 0; day < 10; ++day) run.step();
  CHECK(run.state().firms.production[0] < 1);
}

TEST_CASE("a rationing rule that loses goods breaks the goods account of the firm") {
  CHECK_THAT((broken_on_the_way<Cheats<Pichler, LosesGoods>>()),
             Contains("goods account broken on day 2") && Contains("firm 0 made"));
}

TEST_CASE("a buyer that receives less than was sent breaks the goods account of the world") {
  CHECK_THAT((broken_on_the_way<Cheats<Pichler, LosesParcels>>()),
             Contains("goods account broken on day 0") && Contains("delivered to firms"));
}

TEST_CASE("a law of work that pays more than hours breaks the pay account") {
  CHECK_THAT((broken_on_the_way<Cheats<Pichler, Proportional, PaysTooMuch>>()),
             Contains("pay account broken on day 0: firm 0"));
}

TEST_CASE("a law of work that pays for a closed firm whose workers receive nothing breaks the transfer account") {
  const Context context(1);
  auto run = simulation<Cheats<Pichler, Proportional, PaysForNothing>>(context, models::money::Cash{{}});
  run.step();
  engine::State<double> state = run.state();
  state.kinds.money.closed[0] = 1;
  run.restore(state);
  CHECK_THAT(broken([&] { run.step(); }), Contains("transfer account broken on day 1: households of") &&
                                              Contains("are booked as paid to them (wages "));
}

TEST_CASE("an entry that is left out of the ledger or booked twice breaks the transfer account of its payees") {
  using enum engine::InstitutionalSector;
  const network::Network network = build(random_sketch(3, 10, 3));
  const std::size_t countries = network.countries.size();
  std::vector<double> by_households(countries), by_firms(countries), baseline(countries, 10.0), booked;
  for (std::size_t transfer = 0; transfer < models::terms::transfers; ++transfer)
    for (std::size_t country = 0; country < countries; ++country) {
      booked.push_back(1.0 + static_cast<double>(transfer));
      const engine::InstitutionalSector payee = models::terms::every_transfer[transfer].payee;
      if (payee != government) (payee == firms ? by_firms : by_households)[country] += booked.back();
    }
  const auto check = [&] {
    engine::check_transfers({booked, countries}, households, by_households, baseline, network, Day(3));
    engine::check_transfers({booked, countries}, firms, by_firms, baseline, network, Day(3));
  };
  CHECK_NOTHROW(check());
  for (std::size_t at = 0; at < booked.size(); ++at) {
    if (models::terms::every_transfer[at / countries].payee == government) continue;
    for (const double wrong : {0.0, 2 * booked[at], booked[at] + 1e-9, std::numeric_limits<double>::quiet_NaN()}) {
      const double right = std::exchange(booked[at], wrong);
      const auto payee = models::terms::every_transfer[at / countries].payee;
      CHECK_THAT(broken(check), Contains("transfer account broken on day 3: " + std::string(name_of(payee)) + " of"));
      booked[at] = right;
    }
  }
}

TEST_CASE("stocks changed between two days break the stock account") {
  const Context context(1);
  auto run = simulation<Cheats<>>(context);
  run.step();
  engine::State<double> state = run.state();
  state.pools.stock_days[0] += 1;
  run.restore(state);
  CHECK_THAT(broken([&] { run.step(); }), Contains("stock account broken on day 1: stocks closed at"));
}

TEST_CASE("stocks that do not add up within a day break the stock account") {
  engine::DaySummary summary;
  summary.opening_stocks = 100;
  summary.delivered_to_firms = 10;
  summary.used = 8;
  summary.closing_stocks = 102;
  CHECK_NOTHROW(engine::check_stocks(summary, 100, Day(3), 1e-12));
  summary.closing_stocks = 102 + 1e-8;
  CHECK_THAT(broken([&] { engine::check_stocks(summary, 100, Day(3), 1e-12); }),
             Contains("stock account broken on day 3: 100 million opening"));
}

TEST_CASE("goods that vanish on their way break the transit account") {
  engine::DaySummary summary;
  summary.opening_in_transit = 100;
  summary.dispatched = 10;
  summary.landed = 8;
  summary.cut = 1;
  summary.closing_in_transit = 101;
  CHECK_NOTHROW(engine::check_transit(summary, 100, Day(3), 1e-12));
  CHECK_THAT(broken([&] { engine::check_transit(summary, 101, Day(3), 1e-12); }),
             Contains("transit account broken on day 3: 101 million were under way"));
  summary.closing_in_transit = 101 + 1e-8;
  CHECK_THAT(broken([&] { engine::check_transit(summary, 100, Day(3), 1e-12); }),
             Contains("transit account broken on day 3: 100 million opening"));
}

TEST_CASE("an account that is not a number is broken") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  engine::DaySummary summary;
  summary.opening_stocks = summary.closing_stocks = summary.made = summary.delivered_to_firms = nan;
  broken([&] { engine::check_stocks(summary, 100, Day(0), 1e-12); });
  summary.opening_stocks = summary.closing_stocks = 100;
  summary.delivered_to_firms = 0;
  broken([&] { engine::check_stocks(summary, nan, Day(0), 1e-12); });
  summary.opening_in_transit = nan;
  broken([&] { engine::check_transit(summary, 0, Day(0), 1e-12); });
  broken([&] { engine::check_goods(summary, Money(1), Day(0), 1e-12); });
  broken([&] { engine::check_deliveries(FirmId(0), Day(0), Money(nan), Money(1), Money(1)); });
  broken([&] { engine::check_pay(FirmId(0), Day(0), 1, nan); });
}

TEST_CASE("a rule that moves without shocks is no steady state") {
  const Context context(1);
  auto run = simulation<Cheats<OrdersTooLittle>>(context);
  CHECK_THAT(broken([&] { run.check_steady_state(); }),
             Contains("without shocks demand of firm") && Contains("of its baseline within 2 days"));
}

TEST_CASE("the check of the steady state leaves state and shocks as they were") {
  const Context context(1);
  auto run = simulation<Cheats<>>(context);
  run.check_steady_state();
  CHECK(run.state().day == Day(0));
  CHECK(run.state().pools.stock_days == std::vector<double>(run.baseline().pools(), 5.0));
  CHECK(run.setup().shocks.first_day() == 2);
}
