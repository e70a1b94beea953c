// Notice in a run: jobs last longer, the firm pays meanwhile, and what households receive is what the ledger says.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <numeric>

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

engine::Setup<> closing_setup() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 600));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  setup.shocks = models::shocks::Plan(
      *network, *setup.groups, {shock_everywhere(*network, models::shocks::Kind::labour_supply, 0.5, 3, 12, days)}, {},
      days);
  return setup;
}

engine::Setup<> with_notice(engine::Setup<> setup, double reach, int notice_days) {
  Measure notice = measure_everywhere(*setup.network, Kind::notice_period, 2, days - 1);
  notice.reach.fill(reach);
  notice.notice_days = notice_days;
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, {notice});
  return setup;
}

// By day: persons employed; wages that firms paid.
struct Run {
  std::vector<double> employed, wages;
  double all() const { return std::accumulate(employed.begin(), employed.end(), 0.0); }
};

Run run_of(const engine::Setup<>& setup) {
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  Run run;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::DayView view = view_of(simulation);
    run.employed.push_back(0);
    run.wages.push_back(0);
    for (std::size_t firm = 0; firm < view.firms.heads.size(); ++firm)
      run.employed.back() += view.firms.heads[firm] * view.network.firms.employment[firm];
    for (std::size_t country = 0; country < view.network.countries.size(); ++country)
      run.wages.back() += view.ledger().of(engine::Transfer::wages, country);
  }
  return run;
}

}  // namespace

TEST_CASE("a notice of four days keeps all jobs for four days and employers pay for them") {
  const engine::Setup<> setup = closing_setup();
  const Run without = run_of(setup), with = run_of(with_notice(setup, 1, 4));
  for (int day = 0; day < 3; ++day) CHECK(with.employed[day] == without.employed[day]);
  for (int day = 3; day < 7; ++day) {
    CHECK(with.employed[day] == Approx(with.employed[0]).epsilon(1e-12));
    CHECK(without.employed[day] < without.employed[day - 1]);
    CHECK(with.wages[day] > without.wages[day]);
  }
  // On the day after, who was let go first has left.
  CHECK(with.employed[7] == Approx(without.employed[3]).epsilon(1e-3));
  CHECK(with.employed[9] < with.employed[8]);
}

TEST_CASE("wages are those of hours and of idle hours of those under notice") {
  const engine::Setup<> setup = with_notice(closing_setup(), 0.7, 10);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  double idle_days = 0;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::DayView view = view_of(simulation);
    std::vector<double> wages(view.network.countries.size());
    for (std::size_t firm = 0; firm < view.firms.heads.size(); ++firm) {
      const double idle = view.of_measures.measure_idle_paid[firm];
      const double noticed = models::measures::under_notice(view.of_measures.measure_under_notice.data() +
                                                            firm * models::measures::notice_stages);
      REQUIRE(idle == models::measures::idle_under_notice(noticed, view.firms.hours[firm], view.firms.heads[firm]));
      wages[view.network.country_of_firm(firm)] +=
          (view.firms.hours[firm] + idle) * view.network.firms.labour_income[firm];
      idle_days += idle;
    }
    for (std::size_t country = 0; country < wages.size(); ++country)
      CHECK(view.ledger().of(engine::Transfer::wages, country) == Approx(wages[country]).epsilon(1e-12));
  }
  CHECK(idle_days > 1);
}

TEST_CASE("the wider a notice reaches the more are employed and the more firms run out of cash") {
  engine::Setup<> setup = closing_setup();
  double before = run_of(setup).all();
  CHECK(run_of(with_notice(setup, 0, 10)).all() == before);
  for (const double reach : {0.2, 0.6, 1.0}) {
    const double now = run_of(with_notice(setup, reach, 10)).all();
    CHECK(now > before);
    before = now;
  }
  setup.mechanisms.money = models::money::Cash{{3, 0, 2, 0.9}};
  const auto cash = [](const engine::Setup<>& of) {
    const Context context(2);
    engine::Simulation<double> simulation(of, context);
    for (int day = 0; day < 14; ++day) simulation.step();
    double sum = 0;
    for (const double one : simulation.state().kinds.money.cash) sum += one;
    return sum;
  };
  CHECK(cash(with_notice(setup, 1, 10)) < cash(setup));
}

TEST_CASE("a firm that closes keeps nobody under notice") {
  engine::Setup<> setup = closing_setup();
  setup.mechanisms.money = models::money::Cash{{0.5, 0, 2, 1}};
  const engine::Setup<> noticed = with_notice(setup, 1, 20);
  const Context context(2);
  engine::Simulation<double> simulation(noticed, context);
  std::vector<double> closed_yesterday(setup.network->firms.size());
  double closed = 0;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    for (std::size_t firm = 0; firm < closed_yesterday.size(); ++firm) {
      if (closed_yesterday[firm] == 0) continue;
      REQUIRE(simulation.state().firms.heads[firm] == 0);
      REQUIRE(simulation.state().measures.measure_idle_paid[firm] == 0);
    }
    closed_yesterday = simulation.state().kinds.money.closed;
    closed = std::accumulate(closed_yesterday.begin(), closed_yesterday.end(), 0.0);
  }
  CHECK(closed > 0);
}
