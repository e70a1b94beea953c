// Recording a day takes no memory after the first two, so that it does not grow with days: buffers are used again.
#include <catch2/catch.hpp>

#include "engine/simulation.hpp"
#include "results/results_file.hpp"
#include "study/bench.hpp"
#include "study/closed_firms_recorder.hpp"
#include "study/recorder.hpp"
#include "study/transport_recorder.hpp"
#include "study/workforce_recorder.hpp"
#include "support/counted_allocations.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("recording a day allocates nothing after the first two") {
  const Bench bench;
  bench.scratch.write("distances.csv", "country,partner,km\nAAA,BBB,3000\n");
  const study::Study study = bench.study("[transport]\ndistances = \"distances.csv\"\n" + hard_shocks,
                                         {"network.firms=4000", "money.rule=cash"});
  const Context context(1);  // where loops run on plain threads, those of more would be made anew each day
  engine::Simulation<double> simulation(study.setup, context);
  const network::Network& network = *study.setup.network;
  results::ResultsFile file(bench.scratch.folder() / "run.h5", study::axes(network, "2020-01-01", 12),
                            study::all_variables("1"), {}, false);
  study::Recorder recorder(file, view_of(simulation), study.population.women_share, "1", context);
  study::TransportRecorder transport(file, view_of(simulation), context);
  study::WorkforceRecorder workforce(file, view_of(simulation), 0.5, context);
  study::ClosedFirmsRecorder closed_firms(file, view_of(simulation), context);
  for (int day = 0; day < 12; ++day) {
    simulation.step();
    file.wait();
    allocations = 0;
    counting = true;
    workforce.record(view_of(simulation));
    transport.record(view_of(simulation));
    closed_firms.record(view_of(simulation));
    recorder.record(view_of(simulation));
    file.wait();
    counting = false;
    INFO("day " << day);
    if (day == 0) CHECK(allocations > 0);  // the count works
    if (day >= 2) CHECK(allocations == 0);
  }
}
