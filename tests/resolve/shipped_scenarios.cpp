// Every scenario of the folder scenarios resolves: with 1500 firms where it draws them with dense links, else with its
// own. The fewest sparse links that a table allows grow as firms get fewer; firms in files are as many as they are.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;

namespace {

scenario::Scenario shipped(const std::filesystem::path& path, const scenario::Overrides& overrides = {}) {
  return scenario::read(path, language::whole(), overrides);
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
    const schema::Values own = shipped(entry.path()).tables.at("network");
    const bool files = own.text("kind") == "files";
    const bool sparse = own.text("kind") == "generated" && own.text("links") == "sparse";
    if (files) ++read_from_files;
    const resolve::Study study =
        resolve::resolve(files || sparse ? shipped(entry.path())
                                         : shipped(entry.path(), {"network.kind=generated", "network.firms=1500"}),
                         context);
    CHECK(study.scenario.root.text("name") == entry.path().stem().string());
    CHECK_FALSE(study.scenario.root.text("description").empty());
    if (files)
      CHECK(study.population.source.find("firms and links read from " + entry.path().stem().string()) == 0);
    else
      CHECK(study.setup.network->firms.size() == (sparse ? static_cast<std::size_t>(own.integer("firms")) : 1500));
    CHECK(study.scenario.text.rfind("#:schema scenario.schema.json\n", 0) == 0);
  }
  CHECK(scenarios >= 8);
  CHECK(read_from_files == 2);
}
