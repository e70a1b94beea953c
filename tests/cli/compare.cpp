// `tierwave compare`: what it prints and writes, the same digits from scenarios and files, what it refuses.
#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

std::string strike(const std::string& reduction) {
  return "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = " + reduction +
         "\nstart = 2020-01-03\n";
}
const std::string draws = "[stocks]\nrule = \"poisson\"\n";

// base.toml loses more than mild.toml; twin.toml is base.toml by another name.
class CompareDesk : public Desk {
 public:
  CompareDesk() {
    write("base", strike("0.4"));
    write("mild", strike("0.2"));
    write("twin", strike("0.4"));
  }
  void write(const std::string& name, const std::string& more, const std::string& days = "12") const {
    std::string text = replaced(tiny::scenario, "\"tiny\"", "\"" + name + "\"");
    scratch.write(name + ".toml", replaced(text, "days = 12", "days = " + days) + draws + more);
  }
  std::string read(const std::string& name) const {
    std::ifstream stream(scratch.folder() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  json compared(std::vector<std::string> words) const {
    words.insert(words.begin(), "compare");
    words.insert(words.end(), {"--json", "--quiet"});
    const Outcome outcome = run(words);
    INFO(outcome.messages);
    REQUIRE(outcome.exit_code == 0);
    return json::parse(outcome.output);
  }
};

json only(const json& list, const std::string& scenario, const std::string& figure) {
  for (const json& entry : list)
    if (entry.at("scenario") == scenario && entry.at("figure") == figure && entry.at("axis") == "world") return entry;
  return {};
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) longest = std::max(longest, line.size());
  return longest;
}

}  // namespace

TEST_CASE("scenarios are compared by single runs on a screen of 100 columns") {
  const CompareDesk desk;
  const Outcome outcome = desk.run({"compare", "base.toml", "mild.toml", "twin.toml"});
  INFO(outcome.output << outcome.messages);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("3 scenarios, 12 days from 2020-01-01") && Contains("\ncompared with base\n"));
  CHECK_THAT(outcome.output, Contains("Levels: lost against the same world without shocks, whole run\n") &&
                                 Contains("Differences to base: what is kept; below 0 more is lost\n"));
  CHECK_THAT(outcome.output, Contains("twin and base are equal: no key differs, and no figure does"));
  CHECK_THAT(outcome.output, Contains("  shock.strike.reduction\n") && Contains("mild                       0.2\n"));
  CHECK_THAT(outcome.output, !Contains("helps") && !Contains(" to 0"));
  CHECK(longest_line(outcome.output) <= 100);
  CHECK_FALSE(desk.has("outputs"));
}

TEST_CASE("replicates give intervals and shares of replicates") {
  const CompareDesk desk;
  const Outcome outcome = desk.run({"compare", "base.toml", "mild.toml", "--replicates", "6", "--by", "sector"});
  INFO(outcome.output << outcome.messages);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("2 scenarios, 6 replicates each") && Contains("helps   best") &&
                                 Contains("100 %  100 %") && Contains("Levels by sector, mild\n  per cent"));
  CHECK_THAT(outcome.messages, Contains("run 12 of 12"));
  CHECK(longest_line(outcome.output) <= 100);
}

TEST_CASE("files and scenarios give the same digits") {
  const CompareDesk desk;
  REQUIRE(desk.run({"run", "base.toml", "--output", "base.h5"}).exit_code == 0);
  REQUIRE(desk.run({"run", "mild.toml", "--output", "mild.h5"}).exit_code == 0);
  const auto figures = [](json comparison) {
    comparison.erase("scenarios");
    return comparison;
  };
  const json of_scenarios = figures(desk.compared({"base.toml", "mild.toml"}));
  CHECK(figures(desk.compared({"base.h5", "mild.h5"})) == of_scenarios);
  CHECK(figures(desk.compared({"base.h5", "mild.toml"})) == of_scenarios);
  CHECK(figures(desk.compared({"base.toml", "mild.h5", "--threads", "1"})) == of_scenarios);
  for (const char* name : {"base", "mild"})
    REQUIRE(desk.run({"ensemble", std::string(name) + ".toml", "--replicates", "5", "--output",
                      std::string(name) + "-ensemble.h5"})
                .exit_code == 0);
  const json of_ensembles = figures(desk.compared({"base.toml", "mild.toml", "--replicates", "5"}));
  CHECK(of_ensembles != of_scenarios);
  CHECK(figures(desk.compared({"base-ensemble.h5", "mild-ensemble.h5"})) == of_ensembles);
  CHECK(figures(desk.compared({"base-ensemble.h5", "mild.toml"})) == of_ensembles);
  const json fewer = desk.compared({"base-ensemble.h5", "mild-ensemble.h5", "--replicates", "3"});
  CHECK(fewer.at("replicates") == 3);
  CHECK(figures(desk.compared({"base.toml", "mild.toml", "--replicates", "3"})).at("levels") == fewer.at("levels"));
}

TEST_CASE("any scenario is the baseline by its name or file") {
  const CompareDesk desk;
  const json first = desk.compared({"base.toml", "mild.toml"});
  CHECK(first.at("compared_with") == "base");
  const double kept = only(first.at("differences"), "mild", "hours").at("kept_share").at("mean");
  CHECK(kept > 0);
  for (const char* name : {"mild", "mild.toml"}) {
    const json second = desk.compared({"base.toml", "mild.toml", "--baseline", name});
    CHECK(second.at("compared_with") == "mild");
    CHECK(only(second.at("differences"), "base", "hours").at("kept_share").at("mean") == -kept);
    CHECK(second.at("levels") == first.at("levels"));
  }
  const Outcome outcome = desk.run({"compare", "base.toml", "mild.toml", "--baseline", "mil"});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.messages, Contains("unknown baseline 'mil'; did you mean 'mild'?"));
}

TEST_CASE("identical scenarios give zeros") {
  const CompareDesk desk;
  const json comparison = desk.compared({"base.toml", "twin.toml", "--replicates", "4"});
  CHECK(comparison.at("scenarios")[1].at("same_figures") == true);
  CHECK(comparison.at("differing_keys").empty());
  for (const json& difference : comparison.at("differences")) {
    CHECK((difference.at("kept").at("mean") == 0.0 || difference.at("kept").at("mean").is_null()));
    CHECK((difference.at("helps") == 0.0 || difference.at("helps").is_null()));
  }
  CHECK(only(comparison.at("differences"), "twin", "hours").at("best") == 0.5);
}

TEST_CASE("table and results file hold the digits of the JSON") {
  const CompareDesk desk;
  const std::vector<std::string> words{"base.toml", "mild.toml", "--replicates", "4",
                                       "--csv",     "c.csv",     "--output",     "c.h5"};
  const json comparison = desk.compared(words);
  const json hours = only(comparison.at("differences"), "mild", "hours");
  const std::string table = desk.read("c.csv");
  CHECK(table.starts_with("table,scenario,figure,axis,entry,quantity,unit,mean,q05,q25,q50,q75,q95,helps,best\n"));
  const std::size_t row = table.find("differences,mild,hours,world,world,kept_share,1,");
  REQUIRE(row != std::string::npos);
  std::istringstream fields(table.substr(row));
  std::string field;
  for (int column = 0; column < 8; ++column) std::getline(fields, field, ',');
  CHECK(std::stod(field) == hours.at("kept_share").at("mean").get<double>());
  const tierwave::results::ResultsReader file(desk.scratch.folder() / "c.h5");
  CHECK(file.complete());
  CHECK(file.array("hours_kept_share_mean").values[1] == hours.at("kept_share").at("mean").get<double>());
  CHECK(file.array("hours_kept_share_quantile").values[5 + 4] ==
        hours.at("kept_share").at("quantiles").at("0.95").get<double>());
  CHECK(file.array("hours_lost_share_by_country").shape == std::vector<std::size_t>{2, 4, 2});
  CHECK(file.array("employment_best").values[1] == 1);
  CHECK(desk.run({"inspect", "c.h5"}).exit_code == 0);

  const Outcome again = desk.run({"compare", "base.toml", "mild.toml", "--csv", "c.csv"});
  CHECK(again.exit_code == 5);
  CHECK_THAT(again.messages, Contains("c.csv") && Contains("--force"));
  CHECK(desk.run({"compare", "base.toml", "mild.toml", "--csv", "c.csv", "--output", "c.h5", "--force"}).exit_code ==
        0);
}

TEST_CASE("a comparison that cannot be is refused and leaves nothing") {
  const CompareDesk desk;
  desk.write("short", strike("0.4"), "11");
  desk.write("seeded", strike("0.4"));
  desk.scratch.write("seeded.toml", "seed = 7\n" + desk.read("seeded.toml"));
  desk.write("many", strike("0.4") + "[ensemble]\nreplicates = 3\n");
  REQUIRE(desk.run({"run", "base.toml", "--output", "base.h5"}).exit_code == 0);
  REQUIRE(desk.run({"run", "base.toml", "--output", "weeks.h5", "--set", "output.every=week"}).exit_code == 0);
  REQUIRE(desk.run({"ensemble", "many.toml", "--output", "many.h5"}).exit_code == 0);
  std::string bytes = desk.read("base.h5");
  desk.scratch.write("cut.h5", bytes.substr(0, bytes.size() / 2));
  desk.scratch.write("text.h5", "hours\n1\n");
  const auto refused = [&](std::vector<std::string> words, int code) {
    words.insert(words.begin(), "compare");
    const Outcome outcome = desk.run(words);
    INFO(outcome.messages);
    CHECK(outcome.exit_code == code);
    CHECK(outcome.output.empty());
    CHECK(desk.untouched());
    return outcome.messages;
  };
  CHECK_THAT(refused({"base.toml"}, 2), Contains("a comparison needs two scenarios or results files at least"));
  CHECK_THAT(refused({"base.toml", "./base.toml"}, 2), Contains("base.toml and ./base.toml are one file"));
  CHECK_THAT(refused({"base.h5", "mild.toml", "--set", "days=3"}, 2), Contains("base.h5 is a results file"));
  CHECK_THAT(refused({"base.toml", "mild.toml", "--by", "colour"}, 2), Contains("--by is 'colour'; write country"));
  CHECK_THAT(refused({"base.toml", "missing.toml"}, 5), Contains("missing.toml"));
  CHECK_THAT(refused({"base.toml", "missing.h5"}, 5), Contains("missing.h5") && Contains("it does not exist"));
  CHECK_THAT(refused({"base.h5", "cut.h5"}, 5), Contains("cut.h5") && Contains("run again"));
  CHECK_THAT(refused({"base.h5", "text.h5"}, 3), Contains("text.h5: it is not an HDF5 file"));
  CHECK_THAT(refused({"base.h5", "weeks.h5"}, 3), Contains("weeks.h5: it holds weeks or months"));
  CHECK_THAT(refused({"base.h5", "many.h5"}, 3), Contains("many.h5: it is an ensemble, and base.h5 is a single run"));
  CHECK_THAT(refused({"base.toml", "short.toml"}, 3), Contains("short.toml: it has 11 days from 2020-01-01"));
  CHECK_THAT(refused({"base.toml", "seeded.toml"}, 3),
             Contains("seeded.toml: it cannot be paired with base.toml: seed 7"));
  CHECK_THAT(refused({"base.toml", "many.toml"}, 3),
             Contains("base.toml: it has no [ensemble] with replicates, and many.toml"));
  CHECK_THAT(refused({"many.h5", "many.toml", "--replicates", "4"}, 3),
             Contains("it holds 3 replicates, fewer than 4"));
  CHECK_THAT(refused({"base.h5", "mild.toml", "--replicates", "4"}, 3),
             Contains("it is a single run, which --replicates"));

  const Outcome forced = desk.run({"compare", "base.toml", "seeded.toml", "--force"});
  CHECK(forced.exit_code == 0);
  CHECK_THAT(forced.output, Contains("BY FORCE: seed 7, not "));
}

TEST_CASE("an unfinished file is refused by what it lacks") {
  const CompareDesk desk;
  desk.write("long", strike("0.4"), "4000");
  const auto interrupt = [](int process, const std::filesystem::path& messages) {
    for (std::string text; text.find("day 400 of") == std::string::npos; ::usleep(1000)) {
      std::ifstream stream(messages, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(stream), {});
      if (text.find("error") != std::string::npos) return;
    }
    ::kill(process, SIGINT);
  };
  const Outcome stopped = desk.run(Call{.words = {"run", "long.toml", "--output", "long.h5"}, .meanwhile = interrupt});
  INFO(stopped.messages);
  REQUIRE(stopped.exit_code == 130);
  REQUIRE(desk.run({"run", "base.toml", "--output", "base.h5"}).exit_code == 0);
  const Outcome outcome = desk.run({"compare", "base.h5", "long.h5"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages,
             Contains("long.h5: it is not finished: ") && Contains("days were written") && Contains("--resume"));
}

TEST_CASE("a results file damaged anywhere is told and never ends the program by a signal") {
  const CompareDesk desk;
  REQUIRE(desk.run({"run", "base.toml", "--output", "base.h5"}).exit_code == 0);
  const std::string bytes = desk.read("base.h5");
  for (int part = 1; part < 40; ++part) {
    std::string damaged = bytes;
    const std::size_t begin = damaged.size() * static_cast<std::size_t>(part) / 40;
    for (std::size_t i = begin; i < std::min(begin + 300, damaged.size()); ++i)
      damaged[i] = static_cast<char>(0xa5 ^ i);
    desk.scratch.write("damaged.h5", damaged);
    const Outcome outcome = desk.run({"compare", "base.h5", "damaged.h5"});
    INFO(part << ": " << outcome.messages);
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 3 || outcome.exit_code == 5));
  }
}

TEST_CASE("what comes back as taxes stands beside what is spent at a share that may be changed") {
  const CompareDesk desk;
  desk.write("paid", strike("0.4") + "[[measure]]\nlabel = \"gift\"\nkind = \"household_transfer\"\namount = 100\n");
  const Outcome outcome =
      desk.run({"compare", "base.toml", "paid.toml", "--tax-share", "0.25", "--tax-share", "BBB=0.1"});
  INFO(outcome.output << outcome.messages);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("spent        repaid by firms      spent less repaid") &&
                                 Contains("spent less repaid          back as taxes           net of taxes") &&
                                 Contains("25.0 % of it, 10.0 % in BBB"));
  CHECK(longest_line(outcome.output) <= 100);
  const json comparison = desk.compared({"base.toml", "paid.toml", "--tax-share", "0.25"});
  CHECK(comparison.at("tax_share") == 0.25);
  for (const json& cost : comparison.at("public_money")) {
    const auto mean = [&](const char* name) { return cost.at(name).at("mean").get<double>(); };
    CHECK(mean("paid") == Approx(mean("spent") - mean("repaid")));
    CHECK(mean("more_net_of_taxes") == Approx(mean("more_paid") - mean("taxes_on_income_kept")));
  }
  CHECK(desk.run({"compare", "base.toml", "paid.toml", "--tax-share", "2"}).exit_code == 2);
  CHECK_THAT(desk.run({"compare", "base.toml", "paid.toml", "--tax-share", "CCC=0.1"}).messages,
             Contains("unknown country of --tax-share 'CCC'"));
}

TEST_CASE("whom nothing reached is printed and written and adds up") {
  const CompareDesk desk;
  const Outcome outcome = desk.run({"compare", "base.toml", "mild.toml", "--by", "contract", "--replicates", "3",
                                    "--csv", "all.csv", "--output", "all.h5"});
  INFO(outcome.output << outcome.messages);
  CHECK(outcome.exit_code == 0);
  CHECK(longest_line(outcome.output) <= 100);
  CHECK_THAT(outcome.output,
             Contains("Who lost work, and whom no scheme or measure that pays persons reached\n") &&
                 Contains("Who lost work, and whom no scheme or measure that pays persons reached, by contract\n"));
  CHECK_THAT(desk.read("all.csv"), Contains("\nreach,base,work,world,world,not_reached_share,1,"));
  const tierwave::results::ResultsReader file(desk.scratch.folder() / "all.h5");
  const std::vector<double> world = file.array("not_reached").values,
                            parts = file.array("not_reached_by_contract").values;
  REQUIRE(world.size() == 2 * 3);
  for (std::size_t i = 0; i < world.size(); ++i) {
    double sum = 0;
    for (std::size_t contract = 0; contract < 5; ++contract) sum += parts[i * 5 + contract];
    CHECK(sum == Approx(world[i]));
  }
  for (const char* array : {"hours_kept_by_sex", "hours_kept_by_contract", "income_kept_by_tier"})
    CHECK_NOTHROW(file.array(array));
}
