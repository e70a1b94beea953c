// `tierwave sweep` and `tierwave merge`: what they print, write and refuse; what a kill leaves.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/files.hpp"
#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

const std::string strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.4\nstart = 2020-01-03\n";
const std::vector<std::string> over_two{"--over", "orders.tau_days=4:20", "--over", "shock.strike.reduction=0.2:0.6"};
const std::vector<std::string> sobol{"--plan", "sobol", "--samples", "8"};

// Runs the sweep of the tiny scenario with a strike.
Outcome sweep(const Desk& desk, std::vector<std::vector<std::string>> options, const std::string& more = strike) {
  desk.scratch.write("scenario.toml", tiny::scenario + more);
  std::vector<std::string> words{"sweep", "scenario.toml"};
  for (const std::vector<std::string>& some : options) words.insert(words.end(), some.begin(), some.end());
  return desk.run(std::move(words));
}

std::string bytes(const Desk& desk, const std::string& name) {
  return tierwave::read_text(desk.scratch.folder() / name);
}

std::size_t widest(const std::string& text) {
  std::size_t most = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) most = std::max(most, line.size());
  return most;
}

// A signal once the journal holds so many runs.
auto at_runs(const Desk& desk, std::size_t runs, int signal, const std::string& name = "many.journal.csv") {
  return [&desk, runs, signal, name](int process, const std::filesystem::path& messages) {
    for (std::string text; std::count(text.begin(), text.end(), '\n') < static_cast<std::ptrdiff_t>(4 + runs);
         ::usleep(500)) {
      std::ifstream stream(desk.scratch.folder() / name, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(stream), {});
      std::ifstream told(messages, std::ios::binary);
      if (std::string(std::istreambuf_iterator<char>(told), {}).find("error") != std::string::npos) return;
    }
    ::kill(process, signal);
  };
}

}  // namespace

TEST_CASE("a Sobol plan prints a table of indices that fits the screen, and names its file") {
  const Desk desk;
  const Outcome outcome = sweep(desk, {sobol, over_two, {"--output", "many.h5"}});
  INFO(outcome.messages);
  REQUIRE(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("tiny: Sobol plan over 2 keys, 32 samples (8 rows x 4)") &&
                                 Contains("hours, whole run") && Contains("by itself") && Contains("with others") &&
                                 Contains("    orders.tau_days ") && Contains("    shock.strike.reduction ") &&
                                 Contains(" to ") && Contains("\n  many.h5\n"));
  CHECK_THAT(outcome.output, !Contains("-0.00"));
  CHECK(widest(outcome.output) <= 100);
  CHECK_THAT(outcome.messages, Contains("run 32 of 32"));
  CHECK(desk.has("many.plan.csv"));
  CHECK(desk.has("many.journal.csv"));
  CHECK_FALSE(desk.has("many.journal.csv.writing.lock"));
  CHECK_THAT(bytes(desk, "many.plan.csv"),
             Contains("# scenario_sha256: ") && Contains("# over: orders.tau_days uniform 4 to 20") &&
                 Contains("\nsample,matrix,orders.tau_days,shock.strike.reduction\n0,A,12,0.4\n"));
  CHECK_THAT(desk.run({"inspect", "many.h5"}).output,
             Contains("complete") && Contains("parameter") && Contains("first_order") && Contains("total_interval"));
}

TEST_CASE("a grid and a Latin hypercube print the samples that lose least and most") {
  const Desk desk;
  const Outcome outcome =
      sweep(desk, {{"--plan", "grid", "--over", "shock.strike.reduction=0.2:0.6:3", "--over", "network.firms=24,40"},
                   {"--output", "many.h5"}});
  REQUIRE(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("tiny: grid over 2 keys, 6 samples") && Contains("least hours lost") &&
                                 Contains("most hours lost") && Contains("network.firms"));
  CHECK(widest(outcome.output) <= 100);
  CHECK_THAT(sweep(desk, {{"--plan", "latin-hypercube", "--samples", "3"}, over_two, {"--output", "lhs.h5"}}).output,
             Contains("Latin hypercube over 2 keys, 3 samples"));
}

TEST_CASE("a sweep in JSON gives results over samples and indices by key") {
  const Desk desk;
  const json result = json::parse(sweep(desk, {sobol, over_two, {"--output", "many.h5", "--json", "--quiet"}}).output);
  CHECK(result.at("output") == "many.h5");
  CHECK(result.at("plan") == "sobol");
  CHECK(result.at("samples") == 32);
  CHECK(result.at("replicates").is_null());
  CHECK(result.at("keys")[1].at("key") == "shock.strike.reduction");
  const json& lost = result.at("results").at("hours_lost");
  CHECK(lost.at("over_samples").at("quantiles").at("0.05") < lost.at("over_samples").at("quantiles").at("0.95"));
  CHECK(lost.at("total")[1].at("value") > lost.at("total")[0].at("value"));
  CHECK(lost.at("first_order")[1].at("low") <= lost.at("first_order")[1].at("high"));
  CHECK_FALSE(result.at("results").at("collapsed").contains("total"));
}

TEST_CASE("the plan of a scenario is taken, and the options come before it") {
  const Desk desk;
  const std::string plan =
      strike +
      "[sweep]\nplan = \"latin-hypercube\"\nsamples = 5\n[[sweep.over]]\nkey = \"orders.tau_days\"\n"
      "low = 4\nhigh = 20\n";
  const auto samples = [&](std::vector<std::string> options) {
    const Outcome outcome = sweep(desk, {options, {"--json", "--quiet", "--force", "--output", "many.h5"}}, plan);
    INFO(outcome.messages);
    REQUIRE(outcome.exit_code == 0);
    return json::parse(outcome.output).at("samples");
  };
  CHECK(samples({}) == 5);
  CHECK(samples({"--samples", "3"}) == 3);
  CHECK(samples({"--plan", "sobol", "--samples", "2"}) == 6);
  CHECK(samples({"--plan", "grid", "--over", "orders.tau_days=4:20:7"}) == 7);
  CHECK(sweep(desk, {}, plan).exit_code == 0);
  CHECK(desk.has("outputs/scenario-sweep.h5"));
  const Outcome run = desk.run({"run", "scenario.toml", "--output", "run.h5"});
  CHECK(run.exit_code == 0);
  CHECK_THAT(run.messages, Contains("note: [sweep]: this is one run, of the keys as they are written"));
  CHECK_THAT(desk.run({"validate", "scenario.toml"}).output, Contains("sweep of 5 samples: 5 runs"));
  CHECK_THAT(desk.run({"validate", "scenario.toml", "--set", "sweep.over.0.high=2"}).messages,
             Contains("high is 2, not above low, 4"));
}

TEST_CASE("a sweep that cannot be is refused and leaves nothing") {
  const Desk desk;
  const auto refused = [&](std::vector<std::vector<std::string>> options, int exit_code = 3) {
    const Outcome outcome = sweep(desk, std::move(options));
    CHECK(outcome.exit_code == exit_code);
    CHECK(outcome.output.empty());
    CHECK(desk.untouched());
    return outcome.messages;
  };
  CHECK_THAT(refused({}), Contains("scenario.toml: the scenario does not say how to sweep"));
  CHECK_THAT(refused({sobol}), Contains("--set: no key is swept") && Contains("--over orders.tau_days=5:20"));
  CHECK_THAT(refused({{"--plan", "halton"}, over_two}),
             Contains("unknown plan 'halton'; known: grid, latin-hypercube, sobol"));
  CHECK_THAT(refused({{"--plan", "sobol", "--samples", "0"}, over_two}), Contains("samples is 0, below 1"));
  CHECK_THAT(refused({{"--plan", "sobol"}, over_two}), Contains("samples"));
  CHECK_THAT(refused({sobol, {"--over", "orders.rule=1:2"}}),
             Contains("--over: orders.rule cannot be swept: it is a choice"));
  CHECK_THAT(refused({sobol, {"--over", "orders.tau_days=0:20"}}),
             Contains("--over: orders.tau_days is swept from 0, below 1, its least value; write low = 1 or more"));
  CHECK_THAT(refused({{"--plan", "grid", "--over", "seed=0:1e6:100001", "--over", "days=1:200:101"}}),
             Contains("the grid has 10100101 samples (100001 x 101), 10100101 runs"));
  CHECK_THAT(refused({sobol, over_two, {"--shard", "9/8"}}, 2), Contains("--shard: '9/8' is not I/N; write 1/8"));
  CHECK_THAT(refused({sobol, over_two, {"--resume", "--force"}}, 2), Contains("--resume"));
  CHECK_THAT(refused({sobol, over_two, {"--shard", "1/33"}}), Contains("33 shards of 32 samples"));
}

TEST_CASE("a sweep killed at any moment goes on to the same bytes without losing a finished run") {
  const Desk desk;
  const std::vector<std::string> plan{"--plan", "latin-hypercube", "--samples", "40"};
  const std::vector<std::string> longer{"--set", "days=150"};
  REQUIRE(sweep(desk, {plan, over_two, longer, {"--output", "whole.h5"}}).exit_code == 0);
  std::vector<std::string> words{"sweep", "scenario.toml"};
  for (const std::vector<std::string>& some : {plan, over_two, longer, {"--output", "many.h5", "--resume"}})
    words.insert(words.end(), some.begin(), some.end());
  const auto whole_lines = [&] {
    const std::string journal = bytes(desk, "many.journal.csv");
    return journal.substr(0, journal.rfind('\n') + 1);
  };
  std::string before;
  for (const std::size_t runs : {0u, 1u, 7u, 8u, 20u, 33u}) {
    const Outcome killed = desk.run(Call{.words = words, .meanwhile = at_runs(desk, runs, SIGKILL)});
    if (killed.exit_code == 0) break;  // it was faster
    CHECK(killed.exit_code == -1);
    const std::string journal = whole_lines();
    CHECK(journal.starts_with(before));
    before = journal;
  }
  CHECK_FALSE(before.empty());
  before = whole_lines();
  const auto finished = std::count(before.begin(), before.end(), '\n') - 4;
  const Outcome last = desk.run(words);
  INFO(last.messages);
  REQUIRE(last.exit_code == 0);
  CHECK_THAT(last.messages, Contains(std::to_string(finished) + " of 40 runs were finished before"));
  CHECK(whole_lines().starts_with(before));
  CHECK(bytes(desk, "many.h5") == bytes(desk, "whole.h5"));
  CHECK(bytes(desk, "many.plan.csv") == bytes(desk, "whole.plan.csv"));
  for (const char* left : {"many.h5.partial", "many.plan.csv.partial", "many.journal.csv.partial"})
    CHECK_FALSE(desk.has(left));
}

TEST_CASE("an interrupted sweep exits with 130 and says how to go on") {
  const Desk desk;
  desk.scratch.write("scenario.toml", tiny::scenario + strike);
  const std::vector<std::string> words{"sweep",  "scenario.toml",    "--plan",   "grid",
                                       "--over", "days=300:700:200", "--output", "many.h5"};
  const Outcome outcome = desk.run(Call{.words = words, .meanwhile = at_runs(desk, 3, SIGINT)});
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 130);
  CHECK_THAT(outcome.messages,
             Contains("of 200 runs; many.journal.csv holds them, and the same command with --resume goes on"));
  const Outcome again = desk.run(words);
  CHECK(again.exit_code == 5);
  CHECK_THAT(again.messages, Contains("one was begun there") && Contains("--resume"));
}

TEST_CASE("shards run at once and merged are the file of one sweep") {
  const Desk desk;
  const std::vector<std::string> output{"--output", "many.h5"};
  REQUIRE(sweep(desk, {sobol, over_two, {"--output", "whole.h5"}}).exit_code == 0);
  for (const char* shard : {"1/3", "2/3"}) {
    const Outcome outcome = sweep(desk, {sobol, over_two, output, {"--shard", shard, "--resume"}});
    INFO(outcome.messages);
    REQUIRE(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, Contains(std::string("shard ") + shard));
  }
  CHECK_FALSE(desk.has("many.h5"));
  const Outcome missing = desk.run({"merge", "many.shard-1-of-3.h5", "many.shard-2-of-3.h5"});
  CHECK(missing.exit_code == 3);
  CHECK_THAT(missing.messages, Contains("error: shard 3/3 is missing"));
  CHECK_FALSE(desk.has("many.h5"));
  REQUIRE(sweep(desk, {sobol, over_two, output, {"--shard", "3/3"}}).exit_code == 0);
  const std::vector<std::string> merge{"merge", "many.shard-1-of-3.h5", "many.shard-2-of-3.h5", "many.shard-3-of-3.h5"};
  const Outcome merged = desk.run(merge);
  INFO(merged.messages);
  REQUIRE(merged.exit_code == 0);
  CHECK_THAT(merged.output, Contains("with others") && Contains("many.h5"));
  CHECK(bytes(desk, "many.h5") == bytes(desk, "whole.h5"));
  CHECK(desk.run(merge).exit_code == 5);  // it is there
  CHECK_THAT(desk.run({"merge", "many.h5"}).messages, Contains("does not say how the whole sweep is called"));
  CHECK_THAT(desk.run({"merge", "many.h5", "--output", "more.h5"}).messages, Contains("it holds the whole sweep"));
  CHECK_THAT(desk.run({"merge", "scenario.toml", "--output", "more.h5"}).messages, Contains("scenario.toml"));
}

TEST_CASE("a plan that has changed is told before anything runs") {
  const Desk desk;
  REQUIRE(sweep(desk, {sobol, over_two, {"--output", "many.h5"}}).exit_code == 0);
  std::filesystem::remove(desk.scratch.folder() / "many.h5");
  const Outcome changed =
      sweep(desk, {{"--plan", "sobol", "--samples", "4"}, over_two, {"--output", "many.h5", "--resume"}});
  CHECK(changed.exit_code == 3);
  CHECK_THAT(changed.messages, Contains("many.plan.csv:3: samples was 32 when the sweep began and is now 16"));
  CHECK(desk.untouched());
}
