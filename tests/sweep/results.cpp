// What a sweep finds is what single runs and replicates find.
#include <catch2/catch.hpp>
#include <cmath>

#include "analysis/ensembles.hpp"
#include "results/read.hpp"
#include "sweep/sweep_file.hpp"
#include "sweep/sweeps.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

TEST_CASE("a sample is the single run with its values") {
  const SweepBench bench;
  const std::string text = hard_shocks + grid + swept("orders.tau_days", 2, 20, 2) + swept("network.firms", 20, 40, 2) +
                           swept("days", 8, 12, 2);
  const results::ResultsReader file(bench.sweep(bench.study(text), "sweep"));
  REQUIRE(file.complete());
  const std::vector<double> value = file.array("value").values;
  REQUIRE(value.size() == 8 * 3);
  for (std::size_t sample = 0; sample < 8; ++sample) {
    const auto set = [&](const char* key, std::size_t at) {
      return std::string(key) + "=" + std::to_string(static_cast<int>(value[sample * 3 + at]));
    };
    const resolve::Study study =
        bench.study(text, {set("orders.tau_days", 0), set("network.firms", 1), set("days", 2)});
    std::filesystem::remove(bench.scratch.folder() / "run.h5");
    bench.run(study, "run.h5");
    INFO("sample " << sample);
    CHECK(file.array("hours_lost").values[sample] == Approx(bench.summary.world.hours_lost).epsilon(1e-12));
    CHECK(file.array("employment_lost").values[sample] == Approx(bench.summary.world.employment_lost).epsilon(1e-12));
    CHECK(file.array("output_lost").values[sample] == Approx(bench.summary.world.output_lost).epsilon(1e-12));
    CHECK(file.array("worst_output_lost").values[sample] == Approx(bench.summary.worst_output_lost).epsilon(1e-12));
  }
}

TEST_CASE("the replicates of a sample are those of an ensemble with its values") {
  const std::string drawn_parts =
      hard_shocks + "[stocks]\nrule = \"poisson\"\n" + replicates(4) + drawn("work.heads_lost_share", 0, 1);
  for (const std::string networks : {"shared", "drawn"}) {
    INFO(networks);
    const SweepBench bench;
    const EnsembleBench other;
    const std::string text = drawn_parts + grid + swept("orders.tau_days", 4, 16, 2);
    const results::ResultsReader file(bench.sweep(
        bench.study(text, {"sweep.replicates=4", "sweep.keep_replicates=true", "ensemble.networks=" + networks}),
        "sweep"));
    for (const std::size_t sample : {0u, 1u}) {
      std::filesystem::remove(other.scratch.folder() / "ensemble.h5");
      const results::ResultsReader ensemble(other.run_all(
          other.study(text,
                      {sample == 0 ? "orders.tau_days=4" : "orders.tau_days=16", "ensemble.networks=" + networks}),
          "ensemble.h5"));
      for (const char* name : {"hours_lost", "output_lost", "worst_hours_lost"}) {
        const std::vector<double> all = file.array(name + std::string("_replicates")).values;
        const std::vector<double> expected = ensemble.array(name).values;
        CHECK(std::vector(all.begin() + static_cast<std::ptrdiff_t>(4 * sample),
                          all.begin() + static_cast<std::ptrdiff_t>(4 * sample + 4)) == expected);
        CHECK(file.array(name).values[sample] == (expected[0] + expected[1] + expected[2] + expected[3]) / 4);
      }
    }
  }
}

TEST_CASE("replicates are kept only where they are asked for") {
  const SweepBench bench;
  const std::string text = hard_shocks + "[stocks]\nrule = \"poisson\"\n" + latin_hypercube(2) + hard_keys;
  const results::ResultsReader means(bench.sweep(bench.study(text, {"sweep.replicates=3"}), "means"));
  for (const results::Axis& axis : means.axes()) CHECK(axis.name != "replicate");
  const results::ResultsReader kept(
      bench.sweep(bench.study(text, {"sweep.replicates=3", "sweep.keep_replicates=true"}), "kept"));
  CHECK(kept.axis("replicate").size() == 3);
  CHECK(kept.array("hours_lost").values == means.array("hours_lost").values);
}

TEST_CASE("without replicates keys that an ensemble draws stay as they are written") {
  const SweepBench bench;
  const std::string plan = grid + swept("orders.tau_days", 4, 16, 2);
  const std::string law = replicates(4) + drawn("work.heads_lost_share", 0, 1);
  const results::ResultsReader with(bench.sweep(bench.study(hard_shocks + law + plan), "with"));
  const results::ResultsReader without(bench.sweep(bench.study(hard_shocks + plan), "without"));
  CHECK(with.array("hours_lost").values == without.array("hours_lost").values);
}

TEST_CASE("a Sobol plan has indices of every headline result by key") {
  const SweepBench bench;
  const results::ResultsReader file(bench.sweep(bench.study(hard_shocks + sobol(16) + hard_keys), "sweep"));
  const auto results = std::get<std::vector<std::string>>(file.axis("result").values);
  CHECK(results.size() == 7);
  const Context context(1);
  for (std::size_t i = 0; i < results.size(); ++i) {
    INFO(results[i]);
    const sweep::SobolIndices expected = sweep::sobol_indices(file.array(results[i]).values, 16, 2, 40, 1, context);
    for (std::size_t key = 0; key < 2; ++key) {
      const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
      CHECK(same(file.array("first_order").values[2 * i + key], expected.first_order[key].value));
      CHECK(same(file.array("total").values[2 * i + key], expected.total[key].value));
      CHECK(same(file.array("total_interval").values[2 * i + key], expected.total[key].low));
      CHECK(same(file.array("first_order_interval").values[14 + 2 * i + key], expected.first_order[key].high));
    }
  }
  CHECK(file.array("total").values[1] > file.array("total").values[0]);  // of hours lost: the strength of the shock
}

TEST_CASE("without shocks there is no variance and there are no indices") {
  const SweepBench bench;
  const results::ResultsReader file(bench.sweep(bench.study(sobol(4) + swept("orders.tau_days", 2, 20)), "still"));
  for (const double index : file.array("total").values) CHECK(std::isnan(index));
  for (const double lost : file.array("hours_lost").values) CHECK(std::abs(lost) < 1e-12);
}

TEST_CASE("the file names keys, units and matrices, and where it comes from") {
  const SweepBench bench;
  const auto path = bench.sweep(bench.study(hard_shocks + sobol(2) + hard_keys), "sweep");
  const results::ResultsReader reader(path);
  CHECK(std::get<std::vector<std::string>>(reader.axis("parameter").values) ==
        std::vector<std::string>{"orders.tau_days", "shock.ill.reduction"});
  const auto has = [&](const std::string& name, const auto& value) {
    for (const auto& [known, held] : reader.attributes())
      if (known == name) return held == results::Attribute::second_type(value);
    return false;
  };
  CHECK(has("sweep_plan", std::string("sobol")));
  CHECK(has("samples", std::int64_t{8}));
  CHECK(has("plan_rows", std::int64_t{2}));
  CHECK(has("plan_sha256", sha256(bench.bytes_of("sweep.plan.csv"))));
  CHECK(has("seed", std::int64_t{1}));
  const sweep::Record record = sweep::read_sweep_file(path);
  CHECK(record.plan.units == std::vector<std::string>{"days", "1"});
  CHECK(record.values == reader.array("value").values);
  CHECK(record.samples.size() == 8);
}

TEST_CASE("samples in which a shock spreads are counted in a warning") {
  const SweepBench bench;
  bench.sweep(bench.study(hard_shocks + latin_hypercube(3) + hard_keys), "sweep");
  const auto& record = bench.outcome.record;
  double spreading = 0;
  for (const double spread : record.means[sweep::spread_figure]) spreading += spread > 0;
  for (const double collapsed : record.means[sweep::collapsed_figure]) spreading += collapsed > 0;
  CHECK((spreading > 0) == (bench.warnings.find(" of 3 samples ") != std::string::npos));
}
