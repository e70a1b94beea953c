// `tierwave report`: the page from files of runs and ensembles, the digits of `compare`, what it refuses.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

// base.h5 loses more than mild.h5; many.h5 is an ensemble.
class ReportDesk : public Desk {
 public:
  ReportDesk() {
    write("base", "0.4", "");
    write("mild", "0.2", "");
    write("many", "0.4", "[ensemble]\nreplicates = 3\n");
    for (const char* const name : {"base", "mild"})
      REQUIRE(run({"run", std::string(name) + ".toml", "--output", std::string(name) + ".h5"}).exit_code == 0);
    REQUIRE(run({"ensemble", "many.toml", "--output", "many.h5"}).exit_code == 0);
  }
  void write(const std::string& name, const std::string& reduction, const std::string& more) const {
    scratch.write(name + ".toml",
                  replaced(tiny::scenario, "\"tiny\"", "\"" + name + "\"") +
                      "[stocks]\nrule = \"poisson\"\n[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = "
                      "[\"food\"]\nreduction = " +
                      reduction + "\nstart = 2020-01-03\nsource = \"a <guess>\"\n" + more);
  }
  std::string read(const std::string& name) const {
    std::ifstream stream(scratch.folder() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

}  // namespace

TEST_CASE("a page of two runs has the digits of compare") {
  const ReportDesk desk;
  const Outcome outcome = desk.run({"report", "base.h5", "mild.h5", "--output", "r.html"});
  INFO(outcome.messages);
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.output == "r.html\n");
  const std::string page = desk.read("r.html");
  const json comparison = json::parse(desk.run({"compare", "base.h5", "mild.h5", "--json", "--quiet"}).output);
  int checked = 0;
  for (const char* const list : {"levels", "differences"})
    for (const json& row : comparison.at(list)) {
      if (row.at("axis") != "world" || (list == std::string("differences") && row.at("scenario") == "base")) continue;
      const bool level = list == std::string("levels");
      for (const char* const quantity : {level ? "lost_share" : "kept_share", level ? "lost" : "kept"}) {
        const json& mean = row.at(quantity).at("mean");
        if (mean.is_null()) continue;
        INFO(row);
        CHECK_THAT(page, Contains(fmt::format("<data value=\"{}\">", mean.get<double>())));
        ++checked;
      }
    }
  CHECK(checked >= 12);
  CHECK_THAT(page, Contains("mild keeps most hours of work") && Contains("a &lt;guess&gt;") &&
                       Contains("tierwave report base.h5 mild.h5 --output r.html"));
}

TEST_CASE("any of the files is the baseline, and equal files give equal pages") {
  const ReportDesk desk;
  REQUIRE(desk.run({"report", "base.h5", "mild.h5", "-o", "a.html", "--baseline", "mild"}).exit_code == 0);
  CHECK_THAT(desk.read("a.html"),
             Contains("compared with mild") && Contains("None keeps more hours of work than mild"));
  const std::string first = desk.read("a.html");
  REQUIRE(desk.run({"report", "base.h5", "mild.h5", "-o", "a.html", "--baseline", "mild", "--force"}).exit_code == 0);
  CHECK(desk.read("a.html") == first);
}

TEST_CASE("an ensemble has a band and no heat map, and the page says so") {
  const ReportDesk desk;
  const Outcome outcome = desk.run({"report", "many.h5", "-o", "m.html", "--json"});
  REQUIRE(outcome.exit_code == 0);
  CHECK(json::parse(outcome.output).at("headline").size() == 3);
  CHECK_THAT(desk.read("m.html"),
             Contains("class=\"band s0\"") && !Contains("class=\"heat\"") && Contains("so this part is left out"));
}

TEST_CASE("a page in another language has the same digits") {
  const ReportDesk desk;
  for (const char* const language : {"en", "fr"})
    REQUIRE(desk.run({"report", "base.h5", "mild.h5", "-o", std::string(language) + ".html", "--language", language})
                .exit_code == 0);
  CHECK_THAT(desk.read("fr.html"),
             Contains("<html lang=\"fr\">") && Contains("mild préserve le plus") && Contains("--language fr"));
  const Outcome json_outcome = desk.run({"report", "base.h5", "-o", "zh.html", "--language", "zh", "--json"});
  CHECK(json::parse(json_outcome.output).at("language") == "zh");
  CHECK_THAT(json::parse(json_outcome.output).at("headline")[0].get<std::string>(), Contains("工时"));
}

TEST_CASE("a run that tells effects apart adds up to its loss") {
  const ReportDesk desk;
  REQUIRE(desk.run({"run", "base.toml", "--decompose", "--output", "apart.h5"}).exit_code == 0);
  REQUIRE(desk.run({"report", "apart.h5", "-o", "apart.html"}).exit_code == 0);
  const std::string page = desk.read("apart.html");
  const std::string row = ">in all</th><td><data value=\"";
  REQUIRE(page.find(row) != std::string::npos);
  const double whole = std::stod(page.substr(page.find(row) + row.size()));
  const json level = json::parse(desk.run({"report", "apart.h5", "-o", "b.html", "--json"}).output);
  const std::string first = level.at("headline")[0];
  CHECK_THAT(first, Contains(fmt::format("loses {:.1f} per cent", 100 * whole)));
  CHECK_THAT(page, Contains(">direct</th>") && Contains(">chain, tier 0</th>") && !Contains("--decompose"));
}

TEST_CASE("a sweep tells which keys move the figure") {
  const ReportDesk desk;
  REQUIRE(desk.run({"sweep", "base.toml", "--plan", "latin-hypercube", "--samples", "15", "--over",
                    "shock.strike.reduction=0.1:0.9", "--over", "orders.tau_days=3:30", "--output", "swept.h5"})
              .exit_code == 0);
  const Outcome outcome = desk.run({"report", "base.h5", "--sweep", "swept.h5", "-o", "s.html"});
  INFO(outcome.messages);
  REQUIRE(outcome.exit_code == 0);
  const std::string page = desk.read("s.html");
  CHECK_THAT(page, Contains("15 samples of the sweep swept.h5") && Contains("--sweep swept.h5 --output s.html") &&
                       !Contains("The sweep is of"));
  // The strike itself moves hours most, so its row stands first.
  CHECK(page.find("<th scope=\"row\">shock.strike.reduction</th>") <
        page.find("<th scope=\"row\">orders.tau_days</th>"));
  REQUIRE(desk.run({"run", "base.toml", "--set", "orders.tau_days=20", "--set", "work.overtime_limit=0", "--output",
                    "other.h5"})
              .exit_code == 0);
  REQUIRE(desk.run({"report", "other.h5", "--sweep", "swept.h5", "-o", "o.html"}).exit_code == 0);
  CHECK_THAT(desk.read("o.html"), Contains("which differs from base in work.overtime_limit"));
}

TEST_CASE("a report that cannot be is refused and leaves nothing") {
  const ReportDesk desk;
  const std::string bytes = desk.read("base.h5");
  desk.scratch.write("cut.h5", bytes.substr(0, bytes.size() / 2));
  desk.scratch.write("text.h5", "hours\n1\n");
  desk.scratch.write("old.html", "old");
  const auto refused = [&](std::vector<std::string> words, int code) {
    words.insert(words.begin(), "report");
    const Outcome outcome = desk.run(words);
    INFO(outcome.messages);
    CHECK(outcome.exit_code == code);
    CHECK(outcome.output.empty());
    CHECK(desk.untouched());
    return outcome.messages;
  };
  CHECK_THAT(refused({"base.h5"}, 2), Contains("--output"));
  CHECK_THAT(refused({"base.toml", "-o", "r.html"}, 2),
             Contains("base.toml is a scenario") && Contains("tierwave run base.toml"));
  CHECK_THAT(refused({"base.h5", "./base.h5", "-o", "r.html"}, 2), Contains("are one file"));
  CHECK_THAT(refused({"base.h5", "-o", "base.h5", "--force"}, 2), Contains("is one of the results files"));
  CHECK_THAT(refused({"missing.h5", "-o", "r.html"}, 5), Contains("missing.h5"));
  CHECK_THAT(refused({"cut.h5", "-o", "r.html"}, 5), Contains("cut.h5"));
  CHECK_THAT(refused({"text.h5", "-o", "r.html"}, 3), Contains("text.h5: it is not an HDF5 file"));
  CHECK_THAT(refused({"base.h5", "many.h5", "-o", "r.html"}, 3), Contains("many.h5: it is an ensemble"));
  CHECK_THAT(refused({"base.h5", "-o", "old.html"}, 5), Contains("old.html") && Contains("--force"));
  CHECK_THAT(refused({"base.h5", "-o", "nowhere/r.html"}, 5), Contains("nowhere"));
  CHECK_THAT(refused({"base.h5", "mild.h5", "-o", "r.html", "--baseline", "mil"}, 2), Contains("did you mean 'mild'?"));
  CHECK_THAT(
      refused({"base.h5", "-o", "r.html", "--language", "de"}, 2),
      Contains("--language de: no such language; write one of: en (English), zh (中文), fr (français), es (español)"));
  CHECK_THAT(refused({"base.h5", "-o", "r.html", "--sweep", "mild.h5"}, 3),
             Contains("mild.h5: the file is not of a sweep"));
  CHECK_THAT(refused({"base.h5", "-o", "r.html", "--sweep", "base.h5"}, 2), Contains("are one file"));
  CHECK_THAT(refused({"base.h5", "-o", "r.html", "--sweep", "base.toml"}, 2), Contains("tierwave sweep base.toml"));
  CHECK(desk.read("old.html") == "old");
}

TEST_CASE("a results file damaged anywhere ends a report with a sentence or a page") {
  const ReportDesk desk;
  const std::string bytes = desk.read("many.h5");
  for (int part = 1; part < 20; ++part) {
    std::string damaged = bytes;
    const std::size_t begin = damaged.size() * static_cast<std::size_t>(part) / 20;
    for (std::size_t i = begin; i < std::min(begin + 300, damaged.size()); ++i)
      damaged[i] = static_cast<char>(0xa5 ^ i);
    desk.scratch.write("damaged.h5", damaged);
    const Outcome outcome = desk.run({"report", "damaged.h5", "-o", "d.html", "--force"});
    INFO(part << ": " << outcome.messages);
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 3 || outcome.exit_code == 5));
  }
}
