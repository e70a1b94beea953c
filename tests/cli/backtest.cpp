// `tierwave backtest 2020`: what it prints and writes, on few firms; what it refuses.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

Outcome backtest(const Desk& desk, std::vector<std::string> options) {
  options.insert(options.begin(), {"backtest", "2020", "--project", TIERWAVE_SOURCE_DIR, "--quick", "--set",
                                   "network.firms=1500", "--output", "backtest.h5"});
  return desk.run(std::move(options));
}

}  // namespace

TEST_CASE("a backtest prints and writes published figures and ours side by side") {
  const Desk desk;
  const Outcome outcome = backtest(desk, {});
  INFO(outcome.messages);
  REQUIRE(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("over 40 countries") && Contains("regression on mean stringency") &&
                                 Contains("V3-Q2-low") && Contains("V6-employment") && Contains("V14-weavers") &&
                                 Contains("V18-all-kept") && Contains("V25-GDP-2020-04") &&
                                 Contains("V26-hours-2020-04"));
  CHECK_THAT(outcome.messages, Contains("running: the world in 2020") && Contains("running: Belgium"));
  const tierwave::results::ResultsReader reader(desk.scratch.folder() / "backtest.h5");
  const auto simulated = reader.array("simulated").values;
  for (const double figure : simulated) CHECK(std::isfinite(figure));
  CHECK(reader.array("hours_lost").values.size() == 40);
}

TEST_CASE("a backtest as JSON") {
  const Desk desk;
  const json text = json::parse(backtest(desk, {"--json", "--quiet"}).output);
  CHECK(text.at("countries").size() == 40);
  CHECK(text.at("fit_of_regression_on_stringency").at("root_mean_square_error").get<double>() ==
        Approx(0.0334).margin(5e-5));
  CHECK(text.at("figures").size() > 60);
}

TEST_CASE("a year without figures and a folder without models are refused") {
  const Desk desk;
  const Outcome year = desk.run({"backtest", "2021"});
  CHECK(year.exit_code == 2);
  CHECK_THAT(year.messages, Contains("no backtest of '2021'") && Contains("2020"));
  const Outcome folder = desk.run({"backtest", "2020", "--project", "nowhere"});
  CHECK(folder.exit_code == 5);
  CHECK_THAT(folder.messages, Contains("observed_2020.csv"));
  CHECK_FALSE(desk.has("outputs"));
}
