// A run warns before its first day when its order rule turns round-off into a swing of its own.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string shipped = "[economy]\nfolder = \"" TIERWAVE_SOURCE_DIR "/models/economies/world-2011\"\n";

// A study of the built-in economy, one firm a cell, with stocks of 30 days.
resolve::Study sectors(const Bench& bench, const std::string& more) {
  const auto path = bench.scratch.write(
      "sectors.toml", "name = \"sectors\"\nstart = 2020-01-01\ndays = 25\n" + shipped +
                          "[network]\nkind = \"sectors\"\n[overproduction]\nrule = \"none\"\n[rationing]\nrule = "
                          "\"smallest-relative-order-first\"\n[stocks]\nrule = "
                          "\"uniform\"\ndays = 30\n" +
                          more);
  const Context context(2);
  return resolve::resolve(scenario::read(path, language::whole()), context);
}

const std::string inoue_todo = "[orders]\nrule = \"inoue-todo\"\ntau_days = 2\n";

}  // namespace

TEST_CASE("stocks of 30 days restored in 2 are named as an oscillation with both parameters") {
  const Bench bench;
  bench.run(sectors(bench, inoue_todo), "run.h5");
  REQUIRE(bench.summary.warnings.size() == 1);
  const std::string& warning = bench.summary.warnings.front();
  CHECK_THAT(warning, Contains("without any shock a disturbance of stocks grows by a factor 8.5 a day"));
  CHECK_THAT(warning, Contains("swing of 1 % after 16 days"));
  CHECK_THAT(warning, Contains("orders.rule = \"inoue-todo\", orders.tau_days = 2 with target stocks of 30 days"));
  CHECK_THAT(warning, Contains("raise orders.tau_days") && Contains("stocks.rule = \"uniform\", stocks.days = 30"));
}

// What the warning is about: demand that differs by one part in 1e15 on one day.
TEST_CASE("the swing it warns of comes out of round-off by the day it says") {
  const Bench bench;
  const auto file =
      bench.run(sectors(bench, inoue_todo + "[[shock]]\nlabel = \"whisper\"\nkind = \"final_demand\"\nsectors = "
                                            "[\"food\"]\nreduction = 1e-15\nstart = 2020-01-01\nduration_days = 1\n"),
                "run.h5");
  const results::ResultsReader reader(file);
  const auto output = reader.array("output").values, baseline = reader.array("baseline_output").values;
  const auto lost = [&](std::size_t day) {
    double now = 0, before = 0;
    for (std::size_t i = 0; i < baseline.size(); ++i) now += output[day * baseline.size() + i], before += baseline[i];
    return 1 - now / before;
  };
  CHECK(lost(10) < 1e-4);
  CHECK(lost(16) > 0.005);
  CHECK(lost(20) > 0.22);
}

TEST_CASE("rules with a fixed target or a target of capacity do not oscillate however short the time") {
  const Bench bench;
  for (const char* orders : {"rule = \"pichler\"\ntau_days = 2\n", "rule = \"pichler\"\ntau_days = 1\n",
                             "rule = \"ario\"\nrestoration_days = 2\n", "rule = \"ario\"\nrestoration_days = 1\n",
                             "rule = \"inoue-todo\"\ntau_days = 60\n"}) {
    INFO(orders);
    bench.run(sectors(bench, "[orders]\n" + std::string(orders)), "run.h5");
    CHECK(bench.summary.warnings.empty());
    std::filesystem::remove(bench.scratch.folder() / "run.h5");
  }
}

TEST_CASE("an oscillation of a small network is seen too") {
  const Bench bench;
  bench.run(bench.study("[stocks]\nrule = \"uniform\"\ndays = 90\n[orders]\nrule = \"inoue-todo\"\ntau_days = 1\n"),
            "run.h5");
  REQUIRE(bench.summary.warnings.size() == 1);
  CHECK_THAT(bench.summary.warnings.front(), Contains("orders.tau_days = 1 with target stocks of 90 days"));
}
