// Every scenario of the folder scenarios resolves: with few firms where it draws them, with its own where it reads
// them.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;

namespace {

scenario::Scenario shipped(const std::filesystem::path& path, const scenario::Overrides& overrides = {}) {
  return scenario::read(path, study::language(), overrides);
}

}  // namespace

TEST_CASE("every shipped scenario is valid and names itself") {
  const Context context(2);
  std::size_t scenarios = 0;
  std::size_t read_from_files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(TIERWAVE_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".toml") continue;
    ++scenarios;
    INFO(entry.path().string());
    const bool files = shipped(entry.path()).tables.at("network").text("kind") == "files";
    if (files) ++read_from_files;
    const study::Study study = study::resolve(
        files ? shipped(entry.path()) : shipped(entry.path(), {"network.kind=generated", "network.firms=500"}),
        context);
    CHECK(study.scenario.root.text("name") == entry.path().stem().string());
    CHECK_FALSE(study.scenario.root.text("description").empty());
    if (files)
      CHECK(study.population.source.find("firms and links read from " + entry.path().stem().string()) == 0);
    else
      CHECK(study.setup.network->firms.size() == 500);
    CHECK(study.scenario.text.rfind("#:schema scenario.schema.json\n", 0) == 0);
  }
  CHECK(scenarios >= 6);
  CHECK(read_from_files == 1);
}
