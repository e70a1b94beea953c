// Totals of a run: the same digits from a run, its file and an ensemble; parts add up to the whole.
#include <catch2/catch.hpp>

#include "analysis/contender.hpp"
#include "analysis/ensembles.hpp"
#include "analysis/run_totals.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using namespace tierwave::analysis;

namespace {

Contender ran(const resolve::Study& study, std::optional<std::uint32_t> replicates, int threads = 2) {
  const Context context(threads);
  Contender contender = described(study, replicates.has_value());
  run(study, replicates.value_or(1), {}, context, contender);
  return contender;
}

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double value : values) total += value;
  return total;
}

}  // namespace

TEST_CASE("a run and its file give the same totals to the last bit") {
  const Bench bench;
  for (const char* const text : {"", "precision"}) {
    const resolve::Study study = *text ? bench.study(hard_shocks, {"precision=\"single\""}) : bench.study(hard_shocks);
    const Contender here = ran(study, std::nullopt);
    const Contender file = contender_of(bench.run(study, std::string("run") + text + ".h5"));
    REQUIRE(file.runs.size() == 1);
    CHECK(here.runs == file.runs);
    CHECK(here.entries == file.entries);
    CHECK(here.money == file.money);
    CHECK(here.name == file.name);
    CHECK_FALSE(file.is_ensemble);
  }
}

TEST_CASE("an ensemble and its file give the same totals to the last bit") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(much_drawn);
  const Contender here = ran(study, 9);
  const Contender file = contender_of(bench.run_all(study, "many.h5"));
  CHECK(file.is_ensemble);
  REQUIRE(file.runs.size() == 9);
  CHECK(here.runs == file.runs);
  CHECK(here.entries == file.entries);
  CHECK(ran(study, 9, 1).runs == here.runs);
  CHECK_FALSE(here.runs[0] == here.runs[1]);
}

TEST_CASE("replicates on networks of their own have totals by all but tier in the file") {
  const EnsembleBench bench;
  const resolve::Study study =
      bench.study(hard_shocks + replicates(3) + "networks = \"drawn\"\n", {"network.firms=300"});
  const Contender here = ran(study, 3);
  const Contender file = contender_of(bench.run_all(study, "many.h5"));
  CHECK(here.runs[1].at(Figure::output, By::tier).known());
  CHECK_FALSE(file.runs[1].at(Figure::output, By::tier).known());
  CHECK(here.runs[1].at(Figure::output, By::sector) == file.runs[1].at(Figure::output, By::sector));
  CHECK(here.runs[2].transfers == file.runs[2].transfers);
}

TEST_CASE("parts of totals add up to the world") {
  const Bench bench;
  const RunTotals run = ran(bench.study(hard_shocks), std::nullopt).runs.front();
  CHECK(run.days == 12);
  for (const FigureRow& row : figure_rows) {
    const Total& world = run.at(row.figure, By::world);
    REQUIRE(world.known());
    CHECK(world.now.front() < world.before.front());
    int known = 0;
    for (std::size_t by = 1; by < axes_of_totals; ++by) {
      const Total& parts = run.at(row.figure, static_cast<By>(by));
      if (!parts.known()) continue;
      INFO(row.name << " by " << axis_names[by]);
      ++known;
      CHECK(sum(parts.now) == Approx(world.now.front()).epsilon(1e-11));
      CHECK(sum(parts.before) == Approx(world.before.front()).epsilon(1e-11));
    }
    CHECK(known == (row.figure == Figure::employment || row.figure == Figure::hours ? 6 : 3));
  }
}

TEST_CASE("work lost adds up to the world and what of it nothing reaches is part of it") {
  const Bench bench;
  const RunTotals run = ran(bench.study(hard_shocks), std::nullopt).runs.front();
  const WorkLost& world = run.work_lost(By::world);
  REQUIRE(world.known());
  CHECK(world.all[0] > 0);
  CHECK(world.not_reached[0] == Approx(world.all[0]));  // nothing is provided
  for (const By by : axes_of_work_lost) {
    INFO(name_of(by));
    CHECK(sum(run.work_lost(by).all) == Approx(world.all[0]).epsilon(1e-11));
    CHECK(sum(run.work_lost(by).not_reached) == Approx(world.not_reached[0]).epsilon(1e-11));
  }
  CHECK_FALSE(run.work_lost(By::sector).known());
}

TEST_CASE("totals of hours are those of the summary") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks);
  const RunTotals run = ran(study, std::nullopt).runs.front();
  bench.run(study, "run.h5");
  const auto lost = [](const Total& total, std::size_t entry) { return 1 - total.now[entry] / total.before[entry]; };
  CHECK(lost(run.at(Figure::hours, By::world), 0) == Approx(bench.summary.world.hours_lost).epsilon(1e-12));
  CHECK(lost(run.at(Figure::employment, By::world), 0) == Approx(bench.summary.world.employment_lost).epsilon(1e-12));
  for (std::size_t tier = 0; tier < bench.summary.tiers.size(); ++tier)
    CHECK(lost(run.at(Figure::output, By::tier), tier) == Approx(bench.summary.tiers[tier].output_lost).epsilon(1e-12));
}

TEST_CASE("without shocks nothing is lost by any axis") {
  const Bench bench;
  const RunTotals run = ran(bench.study(), std::nullopt).runs.front();
  for (const auto& of_figure : run.of)
    for (const Total& total : of_figure)
      for (std::size_t entry = 0; entry < total.now.size(); ++entry)
        CHECK(total.now[entry] == Approx(total.before[entry]).epsilon(1e-12));
}
