// Losses told apart: direct, indirect and induced add up to the loss of the run, and the run itself does not change.
#include <catch2/catch.hpp>

#include "observe/decomposition.hpp"
#include "results/read.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

std::filesystem::path run_decomposed(const Bench& bench, const resolve::Study& study, const std::string& name) {
  const Context context(2);
  study::RunOptions options;
  options.output = bench.scratch.folder() / name;
  options.decompose = true;
  study::run(study, options, context);
  return options.output;
}

}  // namespace

TEST_CASE("the three effects add up to the jobs hours and income that the run loses") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks, {"households.rule=income"});
  const results::ResultsReader reader(run_decomposed(bench, study, "run.h5"));
  const std::vector<std::pair<const char*, const char*>> pairs{
      {"jobs_lost", "employment"}, {"hours_lost", "hours"}, {"income_lost", "labour_income"}};
  for (const auto& [lost, now] : pairs) {
    INFO(lost);
    const std::vector<double> baseline = reader.array("baseline_" + std::string(now)).values;
    for (std::size_t day = 0; day < static_cast<std::size_t>(study.calendar.days()); ++day) {
      const std::vector<double> effects = reader.day(lost, day);
      const std::vector<double> today = reader.day(now, day);
      REQUIRE(effects.size() == 3 * today.size());
      for (std::size_t entry = 0; entry < today.size(); ++entry) {
        const double sum = effects[entry] + effects[entry + today.size()] + effects[entry + 2 * today.size()];
        CHECK(sum == Approx(baseline[entry] - today[entry]).margin(1e-9 * (1 + baseline[entry])));
      }
    }
  }
}

TEST_CASE("a decomposed run writes its effects whatever [output] chooses") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks + "[output]\narrays = [\"hours\"]\n");
  const results::ResultsReader reader(run_decomposed(bench, study, "run.h5"));
  for (const char* name : {"hours", "jobs_lost", "hours_lost", "income_lost"}) CHECK_FALSE(reader.day(name, 3).empty());
}

TEST_CASE("where households do not read income no loss is induced and the run is the one without --decompose") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks);
  const results::ResultsReader decomposed(run_decomposed(bench, study, "decomposed.h5"));
  const results::ResultsReader plain(bench.run(study, "plain.h5"));
  const std::size_t last = static_cast<std::size_t>(study.calendar.days()) - 1;
  const std::vector<double> effects = decomposed.day("jobs_lost", last);
  double direct = 0;
  for (std::size_t entry = 0; entry < effects.size() / 3; ++entry) {
    direct += effects[entry];
    CHECK(effects[entry + 2 * effects.size() / 3] == 0);
  }
  CHECK(direct > 0);
  for (const results::Variable& variable : plain.variables())
    if (variable.axes.front() == "time") {
      INFO(variable.name);
      const auto a = plain.day(variable.name, last), b = decomposed.day(variable.name, last);
      for (std::size_t i = 0; i < a.size(); ++i) CHECK((a[i] == b[i] || (a[i] != a[i] && b[i] != b[i])));
    }
}

TEST_CASE("direct losses pass neither up nor down the chain") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks);
  const engine::Setup<> direct = observe::setup_of_direct_losses(study.setup);
  const Context context(1);
  engine::Simulation<double> simulation(direct, context);
  for (int day = 0; day < study.calendar.days(); ++day) {
    simulation.step();
    for (std::size_t firm = 0; firm < simulation.baseline().firms(); ++firm) {
      const std::uint32_t group = direct.groups->of_firm[firm];
      const auto& terms = simulation.terms();
      if (terms.labour_supply[group] == 1 && terms.capacity[group] == 1 && simulation.state().firms.heads[firm] == 1)
        CHECK(simulation.state().firms.production[firm] == std::min(1.0, simulation.state().firms.demand[firm]));
    }
  }
}
