// Every scenario of the folder scenarios resolves, with few firms where firms are generated.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;

TEST_CASE("every shipped scenario is valid and names itself") {
  const Context context(2);
  std::size_t scenarios = 0;
  for (const auto& entry : std::filesystem::directory_iterator(TIERWAVE_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".toml") continue;
    ++scenarios;
    INFO(entry.path().string());
    const bool generated =
        scenario::read(entry.path(), study::language(), {}).tables.at("network").text("kind") == "generated";
    const scenario::Overrides few = generated ? scenario::Overrides{"network.firms=500"} : scenario::Overrides{};
    const study::Study study = study::resolve(scenario::read(entry.path(), study::language(), few), context);
    CHECK(study.scenario.root.text("name") == entry.path().stem().string());
    CHECK_FALSE(study.scenario.root.text("description").empty());
    if (generated) CHECK(study.setup.network->firms.size() == 500);
    CHECK(study.scenario.text.rfind("#:schema scenario.schema.json\n", 0) == 0);
  }
  CHECK(scenarios >= 5);
}
