// Goods on their way from one country to another: one seller abroad, one buyer, and one at home beside it.
#include <catch2/catch.hpp>

#include <cmath>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::shocks::Kind;
using models::transport::AtCapacity;

namespace {

constexpr int days = 400;

// Firm 0 in country 0 sells 30 to firm 1 at home, and abroad 20 to firm 2 and 40 to firm 3.
network::Network two_countries() {
  Sketch sketch;
  sketch.sectors = {0, 1, 1, 1};
  sketch.countries = {0, 0, 1, 1};
  sketch.final_sales = {0, 100, 100, 100};
  sketch.links = {{0, 1, 30}, {0, 2, 20}, {0, 3, 40}};
  return build(sketch);
}

// Buyers order their baseline, whatever arrives, and hold enough to go on.
engine::Setup<> with_lead_time(double lead_days, int stages) {
  engine::Setup<> setup = plain_setup(two_countries(), 50);
  setup.mechanisms.orders = models::orders::Fixed{};
  setup.transport.lead_days = economy::Matrix(2, 2);
  setup.transport.lead_days(0, 1) = setup.transport.lead_days(1, 0) = lead_days;
  setup.transport.stages = stages;
  return setup;
}

// Nothing may leave for country 1 on day 0.
engine::Setup<> without_a_day(engine::Setup<> setup) {
  setup.shocks =
      models::shocks::Plan(*setup.network, *setup.groups,
                           {shock_everywhere(*setup.network, Kind::export_restriction, 1, 0, 0, days)}, {}, days);
  return setup;
}

// What lands day by day, relative to the baseline.
template <class Real = double>
std::vector<double> landed(const engine::Setup<>& setup, int until) {
  const Context context(1);
  engine::Simulation<Real> simulation(setup, context);
  simulation.check_steady_state();
  std::vector<double> shares;
  for (int day = 0; day < until; ++day) {
    simulation.step();
    shares.push_back(simulation.state().summary.landed / 60);
  }
  return shares;
}

// Crews of 100 of whom 25 are due a day; on day 0 none may change, then all. Routes have 0.75 and 1 of their capacity.
engine::Setup<> with_a_day_without_crews(AtCapacity at_capacity, double headroom) {
  engine::Setup<> setup = with_lead_time(6, 3);
  setup.transport.at_capacity = at_capacity;
  setup.transport.headroom = headroom;
  setup.transport.seafarers = models::transport::Seafarers{100, 25.0 * 365 / 12, 2, 1};
  setup.transport.blocked = {1};
  return setup;
}

}  // namespace

TEST_CASE("one stage of four days lets a quarter go on each day") {
  const std::vector<double> seen = landed(without_a_day(with_lead_time(4, 1)), 5);
  const std::vector<double> by_hand{1, 0.75, 0.8125, 0.859375, 0.89453125};
  for (std::size_t day = 0; day < by_hand.size(); ++day) CHECK(seen[day] == Approx(by_hand[day]).epsilon(1e-14));
}

TEST_CASE("three stages of two days each, by hand") {
  const std::vector<double> seen = landed(without_a_day(with_lead_time(6, 3)), 6);
  const std::vector<double> by_hand{1, 1, 1, 0.875, 0.8125, 0.8125};
  for (std::size_t day = 0; day < by_hand.size(); ++day) CHECK(seen[day] == Approx(by_hand[day]).epsilon(1e-14));
}

TEST_CASE("a lead time below a day takes a day") {
  const std::vector<double> seen = landed(without_a_day(with_lead_time(0.3, 3)), 3);
  CHECK(seen[0] == 1);
  CHECK(seen[1] == 0);
  CHECK(seen[2] == 1);
}

TEST_CASE("what is shipped on a day arrives after the lead time in the mean") {
  for (const int stages : {1, 2, 3}) {
    const double lead_days = 20.4;
    const std::vector<double> seen = landed(without_a_day(with_lead_time(lead_days, stages)), days);
    double lacking = 0, mean = 0;
    for (std::size_t day = 0; day < seen.size(); ++day) {
      lacking += 1 - seen[day];
      mean += static_cast<double>(day) * (1 - seen[day]);
    }
    CHECK(lacking == Approx(1).epsilon(1e-6));
    CHECK(mean == Approx(lead_days).epsilon(1e-4));
  }
}

TEST_CASE("goods at home arrive on the day they leave, with transport as without") {
  engine::Setup<> setup = without_a_day(with_lead_time(10, 3));
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.step();
  CHECK(simulation.state().summary.delivered_to_firms == Approx(90).epsilon(1e-14));
  CHECK(simulation.state().summary.dispatched == 0);
  CHECK(simulation.state().summary.landed == Approx(60).epsilon(1e-14));
  CHECK(simulation.state().firms.in_transit[1] == 0);
  CHECK(simulation.state().firms.in_transit[2] == Approx(20 * (10 - 1)).epsilon(1e-14));
  CHECK(simulation.state().pools.stock_days == std::vector<double>{50, 50, 50});
}

TEST_CASE("the lead time times the baseline flow is under way without shocks, and nothing moves") {
  engine::Setup<> setup = with_lead_time(20.4, 3);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  CHECK(simulation.state().summary.closing_in_transit == Approx(60 * 20.4).epsilon(1e-14));
  simulation.step();
  CHECK(simulation.state().summary.opening_in_transit == simulation.state().summary.closing_in_transit);
  CHECK(simulation.state().summary.dispatched == 60);
  CHECK(simulation.state().summary.landed == 60);
}

TEST_CASE("a corridor at capacity keeps what does not fit and ships it next") {
  // Day 0: 0.825 of 1 fits; 0.175 waits. Day 1: 1.1 of 1.175; 0.075 waits. Day 2: all of 1.075.
  const engine::Setup<> setup = with_a_day_without_crews(AtCapacity::kept, 1.1);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  const double waiting[] = {0.175, 0.075, 0, 0};
  const double first_stage[] = {0.9125, 1.00625, 1.040625, 1.0203125};
  for (int day = 0; day < 4; ++day) {
    simulation.step();
    const auto& transit = simulation.state().transit;
    REQUIRE(transit.waiting.size() == 2);
    for (std::size_t way = 0; way < 2; ++way) {  // one factor for all ways of the corridor
      CHECK(transit.waiting[way] == Approx(waiting[day]).margin(1e-14));
      CHECK(transit.stages[way * 3] == Approx(first_stage[day]).epsilon(1e-13));
    }
    CHECK(simulation.state().summary.cut == 0);
  }
  CHECK(simulation.state().crews_overdue == std::vector<double>{0});
  CHECK(simulation.route_capacity() == 1);
}

TEST_CASE("a corridor at capacity cuts what does not fit, where it is told to") {
  const engine::Setup<> setup = with_a_day_without_crews(AtCapacity::cut, 1.1);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.step();
  CHECK(simulation.state().crews_overdue.front() == Approx(25).epsilon(1e-14));
  CHECK(simulation.route_capacity() == Approx(0.75).epsilon(1e-14));
  CHECK(simulation.state().transit.waiting.empty());
  CHECK(simulation.state().summary.dispatched == Approx(60).epsilon(1e-14));
  CHECK(simulation.state().summary.cut == Approx(0.175 * 60).epsilon(1e-13));
  CHECK(simulation.state().summary.closing_in_transit == Approx(60 * (6 - 0.175)).epsilon(1e-13));
  simulation.step();
  CHECK(simulation.state().summary.cut == 0);
}

TEST_CASE("every corridor has a capacity of its own") {
  // The other direction is empty, and home is no corridor: both buyers abroad wait, the one at home does not.
  engine::Setup<> setup = with_a_day_without_crews(AtCapacity::kept, 1);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.step();
  CHECK(simulation.state().transit.waiting[0] == Approx(0.25).epsilon(1e-14));
  CHECK(simulation.state().pools.stock_days[0] == 50);
}

TEST_CASE("in single precision goods arrive as in double") {
  const engine::Setup<> setup = without_a_day(with_lead_time(20.4, 3));
  const std::vector<double> exact = landed(setup, 60);
  const std::vector<double> single = landed<float>(setup, 60);
  for (std::size_t day = 0; day < exact.size(); ++day) CHECK(single[day] == Approx(exact[day]).epsilon(1e-6));
}

TEST_CASE("a shock of a corridor leaves a share of its capacity, in one direction and on its days") {
  engine::Setup<> setup = with_lead_time(6, 3);
  setup.transport.headroom = 1.2;
  models::shocks::Shock blocked = shock_everywhere(*setup.network, Kind::corridor_capacity, 0.5, 1, 1, days);
  blocked.selection.countries = {true, false};
  blocked.selection.partners = {false, true};
  const auto waiting = [&](const models::shocks::Shock& shock) {
    setup.shocks = models::shocks::Plan(*setup.network, *setup.groups, {shock}, {}, days);
    const Context context(1);
    engine::Simulation<double> simulation(setup, context);
    simulation.check_steady_state();
    std::vector<double> seen;
    for (int day = 0; day < 4; ++day) {
      simulation.step();
      seen.push_back(simulation.state().transit.waiting[0]);
    }
    return seen;
  };
  const std::vector<double> seen = waiting(blocked);  // day 1: 0.6 fits; then 1.2 of what is to be shipped
  const double by_hand[] = {0, 0.4, 0.2, 0};
  for (std::size_t day = 0; day < 4; ++day) CHECK(seen[day] == Approx(by_hand[day]).margin(1e-14));
  std::swap(blocked.selection.countries, blocked.selection.partners);
  CHECK(waiting(blocked) == std::vector<double>(4, 0.0));
}
