// Recording a day takes no memory after the first two, so that it does not grow with days: buffers are used again.
#include <catch2/catch.hpp>

#include "engine/simulation.hpp"
#include "observe/axes.hpp"
#include "observe/recorders.hpp"
#include "results/results_file.hpp"
#include "study/bench.hpp"
#include "support/counted_allocations.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("recording a day allocates nothing after the first two") {
  const Bench bench;
  bench.scratch.write("distances.csv", "country,partner,km\nAAA,BBB,3000\n");
  const resolve::Study study = bench.study("[transport]\ndistances = \"distances.csv\"\n" + hard_shocks,
                                           {"network.firms=4000", "money.rule=cash"});
  const Context context(1);  // where loops run on plain threads, those of more would be made anew each day
  engine::Simulation<double> simulation(study.setup, context);
  const engine::DayView baseline = view_of(simulation);
  const observe::Recorders recorders(baseline, study.population.women_share, 0.5, "1", context);
  const std::vector<observe::Observer*>& observers = recorders.all;
  results::ResultsFile file(bench.scratch.folder() / "run.h5",
                            observe::axes_of(observers, observe::time_axis(study.calendar)),
                            observe::variables_of(observers), {}, false);
  for (observe::Observer* observer : observers) observer->begin(file);
  for (int day = 0; day < 12; ++day) {
    simulation.step();
    file.wait();
    allocations = 0;
    counting = true;
    for (observe::Observer* observer : observers) observer->record(view_of(simulation), file);
    file.flush_day(static_cast<std::size_t>(day));
    file.wait();
    counting = false;
    INFO("day " << day);
    if (day == 0) CHECK(allocations > 0);  // the count works
    if (day >= 2) CHECK(allocations == 0);
  }
}
