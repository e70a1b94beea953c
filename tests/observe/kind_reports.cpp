// What a results file says of firms that closed: the sum over firms day by day, and nothing where none can close.
#include <catch2/catch.hpp>

#include <algorithm>

#include "engine/simulation.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("firms closed and jobs lost for good are sums over the firms that closed") {
  const Bench bench;
  const resolve::Study study =
      bench.study(hard_shocks, {"network.firms=400", "money.rule=cash", "money.cash_days=2", "money.payment_days=0"});
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  const network::Network& network = *study.setup.network;
  const network::Firms& firms = network.firms;
  const std::size_t cells = network.countries.size() * network.sectors.size();
  const Context context(1);
  engine::Simulation<double> simulation(study.setup, context);
  double closed = 0;
  for (std::size_t day = 0; day < static_cast<std::size_t>(study.calendar.days()); ++day) {
    simulation.step();
    std::vector<double> enterprises(cells), jobs(cells);
    for (std::size_t firm = 0; firm < firms.size(); ++firm)
      if (simulation.state().kinds.money.closed[firm] == 1) {
        enterprises[firms.cell[firm]] += firms.enterprises[firm];
        jobs[firms.cell[firm]] += firms.employment[firm];
        closed += 1;
      }
    const std::vector<double> firms_closed = reader.day("firms_closed", day);
    const std::vector<double> jobs_lost = reader.day("jobs_lost_for_good", day);
    for (std::size_t cell = 0; cell < cells; ++cell) {
      CHECK(firms_closed[cell] == Approx(enterprises[cell]).epsilon(1e-12));
      CHECK(jobs_lost[cell] == Approx(jobs[cell]).epsilon(1e-12));
    }
  }
  CHECK(closed > 0);
}

TEST_CASE("where no rule of money is chosen no firm closes") {
  const Bench bench;
  const results::ResultsReader reader(bench.run(bench.study(hard_shocks, {"network.firms=400"}), "run.h5"));
  for (const char* name : {"firms_closed", "jobs_lost_for_good"}) {
    const std::vector<double> values = reader.array(name).values;
    CHECK(std::all_of(values.begin(), values.end(), [](double value) { return value == 0; }));
  }
}
