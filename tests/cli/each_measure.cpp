// `tierwave compare --each-measure`: the measures of one scenario against each other.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

const std::string strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"labour_supply\"\nsectors = [\"food\"]\nreduction = 0.5\nstart = 2020-01-03\n";
std::string exemption(const std::string& label, const std::string& share) {
  return "[[measure]]\nlabel = \"" + label + "\"\nkind = \"sector_exemption\"\nsectors = [\"food\"]\nshare = " + share +
         "\nstart = 2020-01-05\n";
}

class MeasuresDesk : public Desk {
 public:
  void write(const std::string& more) const { scratch.write("measures.toml", tiny::scenario + strike + more); }
};

double hours_kept(const json& comparison, const std::string& scenario) {
  for (const json& entry : comparison.at("differences"))
    if (entry.at("scenario") == scenario && entry.at("figure") == "hours" && entry.at("axis") == "world")
      return entry.at("kept_share").at("mean");
  FAIL("no hours of " + scenario);
  return 0;
}

}  // namespace

TEST_CASE("none each alone and all of the measures of a scenario are compared with none") {
  const MeasuresDesk desk;
  desk.write(exemption("little", "0.2") + exemption("much", "0.6"));
  const Outcome outcome = desk.run({"compare", "measures.toml", "--each-measure", "--json", "--quiet"});
  INFO(outcome.messages);
  REQUIRE(outcome.exit_code == 0);
  const json comparison = json::parse(outcome.output);
  CHECK(comparison.at("compared_with") == "no-measure");
  CHECK(comparison.at("scenarios").size() == 4);
  const double little = hours_kept(comparison, "little"), much = hours_kept(comparison, "much"),
               all = hours_kept(comparison, "all-measures");
  CHECK(little > 0);
  CHECK(much > little);
  CHECK(all > much);
  CHECK(all < little + much);  // the second spares part of what the first left
  CHECK_THAT(comparison.at("notes").dump(), Contains("hours: all measures together keep"));
}

TEST_CASE("of a single measure there is nothing to add up") {
  const MeasuresDesk desk;
  desk.write(exemption("alone", "0.2"));
  const Outcome outcome = desk.run({"compare", "measures.toml", "--each-measure", "--quiet"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("alone") && !Contains("together"));
}

TEST_CASE("each measure asks for one scenario that has measures") {
  const MeasuresDesk desk;
  desk.write("");
  CHECK_THAT(desk.run({"compare", "measures.toml", "--each-measure"}).messages, Contains("it has no [[measure]]"));
  desk.write(exemption("all-measures", "0.2"));
  CHECK_THAT(desk.run({"compare", "measures.toml", "--each-measure"}).messages, Contains("give it another label"));
  const Outcome two = desk.run({"compare", "measures.toml", "other.toml", "--each-measure"});
  CHECK(two.exit_code == 2);
  CHECK_THAT(two.messages, Contains("name one scenario file"));
}

TEST_CASE("a draw of a measure is made in the variants that have it and the others are told apart by it alone") {
  const MeasuresDesk desk;
  const std::string drawn =
      "\ndistribution = \"uniform\"\nlow = 0.1\nhigh = 0.9\n[[ensemble.draw]]\nkey = \"orders.tau_days\"\n"
      "distribution = \"uniform\"\nlow = 2.0\nhigh = 10.0\n";
  const std::string measures = exemption("little", "0.2") + exemption("much", "0.6");
  const auto answer = [&](const std::string& key) {
    desk.write(measures + "[ensemble]\nreplicates = 3\n[[ensemble.draw]]\nkey = \"" + key + "\"" + drawn);
    const Outcome outcome = desk.run({"compare", "measures.toml", "--each-measure", "--json", "--quiet"});
    INFO(outcome.messages);
    REQUIRE(outcome.exit_code == 0);
    return json::parse(outcome.output);
  };
  const json by_label = answer("measure.much.share");
  CHECK(by_label.at("scenarios").size() == 4);
  // Position 1 is that of "much" among all measures, and stays so where it stands alone.
  CHECK(answer("measure.1.share").at("differences") == by_label.at("differences"));
}
