#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;

namespace {

// The message of reading a file, with the folder's own path taken out.
std::string message(const Folder& folder, const std::filesystem::path& file) {
  try {
    scenario::read(file, language());
  } catch (const Error& error) {
    std::string text = error.what();
    const std::string prefix = folder.path().string() + "/";
    for (std::size_t at; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
    return text;
  }
  return "accepted";
}

}  // namespace

TEST_CASE("keys of the other file are defaults") {
  const Folder folder;
  const std::string base = "days = 10\ntitle = \"base\"\n[network]\nfirms = 7\nsparse = true\n";
  folder.write("base.toml", base);
  const auto file = folder.write("a.toml", "extends = \"base.toml\"\ntitle = \"mine\"\n[network]\nfirms = 8\n");
  const auto scenario = scenario::read(file, language());
  CHECK(scenario.root.integer("days") == 10);
  CHECK(scenario.root.where("days").file == (folder.path() / "base.toml").string());
  CHECK(scenario.root.text("title") == "mine");
  CHECK(scenario.tables.at("network").integer("firms") == 8);
  CHECK(scenario.tables.at("network").boolean("sparse"));
  CHECK_FALSE(scenario.root.has("extends"));
  REQUIRE(scenario.bases.size() == 1);
  CHECK(scenario.bases[0].hash == sha256(base));
}

TEST_CASE("entries are added and a label replaces") {
  const Folder folder;
  folder.write("base.toml",
               "days = 1\n[[shock]]\nlabel = \"a\"\nreduction = 0.1\ntiers = [1]\n[[shock]]\nreduction = 0.2\n"
               "[[shock]]\nlabel = \"c\"\nreduction = 0.3\n");
  const auto file = folder.write("a.toml",
                                 "extends = \"base.toml\"\n[[shock]]\nlabel = \"d\"\nreduction = 0.4\n[[shock]]\nlabel "
                                 "= \"a\"\nreduction = 0.5\n");
  const auto shocks = scenario::read(file, language()).lists.at("shock");
  REQUIRE(shocks.size() == 4);
  CHECK(shocks[0].number("reduction") == 0.5);
  CHECK_FALSE(shocks[0].has("tiers"));
  CHECK(shocks[1].number("reduction") == 0.2);
  CHECK(shocks[2].number("reduction") == 0.3);
  CHECK(shocks[3].number("reduction") == 0.4);
}

TEST_CASE("a doubled label is a mistake though the other file has it too") {
  const Folder folder;
  folder.write("base.toml", "days = 1\n[[shock]]\nlabel = \"a\"\nreduction = 0.1\n");
  const auto file = folder.write("a.toml",
                                 "extends = \"base.toml\"\n[[shock]]\nlabel = \"a\"\nreduction = 0.4\n[[shock]]\n"
                                 "label = \"a\"\nreduction = 0.5\n");
  CHECK(message(folder, file) ==
        "a.toml:6:9: the label 'a' is taken by another shock; give each shock its own label; the first stands in "
        "a.toml line 3");
}

TEST_CASE("paths start at the folder of the file they stand in") {
  const Folder folder;
  folder.write("deep/base.toml", "days = 1\n[closures]\nfile = \"c.csv\"\n");
  const auto file = folder.write("a.toml", "extends = \"deep/base.toml\"\n");
  CHECK(scenario::read(file, language()).tables.at("closures").text("file") == (folder.path() / "deep/c.csv").string());
}

TEST_CASE("files extend each other over several steps") {
  const Folder folder;
  folder.write("one.toml", "days = 1\ntitle = \"one\"\n[network]\nfirms = 1\n");
  folder.write("deep/two.toml", "extends = \"../one.toml\"\ntitle = \"two\"\n[network]\nsparse = true\n");
  const auto file = folder.write("three.toml", "extends = \"deep/two.toml\"\n[network]\nfirms = 3\n");
  const auto scenario = scenario::read(file, language());
  CHECK(scenario.root.text("title") == "two");
  CHECK(scenario.tables.at("network").integer("firms") == 3);
  CHECK(scenario.tables.at("network").boolean("sparse"));
  REQUIRE(scenario.bases.size() == 2);
  CHECK(scenario.bases[1].file == (folder.path() / "one.toml").string());
}

TEST_CASE("another rule leaves the parameters of the old one behind") {
  const Folder folder;
  folder.write("base.toml", "days = 1\n[orders]\nrule = \"fixed\"\nstart_share = 0.5\nstart_share_source = \"x\"\n");
  const auto file = folder.write("a.toml", "extends = \"base.toml\"\n[orders]\nrule = \"pichler\"\n");
  const auto orders = scenario::read(file, language()).tables.at("orders");
  CHECK_FALSE(orders.has("start_share"));
  CHECK_FALSE(orders.has("start_share_source"));
  CHECK(orders.number("tau_days") == 14);
  // A parameter both rules have stays as written.
  folder.write("base.toml", "days = 1\n[orders]\nrule = \"pichler\"\ntau_days = 20\n");
  folder.write("a.toml", "extends = \"base.toml\"\n[orders]\nrule = \"inoue-todo\"\n");
  CHECK(scenario::read(file, language()).tables.at("orders").number("tau_days") == 20);
}

TEST_CASE("a new value leaves the source of the old one behind") {
  const Folder folder;
  folder.write("base.toml", "days = 1\ndays_source = \"old\"\n[network]\nfirms = 3\nfirms_source = \"old\"\n");
  const auto file = folder.write("a.toml", "extends = \"base.toml\"\ndays = 2\n");
  const auto scenario = scenario::read(file, language());
  CHECK_FALSE(scenario.root.has("days_source"));
  CHECK(scenario.tables.at("network").text("firms_source") == "old");
}

TEST_CASE("mistakes name the file they stand in and come file by file") {
  const Folder folder;
  folder.write("base.toml", "days = 0\n[orders]\nrule = \"fixed\"\nstart_share = 0.5\ntau_days = 1\n");
  const auto file = folder.write("a.toml", "extends = \"base.toml\"\n\n\n[network]\n\n\nfirms = 0\n");
  CHECK(message(folder, file) ==
        "a.toml:7:9: firms is 0, below 1; write a whole number of 1 or more, in firms\n"
        "base.toml:1:8: days is 0, below 1; write a whole number from 1 to 10000, in days\n"
        "base.toml:5:1: tau_days is not a parameter of orders rule 'fixed'; it belongs to 'pichler', 'inoue-todo'");
}

TEST_CASE("a file that cannot be extended is refused where it is named") {
  const Folder folder;
  const auto file = folder.write("a.toml", "days = 1\nextends = \"absent.toml\"\n");
  CHECK_THAT(
      message(folder, file),
      Catch::StartsWith("a.toml:2:11: extends names 'absent.toml', which does not exist; write a path relative to "
                        "the folder of this file, ") &&
          Catch::EndsWith(folder.path().filename().string()));
  folder.write("a.toml", "extends = \".\"\n");
  CHECK(message(folder, file) == "a.toml:1:11: extends names '.', which is a folder; name a scenario file in it");
  folder.write("a.toml", "extends = 3\n");
  CHECK(message(folder, file) ==
        "a.toml:1:11: extends is the whole number 3, not a text; write the path of another scenario in quotes");
  folder.write("base.toml", "days =\n");
  folder.write("a.toml", "extends = \"base.toml\"\n");
  CHECK(message(folder, file).starts_with("base.toml:1:"));
}

TEST_CASE("a circle of files is refused") {
  const Folder folder;
  const auto file = folder.write("a.toml", "extends = \"deep/b.toml\"\n");
  folder.write("deep/b.toml", "days = 1\nextends = \"../a.toml\"\n");
  CHECK(message(folder, file) ==
        "deep/b.toml:2:11: the files extend each other in a circle: a.toml -> deep/b.toml -> a.toml; "
        "take `extends` out of one of them");
  folder.write("a.toml", "extends = \"a.toml\"\n");
  CHECK(message(folder, file) ==
        "a.toml:1:11: the files extend each other in a circle: a.toml -> a.toml; take `extends` out of one of them");
}
