// What stands on top of a preset, and which presets the program has.
#include "models/presets/presets.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.hpp"

using namespace tierwave;
using namespace tierwave::models;
using Names = std::vector<std::string>;

namespace {

std::string message(const std::string& toml) {
  try {
    presets::parse({"it-2020", toml});
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("the head of a preset is taken apart from its keys") {
  const schema::Preset preset = presets::parse({"it-2020", R"toml([preset]
description = "What it does."
reference = "It (2020)"
[preset.allows]
rationing = ["proportional", "final-last"]
[orders]
rule = "fixed"
)toml"});
  CHECK(preset.name == "it-2020");
  CHECK(preset.description == "What it does.");
  CHECK(preset.reference == "It (2020)");
  CHECK(preset.allows.size() == 1);
  CHECK(preset.allows.at("rationing") == Names{"proportional", "final-last"});
  REQUIRE(preset.keys.size() == 1);
  CHECK(preset.keys[0].first == "orders");
  CHECK(preset.keys[0].second.where.file == "preset it-2020");
}

TEST_CASE("mistakes in the head of a preset come in one pass with their places") {
  CHECK(message("[orders]\n") ==
        "preset it-2020:1:1: [preset] is missing; add [preset] with description and reference");
  CHECK(message("[preset]\ndescription = 3\nallow = 1\nallows = 2\n") ==
        "preset it-2020:2:15: description is not a text of one line; write one in quotes\n"
        "preset it-2020:3:1: unknown key 'allow'; did you mean 'allows'?\n"
        "preset it-2020:4:10: allows is a whole number, not a table; write [preset.allows] and below it TABLE = "
        "[\"RULE\", ...]\n"
        "preset it-2020:1:1: [preset] has no reference; add reference, a text");
  CHECK(
      message("[preset]\ndescription = \"a\"\nreference = \"b\"\n[preset.allows]\norders = \"fixed\"\nwork = [1]\n") ==
      "preset it-2020:5:10: orders is a text, not a list; write rules in square brackets\n"
      "preset it-2020:6:9: a rule of work is not a text of one line; write one in quotes");
}

TEST_CASE("every file of models/presets is in the program as it stands") {
  std::size_t files = 0;
  const std::vector<presets::Text> texts = presets::texts();
  for (const auto& entry : std::filesystem::directory_iterator(TIERWAVE_SOURCE_DIR "/models/presets")) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    INFO(entry.path().string());
    const auto same = std::find_if(texts.begin(), texts.end(),
                                   [&](const presets::Text& text) { return text.name == entry.path().stem(); });
    REQUIRE(same != texts.end());
    CHECK(same->toml == read_text(entry.path()));
  }
  CHECK(files == texts.size());
  CHECK(files >= 3);
}

TEST_CASE("the key that names a preset tells what each is") {
  const schema::Table table = presets::keys(presets::all());
  const schema::Key* key = schema::find_key(table, "preset");
  REQUIRE(key);
  CHECK(key->choices.front() == "none");
  REQUIRE(key->choices.size() == table.presets.size() + 1);
  for (const schema::Preset& preset : table.presets) {
    CHECK_THAT(key->text, Catch::Contains(preset.description) && Catch::Contains(preset.reference));
    CHECK(key->choices[1 + static_cast<std::size_t>(&preset - table.presets.data())] == preset.name);
  }
}
