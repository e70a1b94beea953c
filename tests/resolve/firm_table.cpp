// Tables of firms: every fault of a file is reported in one pass, with its line.
#include "resolve/firm_table.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "study/bench.hpp"
#include "study/provenance.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// A bench with a run of twelve days from 2020-01-01 and the ids of its firms.
struct Tables {
  Bench bench;
  Column<std::uint32_t> ids = bench.study().setup.network->firms.id;
  std::string id(std::size_t firm) const { return std::to_string(ids[firm]); }

  std::string of_losses(const std::string& text) const {
    bench.scratch.write("table.csv", text);
    return refusal(bench, quake("firm_table = \"table.csv\"\n"));
  }
  std::string of_inoue_todo(const std::string& text) const {
    bench.scratch.write("table.csv", text);
    return refusal(bench, quake("firm_table = \"table.csv\"\nfirm_table_layout = \"inoue-todo\"\n"));
  }
  std::string of_demand(const std::string& text) const {
    bench.scratch.write("table.csv", text);
    return refusal(bench, demand());
  }
  static std::string demand(const std::string& keys = "") {
    return "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nfirm_table = \"table.csv\"\n" + keys;
  }
};

void check_all(const std::string& message, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) CHECK_THAT(message, Contains(part));
  std::size_t places = 0;
  for (std::size_t at = 0; (at = message.find("table.csv:", at)) != std::string::npos; ++at) ++places;
  CHECK(places == parts.size());
}

}  // namespace

TEST_CASE("every fault of a table of losses is reported in one pass") {
  const Tables tables;
  const auto id = [&](std::size_t firm) { return tables.id(firm); };
  check_all(
      tables.of_losses("firm,reduction,start,end\n4000000000,0.5,,\nx,0.5,,\n-1,0.5,,\n1.5,0.5,,\n" + id(0) +
                       ",1.5,,\n" + id(1) + ",-0.1,,\n" + id(2) + ",much,,\n" + id(3) + ",0.5,soon,\n" + id(4) +
                       ",0.5,2019-12-31,\n" + id(5) + ",0.5,2020-01-13,\n" + id(6) + ",0.5,2020-01-05,2020-01-04\n" +
                       id(7) + ",0.5,,2020-01-04\n" + id(8) + ",0.5,,\n" + id(8) + ",0.4,,\n" + id(9) +
                       ",0.5,2020-01-05,2020-01-30\n"),
      {"table.csv:2: there is no firm '4000000000'; write the id of a firm of the network",
       "table.csv:3: there is no firm 'x'", "table.csv:4: there is no firm '-1'", "table.csv:5: there is no firm '1.5'",
       "table.csv:6: reduction is 1.5, above 1; write a share between 0 and 1",
       "table.csv:7: reduction is -0.1, below 0", "table.csv:8: reduction is 'much', not a finite number",
       "table.csv:9: 'soon' is not a date; write YYYY-MM-DD",
       "table.csv:10: the loss starts on 2019-12-31, outside the run, 2020-01-01 to 2020-01-12",
       "table.csv:11: the loss starts on 2020-01-13, outside the run",
       "table.csv:12: the loss ends before it starts; put the days in order",
       "table.csv:13: the row has an end and no start; write the start of the loss",
       "table.csv:15: firm " + id(8) + " stands already in line 14 for this day; keep one row"});
}

TEST_CASE("a table of losses needs its columns and has no others") {
  const Tables tables;
  CHECK_THAT(tables.of_losses("firm,start\n0,2020-01-02\n"), Contains("reduction"));
  CHECK_THAT(tables.of_losses("firm,reduction,days\n0,0.5,3\n"), Contains("unknown column 'days'"));
}

TEST_CASE("every fault of a table of the inoue-todo layout is reported in one pass") {
  const Tables tables;
  const auto id = [&](std::size_t firm) { return tables.id(firm); };
  check_all(
      tables.of_inoue_todo("4000000000 0.5\n" + id(0) + " 1.5\n" + id(1) + " 0.5 3\n" + id(2) + "\n" + id(3) +
                           " much\n" + id(4) + " 0.5 5 4\n" + id(5) + " 0.5 12 13\n" + id(6) + " 0.5 -1 4\n" + id(7) +
                           " 0.5 1.5 4\n" + id(8) + " 0.5\n" + id(8) + " 0.5\n" + id(9) + " 0.5 3 x\n" + id(10) +
                           " 1 0 11\n"),
      {"table.csv:1: there is no firm '4000000000'", "table.csv:2: the loss is 1.5, above 1",
       "table.csv:3: the row has 3 fields; write firm and delta, or firm, delta, first and last day",
       "table.csv:4: the row has 1 fields", "table.csv:5: the loss is 'much', not a finite number",
       "table.csv:6: the loss ends before it starts", "table.csv:7: the loss starts on 2020-01-13, outside the run",
       "table.csv:8: '-1' is not a day; write a whole number; the run's first day is 0",
       "table.csv:9: '1.5' is not a day", "table.csv:11: firm " + id(8) + " stands already in line 10 for this day",
       "table.csv:12: 'x' is not a day"});
}

TEST_CASE("every fault of a table of final demand is reported in one pass") {
  const Tables tables;
  const auto id = [&](std::size_t firm) { return tables.id(firm); };
  check_all(tables.of_demand("firm,date,reduction\n4000000000,2020-01-02,0.5\n" + id(0) + ",2020-01-02,1.5\n" + id(1) +
                             ",2020-01-13,0.5\n" + id(2) + ",soon,0.5\n" + id(3) + ",2020-01-02,half\n" + id(4) +
                             ",2020-01-02,0.5\n" + id(4) + ",2020-01-02,0.4\n" + id(5) + ",2019-12-01,-3\n"),
            {"table.csv:2: there is no firm '4000000000'",
             "table.csv:3: reduction is 1.5, above 1; write a share of the baseline of at most 1, negative for a rise",
             "table.csv:4: 2020-01-13 lies after the run; leave the row out", "table.csv:5: 'soon' is not a date",
             "table.csv:6: reduction is 'half', not a finite number",
             "table.csv:8: firm " + id(4) + " stands already in line 7 for this day; keep one row"});
}

TEST_CASE("a table of final demand becomes factors by day") {
  const Tables tables;
  tables.bench.scratch.write("table.csv", "firm,date,reduction\n" + tables.id(3) + ",2020-01-04,0.25\n" + tables.id(3) +
                                              ",2020-01-06,0\n" + tables.id(0) + ",2019-12-01,-0.5\n");
  const resolve::Study study = tables.bench.study(Tables::demand());
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  const auto factors = [&](std::size_t day) {
    study.setup.shocks.write(day, terms, scratch);
    return std::vector<double>{terms.firm_final_demand[0], terms.firm_final_demand[1], terms.firm_final_demand[3]};
  };
  CHECK(factors(0) == std::vector<double>{1.5, 1, 1});
  CHECK(factors(3) == std::vector<double>{1.5, 1, 0.75});
  CHECK(factors(5) == std::vector<double>{1.5, 1, 1});
  CHECK(study.setup.shocks.first_day() == 0);
}

TEST_CASE("a table of final demand excludes every other way to say what falls") {
  const Tables tables;
  tables.bench.scratch.write("table.csv", "firm,date,reduction\n" + tables.id(0) + ",2020-01-04,0.25\n");
  tables.bench.scratch.write("d.csv", "date\n");
  for (const char* key :
       {"countries = [\"AAA\"]", "sectors = [\"food\"]", "tiers = [0]", "size_classes = [\"1-9\"]",
        "final_uses = [\"households\"]", "reduction = 0.5", "reduction_by_sector = \"on_site_consumption\"",
        "strength = 0.5", "start = 2020-01-02", "end = 2020-01-04", "duration_days = 3", "ramp_days = 2",
        "recovery = \"linear\"", "recovery_days = 3", "steps = [[2020-01-02, 0.4]]", "daily_table = \"d.csv\"",
        "follows = \"closures\""})
    CHECK_THAT(refusal(tables.bench, Tables::demand(std::string(key) + "\n")),
               Contains("scenario.toml:12:") && Contains(std::string(key, std::string(key).find(' ')) +
                                                         " and firm_table exclude each other; keep one of them"));
}

TEST_CASE("a firm stands in one table of final demand") {
  const Tables tables;
  tables.bench.scratch.write("table.csv", "firm,date,reduction\n" + tables.id(0) + ",2020-01-04,0.25\n");
  CHECK_THAT(
      refusal(tables.bench, Tables::demand() + replaced(Tables::demand(), "\"d\"", "\"e\"")),
      Contains("scenario.toml:15:14: a firm of this table stands in the table of another shock; join the tables"));
}

TEST_CASE("a missing table is named") {
  const Tables tables;
  CHECK_THROWS_WITH(tables.bench.study(quake("firm_table = \"nowhere.csv\"\n")),
                    Contains("nowhere.csv: cannot read the file: it does not exist"));
}

TEST_CASE("tables of firms are hashed with all else that a run reads") {
  const Tables tables;
  const std::string losses = "firm,reduction\n" + tables.id(0) + ",0.25\n";
  const std::string demand = "firm,date,reduction\n" + tables.id(0) + ",2020-01-04,0.25\n";
  tables.bench.scratch.write("losses.csv", losses);
  tables.bench.scratch.write("table.csv", demand);
  const auto attributes =
      study::provenance(tables.bench.study(quake("firm_table = \"losses.csv\"\n") + Tables::demand()));
  for (const auto& [name, value] : attributes)
    if (name == "input_sha256") {
      CHECK_THAT(std::get<std::string>(value), Contains("losses.csv " + sha256(losses)));
      CHECK_THAT(std::get<std::string>(value), Contains("table.csv " + sha256(demand)));
    }
}
