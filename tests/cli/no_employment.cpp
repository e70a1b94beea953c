// What is not known was printed as 0.0 and "no hours were lost".
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

const std::string strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.87\nstart = 2020-01-05\n";

Outcome run_without_labour(const Desk& desk, std::vector<std::string> options) {
  remove_labour(desk.scratch);
  return desk.run_scenario(strike, std::move(options));
}

}  // namespace

TEST_CASE("a run without labour accounts says that hours and jobs are not known and shows the loss of output") {
  const Desk desk;
  const Outcome outcome = run_without_labour(desk, {});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("no employment") && Contains("hours and jobs are not known") &&
                                 Contains("worst day of output") && Contains("output lost by sector:  food "));
  CHECK_THAT(outcome.output, !Contains("no hours were lost") && !Contains("worst day of hours") &&
                                 !Contains("hours lost by") && !Contains(" 0.0"));
}

TEST_CASE("in JSON what is not known is null") {
  const Desk desk;
  const json summary = json::parse(run_without_labour(desk, {"--json", "--quiet", "--decompose"}).output);
  CHECK(summary.at("world").at("hours_lost").is_null());
  CHECK(summary.at("world").at("employment_lost").is_null());
  CHECK(summary.at("world").at("output_lost").get<double>() > 0.1);
  CHECK(summary.at("worst_day").is_null());
  CHECK(summary.at("worst_hours_lost").is_null());
  CHECK(summary.at("worst_output_lost").get<double>() > 0.3);
  CHECK(summary.at("worst_output_day").get<std::string>() >= "2020-01-05");
  for (const char* list : {"quarters", "countries", "sectors", "tiers"})
    for (const json& loss : summary.at(list)) CHECK(loss.at("hours_lost").is_null());
  for (const json& jobs : summary.at("jobs_lost_by_effect_persons")) CHECK(jobs.is_null());
}

TEST_CASE("an ensemble without labour accounts says so too") {
  const Desk desk;
  remove_labour(desk.scratch);
  const std::string drawn = strike +
                            "[ensemble]\nreplicates = 5\n[[ensemble.draw]]\nkey = \"shock.strike.reduction\"\n"
                            "distribution = \"uniform\"\nlow = 0.2\nhigh = 0.6\n";
  desk.scratch.write("scenario.toml", tiny::scenario + drawn);
  const Outcome text = desk.run({"ensemble", "scenario.toml", "--output", "many.h5"});
  CHECK(text.exit_code == 0);
  CHECK_THAT(text.output, Contains("hours and jobs are not known") && Contains("output lost by sector:  food ") &&
                              Contains("worst day of output") && !Contains("nan"));
  const json summary =
      json::parse(desk.run({"ensemble", "scenario.toml", "--output", "many.h5", "--force", "--json", "-q"}).output);
  CHECK(summary.at("hours_lost").at("mean").is_null());
  CHECK(summary.at("worst_day").at("quantiles").at("0.5").is_null());
  CHECK(summary.at("output_lost").at("mean").get<double>() > 0);
  CHECK(summary.at("sectors")[0].at("hours_lost").at("mean").is_null());
  CHECK(summary.at("sectors")[0].at("output_lost").at("mean").get<double>() > 0);
}

TEST_CASE("a sector without output has no share of output lost") {
  const Desk desk;
  const std::string idle =
      "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.87\nstart = "
      "2020-01-05\n";
  desk.scratch.write("economy/table.csv",
                     ","
                     "AAA_food,AAA_services,BBB_food,BBB_services,AAA_HFCE,AAA_GGFC,AAA_GFCF,AAA_INVNT,BBB_HFCE,"
                     "BBB_GGFC,BBB_GFCF,BBB_INVNT,OUT\nAAA_food,20,0,39,0,109,99,170,188,190,171,151,88,1225\n"
                     "AAA_services,0,0,0,0,0,0,0,0,0,0,0,0,0\n"
                     "BBB_food,42,0,43,0,127,57,118,171,149,159,151,197,1214\n"
                     "BBB_services,0,0,0,0,0,0,0,0,0,0,0,0,0\n"
                     "VA,1163,0,1132,0,0,0,0,0,0,0,0,0,0\nOUT,1225,0,1214,0,0,0,0,0,0,0,0,0,0\n");
  std::string labour = replaced(tiny::labour, "AAA,services,87", "AAA,services,0");
  desk.scratch.write("economy/labour.csv", replaced(labour, "BBB,services,81", "BBB,services,0"));
  const Outcome outcome = desk.run_scenario(idle, {"--json", "--quiet"});
  INFO(outcome.messages);
  const json summary = json::parse(outcome.output);
  CHECK(summary.at("sectors")[1].at("output_lost").is_null());
  CHECK(summary.at("sectors")[1].at("hours_lost").is_null());
  CHECK(summary.at("sectors")[0].at("output_lost").get<double>() > 0);
}
