// A run from a saved network gives what the run that generates it gives.
#include <catch2/catch.hpp>

#include "network_files/saved_network.hpp"
#include "resolve/saved_population.hpp"
#include "study/bench.hpp"
#include "study/provenance.hpp"
#include "support/same_arrays.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string economy_table = "[economy]\nfolder = \"economy\"\n";
const std::string from_saved =
    replaced(replaced(tiny::scenario, "firms = 24", "kind = \"saved\"\nfile = \"net.network\""), economy_table, "");

// A bench with the network of a scenario saved in net.network.
class SavedBench : public Bench {
 public:
  explicit SavedBench(const scenario::Overrides& overrides = {}) {
    const scenario::Scenario generated = scenario("", overrides);
    const Context context(2);
    save_population(resolve::make_population(generated, context), generated, scratch.folder() / "net.network", false);
  }
  resolve::Study from_file(const std::string& text, const scenario::Overrides& overrides = {}) const {
    const Context context(2);
    return resolve::resolve(scenario::read(scratch.write("saved.toml", text), language::whole(), overrides), context);
  }
  std::string refusal_of(const std::string& text, const scenario::Overrides& overrides = {}) const {
    try {
      from_file(text, overrides);
    } catch (const InvalidInput& error) {
      return error.what();
    }
    return "accepted";
  }
};

std::string text(const resolve::Study& study, const std::string& name) {
  for (const auto& [attribute, value] : study::provenance(study))
    if (attribute == name) return std::get<std::string>(value);
  FAIL("no attribute " + name);
  return "";
}

}  // namespace

TEST_CASE("a run from a saved network gives the arrays of the run that generates it") {
  for (const char* precision : {"precision=\"double\"", "precision=\"single\""}) {
    INFO(precision);
    const SavedBench bench({precision});
    const resolve::Study generated = bench.study(hard_shocks, {precision});
    const resolve::Study saved = bench.from_file(from_saved + hard_shocks, {precision});
    const results::ResultsReader first(bench.run(generated, "generated.h5"));
    const results::ResultsReader second(bench.run(saved, "saved.h5"));
    check_same_arrays(first, second);
    CHECK(saved.said.notes == generated.said.notes);
    CHECK(text(saved, "assumptions") == text(generated, "assumptions"));
    CHECK_FALSE(saved.population.women_share.empty());
  }
}

TEST_CASE("a saved network of firms in files runs without them") {
  Bench bench;
  const Context context(2);
  std::filesystem::create_directory(bench.scratch.folder() / "net");
  bench.scratch.write("net/firms.csv", "id,country,sector,final_sales_home\n7,AAA,food,20\n8,AAA,services,10\n");
  bench.scratch.write("net/links.csv", "supplier,buyer,flow\n7,8,30\n");
  const std::string text =
      "name = \"firms\"\nstart = 2020-01-01\ndays = 3\n[stocks]\nrule = \"uniform\"\n[production]\nrule = "
      "\"leontief\"\n[network]\n";
  const auto read = [&](const std::string& keys) {
    return scenario::read(bench.scratch.write("s.toml", text + keys), language::whole());
  };
  const scenario::Scenario files = read("kind = \"files\"\nfolder = \"net\"\n");
  save_population(resolve::make_population(files, context), files, bench.scratch.folder() / "net.network", false);
  std::filesystem::remove_all(bench.scratch.folder() / "net");
  const resolve::Study study = resolve::resolve(read("kind = \"saved\"\nfile = \"net.network\"\n"), context);
  CHECK(study.setup.network->firms.id == std::vector<std::uint32_t>{7, 8});
  CHECK(study.population.source == "firms and links read from net.network; firms and links read from net");
}

TEST_CASE("provenance holds the hash of the saved network and where it came from") {
  const SavedBench bench;
  const resolve::Study study = bench.from_file(from_saved);
  const std::string hash = network::load_network(bench.scratch.folder() / "net.network").sha256;
  CHECK(text(study, "input_sha256") == "net.network " + hash);
  CHECK(text(study, "source") == "firms and links read from net.network; made for tests; made for tests");
}

TEST_CASE("flows of another precision than the run's are refused both ways with the remedy") {
  const SavedBench in_double;
  CHECK_THAT(in_double.refusal_of("precision = \"single\"\n" + from_saved),
             Contains("saved.toml:1:13: precision is \"single\", and the flows of net.network are held in double "
                      "precision; write precision = \"double\", or generate the network again with precision = "
                      "\"single\""));
  const SavedBench in_single({"precision=\"single\""});
  CHECK_THAT(in_single.refusal_of(from_saved),
             Contains("precision is \"double\", and the flows of net.network are held in single precision"));
}

TEST_CASE("an economy beside a saved network must be the one it was made from") {
  const SavedBench bench;
  const std::string both = from_saved + economy_table;
  CHECK(bench.refusal_of(both) == "accepted");
  CHECK(text(bench.from_file(both), "input_sha256").find("economy/table.csv ") != std::string::npos);
  bench.scratch.write("economy/labour.csv", replaced(tiny::labour, "34", "35"));
  CHECK_THAT(bench.refusal_of(both), Contains("saved.toml:8:10: net.network was made from another economy than this "
                                              "folder: labour.csv differs"));
  bench.scratch.write("economy/labour.csv", tiny::labour);
  bench.scratch.write("economy/extra.csv", "x\n");
  CHECK_THAT(bench.refusal_of(both), Contains("extra.csv is not among the files it was made from"));
  std::filesystem::remove(bench.scratch.folder() / "economy/extra.csv");
  std::filesystem::remove(bench.scratch.folder() / "economy/criticality.csv");
  CHECK_THAT(bench.refusal_of(both), Contains("criticality.csv is missing here"));
}

TEST_CASE("a saved network without a file and keys of other kinds are refused") {
  const SavedBench bench;
  CHECK_THAT(bench.refusal_of(replaced(from_saved, "file = \"net.network\"", "")),
             Contains("[network] has no 'file', which kind \"saved\" needs"));
  CHECK(bench.refusal_of(replaced(from_saved, "file =", "firms = 3\nfile =")) != "accepted");
}
