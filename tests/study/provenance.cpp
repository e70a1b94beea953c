// A results file says where it comes from, and the scenario inside it gives the same run.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "study/bench.hpp"
#include "study/provenance.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

std::string text(const std::vector<results::Attribute>& attributes, const std::string& name) {
  for (const auto& [attribute, value] : attributes)
    if (attribute == name) return std::get<std::string>(value);
  FAIL("no attribute " + name);
  return "";
}

}  // namespace

TEST_CASE("provenance names every file read with its hash, by its path from the scenario") {
  const Bench bench;
  bench.scratch.write("days.csv", "product,services,food\nservices,4,3\nfood,2,1\n");
  const auto attributes =
      study::provenance(bench.study(hard_shocks + "[stocks]\nrule = \"pair\"\ntable = \"days.csv\"\n"));
  std::string expected;
  for (const char* file :
       {"closures.csv", "days.csv", "economy/countries.csv", "economy/criticality.csv", "economy/economy.toml",
        "economy/labour.csv", "economy/sectors.csv", "economy/table.csv", "employment.csv"})
    expected +=
        (expected.empty() ? "" : "\n") + std::string(file) + " " + sha256(read_text(bench.scratch.folder() / file));
  CHECK(text(attributes, "input_sha256") == expected);
}

TEST_CASE("provenance holds the scenario as written and its hash") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks);
  const auto attributes = study::provenance(study);
  const std::string written = read_text(bench.scratch.folder() / "scenario.toml");
  CHECK(text(attributes, "scenario") == written);
  CHECK(text(attributes, "scenario_sha256") == sha256(written));
  CHECK(text(attributes, "title") == "tiny");
  CHECK(text(attributes, "precision") == "double");
  CHECK_FALSE(text(attributes, "program_version").empty());
  CHECK(text(attributes, "library_versions").find("HDF5") != std::string::npos);
}

TEST_CASE("scenarios that a scenario extends are hashed too") {
  const Bench bench;
  bench.scratch.write("below.toml", tiny::scenario);
  const auto path = bench.scratch.write("above.toml", "extends = \"below.toml\"\nname = \"above\"\n");
  const Context context(2);
  const auto attributes = study::provenance(resolve::resolve(scenario::read(path, language::whole()), context));
  CHECK(text(attributes, "input_sha256").find("below.toml " + sha256(tiny::scenario)) != std::string::npos);
}

TEST_CASE("the resolved scenario reads back and gives the same run") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks, {"orders.tau_days=5", "network.firms=60"});
  const std::string resolved = text(study::provenance(study), "scenario_resolved");
  const auto path = bench.scratch.write("resolved.toml", resolved);
  const Context context(2);
  const resolve::Study again = resolve::resolve(scenario::read(path, language::whole()), context);
  CHECK(text(study::provenance(again), "scenario_resolved") == resolved);
  CHECK(text(study::provenance(again), "input_sha256") == text(study::provenance(study), "input_sha256"));
  const results::ResultsReader first(bench.run(study, "first.h5")), second(bench.run(again, "second.h5"));
  for (const char* name : {"output", "employment", "hours", "unmet_demand"})
    CHECK(first.array(name).values == second.array(name).values);
}
