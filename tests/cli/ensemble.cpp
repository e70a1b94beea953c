// `tierwave ensemble`: what it prints and writes, what it refuses, what an interruption keeps.
#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

const std::string strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.4\nstart = 2020-01-03\n";
const std::string drawn_strike = strike +
                                 "[ensemble]\nreplicates = 8\n[[ensemble.draw]]\nkey = \"shock.strike.reduction\"\n"
                                 "distribution = \"uniform\"\nlow = 0.2\nhigh = 0.6\n";

// Runs the ensemble of the tiny scenario followed by more text.
Outcome ensemble(const Desk& desk, const std::string& more, std::vector<std::string> options) {
  desk.scratch.write("scenario.toml", tiny::scenario + more);
  options.insert(options.begin(), {"ensemble", "scenario.toml"});
  return desk.run(std::move(options));
}

}  // namespace

TEST_CASE("an ensemble prints how losses spread and names its file") {
  const Desk desk;
  const Outcome outcome = ensemble(desk, drawn_strike, {"--output", "many.h5"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("tiny: 8 replicates of 12 days from 2020-01-01, 24 firms"));
  CHECK_THAT(outcome.output, Contains("mean    5 %   50 %   95 %") && Contains("hours, whole run") &&
                                 Contains("jobs, whole run") && Contains("hours, worst day"));
  CHECK_THAT(outcome.output, Contains("hours lost by sector:  food "));
  CHECK_THAT(outcome.output, Contains("many.h5"));
  CHECK_THAT(outcome.messages, Contains("replicate 8 of 8") && Contains("note: "));
  CHECK(desk.has("many.h5"));
  CHECK_THAT(desk.run({"inspect", "many.h5"}).output,
             Contains("complete") && Contains("replicate         8") && Contains("drawn_shock_strike_reduction"));
}

TEST_CASE("the option replicates comes before the scenario and --set and --seed change it") {
  const Desk desk;
  const auto replicates = [&](std::vector<std::string> options, const std::string& text = drawn_strike) {
    options.insert(options.end(), {"--json", "--output", "many.h5", "--force", "--quiet"});
    const Outcome outcome = ensemble(desk, text, std::move(options));
    INFO(outcome.messages);
    REQUIRE(outcome.exit_code == 0);
    return json::parse(outcome.output);
  };
  CHECK(replicates({}).at("replicates") == 8);
  CHECK(replicates({"--replicates", "3"}).at("replicates") == 3);
  CHECK(replicates({"--replicates", "3"}, strike + "[stocks]\nrule = \"poisson\"\n").at("replicates") == 3);
  const json as_written = replicates({});
  CHECK(replicates({}) == as_written);
  CHECK(replicates({"--seed", "2"}).at("hours_lost") != as_written.at("hours_lost"));
  CHECK(replicates({"--set", "ensemble.draw.0.high=0.3"}).at("hours_lost").at("mean") <
        as_written.at("hours_lost").at("mean"));
}

TEST_CASE("an ensemble in JSON gives mean and quantiles") {
  const Desk desk;
  const json summary = json::parse(ensemble(desk, drawn_strike, {"--output", "many.h5", "--json"}).output);
  CHECK(summary.at("output") == "many.h5");
  CHECK(summary.at("firms") == 24);
  const json& lost = summary.at("hours_lost");
  CHECK(lost.at("quantiles").at("0.05") < lost.at("quantiles").at("0.5"));
  CHECK(lost.at("quantiles").at("0.5") < lost.at("quantiles").at("0.95"));
  CHECK(summary.at("sectors").size() == 2);
  CHECK(summary.at("countries")[0].at("name") == "AAA");
  CHECK(summary.at("warnings").is_array());
}

TEST_CASE("an ensemble that cannot be is refused and leaves nothing") {
  const Desk desk;
  const auto refused = [&](const std::string& more, std::vector<std::string> options) {
    const Outcome outcome = ensemble(desk, more, std::move(options));
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.output.empty());
    CHECK(desk.untouched());
    return outcome.messages;
  };
  CHECK_THAT(refused(strike, {}), Contains("scenario.toml: the scenario does not say how many replicates to run"));
  CHECK_THAT(refused(strike, {"--replicates", "5"}), Contains("--set: nothing is drawn: all 5 replicates would be"));
  CHECK_THAT(refused(strike, {"--replicates", "many"}), Contains("ensemble.replicates is the text 'many'"));
  CHECK_THAT(refused(drawn_strike, {"--set", "ensemble.draw.0.high=1.5"}),
             Contains("shock.strike.reduction may be drawn above 1"));
  const Outcome exists = [&] {
    REQUIRE(ensemble(desk, drawn_strike, {"--output", "many.h5"}).exit_code == 0);
    return ensemble(desk, drawn_strike, {"--output", "many.h5"});
  }();
  CHECK(exists.exit_code == 5);
  CHECK_THAT(exists.messages, Contains("add --force to replace it"));
}

TEST_CASE("without --output an ensemble goes to a file of its own beside the run's") {
  const Desk desk;
  CHECK(ensemble(desk, drawn_strike, {}).exit_code == 0);
  CHECK(desk.has("outputs/scenario-ensemble.h5"));
}

TEST_CASE("run and validate tell what they make of an ensemble") {
  const Desk desk;
  desk.scratch.write("scenario.toml", tiny::scenario + drawn_strike);
  desk.scratch.write("single.toml", tiny::scenario + strike);
  const Outcome run = desk.run({"run", "scenario.toml", "--output", "run.h5"});
  CHECK(run.exit_code == 0);
  CHECK_THAT(run.messages, Contains("note: [ensemble]: this is one run, of the keys as they are written"));
  CHECK_THAT(desk.run({"run", "single.toml", "--output", "single.h5"}).messages, !Contains("[ensemble]"));
  const auto hours = [&](const char* file) {
    return tierwave::results::ResultsReader(desk.scratch.folder() / file).array("hours").values;
  };
  CHECK(hours("run.h5") == hours("single.h5"));
  CHECK_THAT(desk.run({"validate", "scenario.toml"}).output, Contains("ensemble of 8 replicates: about"));
  CHECK(json::parse(desk.run({"validate", "scenario.toml", "--json"}).output).at("replicates") == 8);
  CHECK(desk.run({"validate", "scenario.toml", "--set", "ensemble.draw.0.high=1.5"}).exit_code == 3);
}

TEST_CASE("an interrupted ensemble exits with 130 and keeps its replicates") {
  const Desk desk;
  desk.scratch.write("scenario.toml", replaced(tiny::scenario, "days = 12", "days = 400") + drawn_strike);
  // Progress is told at each tenth of the replicates; the signal is sent at the first.
  const auto interrupt = [](int process, const std::filesystem::path& messages) {
    for (std::string text; text.find("replicate 40 of 400") == std::string::npos; ::usleep(1000)) {
      std::ifstream stream(messages, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(stream), {});
      if (text.find("error") != std::string::npos) return;
    }
    ::kill(process, SIGINT);
  };
  const Outcome outcome = desk.run(Call{
      .words = {"ensemble", "scenario.toml", "--replicates", "400", "--output", "many.h5"}, .meanwhile = interrupt});
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 130);
  CHECK_THAT(outcome.messages, Contains("interrupted after ") && Contains("of 400 replicates; many.h5 holds them"));
  CHECK_FALSE(desk.has("many.h5.partial"));
  CHECK_FALSE(tierwave::results::ResultsReader(desk.scratch.folder() / "many.h5").complete());
  CHECK_THAT(desk.run({"inspect", "many.h5"}).output, Contains("of 400 replicates were finished"));
}
