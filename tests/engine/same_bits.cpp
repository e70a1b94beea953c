// The number of threads and a restart in the middle change no bit of a shocked run.
#include <catch2/catch.hpp>

#include <cmath>

#include "support/networks.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 30;

// Enough firms for several blocks of the day's loops, under shocks of every kind.
engine::Setup<> shocked_generated_setup() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 9000));
  return shocked_setup(network, 6, days);
}

template <class Real>
bool same_bits(const engine::State<Real>& a, const engine::State<Real>& b) {
  const auto same = [](const engine::DaySummary& p, const engine::DaySummary& q) {
    return p.made == q.made && p.delivered_to_firms == q.delivered_to_firms &&
           p.delivered_to_final_users == q.delivered_to_final_users && p.opening_stocks == q.opening_stocks &&
           p.used == q.used && p.input_shortfall == q.input_shortfall && p.closing_stocks == q.closing_stocks;
  };
  const engine::FirmState& f = a.firms;
  const engine::FirmState& g = b.firms;
  return a.day == b.day && f.demand == g.demand && f.production == g.production && f.input_limit == g.input_limit &&
         f.binding_product == g.binding_product && f.labour == g.labour && f.hours == g.hours && f.heads == g.heads &&
         f.pay == g.pay && f.level_buyers == g.level_buyers && f.level_final_users == g.level_final_users &&
         f.final_sales == g.final_sales && f.stocks == g.stocks && a.pools.stock_days == b.pools.stock_days &&
         a.pools.order == b.pools.order && same(a.summary, b.summary);
}

template <class Real>
engine::State<Real> run(const engine::Setup<>& setup, int threads) {
  const Context context(threads);
  engine::Simulation<Real> simulation(setup, context);
  for (int day = 0; day < days; ++day) simulation.step();
  return simulation.state();
}

template <class Real>
void threads_change_no_bit() {
  const engine::Setup<> setup = shocked_generated_setup();
  const engine::State<Real> one = run<Real>(setup, 1);
  for (const int threads : {2, 3, 7}) CHECK(same_bits(one, run<Real>(setup, threads)));
}

template <class Real>
void restart_changes_no_bit() {
  const engine::Setup<> setup = shocked_generated_setup();
  const Context context(2);
  engine::Simulation<Real> first(setup, context);
  for (int day = 0; day < 13; ++day) first.step();
  const engine::State<Real> kept = first.state();
  engine::Simulation<Real> second(setup, context);
  second.restore(kept);
  for (int day = 13; day < days; ++day) second.step();
  CHECK(same_bits(second.state(), run<Real>(setup, 2)));
}

}  // namespace

TEST_CASE("a shocked run has the same bits at any number of threads") {
  threads_change_no_bit<double>();
  threads_change_no_bit<float>();
}

TEST_CASE("a run restarted in the middle has the same bits") {
  restart_changes_no_bit<double>();
  restart_changes_no_bit<float>();
}

TEST_CASE("the comparison of bits sees a single one") {
  const engine::Setup<> setup = shocked_generated_setup();
  const engine::State<double> one = run<double>(setup, 1);
  engine::State<double> other = one;
  CHECK(same_bits(one, other));
  other.pools.stock_days[5] = std::nextafter(other.pools.stock_days[5], 100.0);
  CHECK_FALSE(same_bits(one, other));
}
