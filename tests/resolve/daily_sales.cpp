// Daily files of final sales as the simulator of Inoue & Todo has them: their figures, and every fault of them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

#include "base/files.hpp"
#include "study/bench.hpp"
#include "study/provenance.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string sales =
    "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nfirm_table = \"sales\"\nfirm_table_layout = \"inoue-todo\"\n";

// The firms of a bench with a run of twelve days, and rows of a daily file for them.
struct Firms {
  explicit Firms(const Bench& bench) : network(bench.study().setup.network) {}
  std::string id(std::size_t firm) const { return std::to_string(network->firms.id[firm]); }
  // A row that has the firm sell `factor` times what it does at the baseline.
  std::string row(std::size_t firm, double factor) const {
    const double baseline = network->firms.final_sales_home[firm] + network->firms.final_sales_abroad[firm];
    return id(firm) + " " + std::to_string(factor * baseline) + "\n";
  }
  std::shared_ptr<const network::Network> network;
};

}  // namespace

TEST_CASE("daily sales become factors of their day and the baseline returns the day after") {
  const Bench bench;
  const Firms firms(bench);
  bench.scratch.write("sales2.txt", firms.row(3, 0.5) + "\n  " + firms.row(1, 2));
  bench.scratch.write("sales3.txt", firms.row(3, 0));
  bench.scratch.write("sales07.txt", firms.row(1, 0.25));
  bench.scratch.write("sales11.txt", firms.row(0, 0.75));
  bench.scratch.write("sales.txt", "no day\n");
  bench.scratch.write("sales4.csv", "no text\n");
  bench.scratch.write("sales4b.txt", "no day either\n");
  bench.scratch.write("resales4.txt", "another name\n");
  const resolve::Study study = bench.study(sales);
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  for (std::size_t day = 0; day < 12; ++day) {
    study.setup.shocks.write(day, terms, scratch);
    INFO("day " << day);
    CHECK(terms.firm_final_demand[0] == Approx(day == 11 ? 0.75 : 1).epsilon(1e-6));
    CHECK(terms.firm_final_demand[1] == Approx(day == 2 ? 2 : day == 7 ? 0.25 : 1).epsilon(1e-6));
    CHECK(terms.firm_final_demand[2] == 1);
    CHECK(terms.firm_final_demand[3] == Approx(day == 2 ? 0.5 : day == 3 ? 0 : 1).epsilon(1e-6));
  }
  CHECK(study.setup.shocks.first_day() == 2);
}

TEST_CASE("every fault of the daily files is reported in one pass with its file and line") {
  const Bench bench;
  const Firms firms(bench);
  bench.scratch.write("sales0.txt", "4000000000 1\n" + firms.id(0) + " -2.5\n" + firms.id(1) + " 1 2\n" + firms.id(2) +
                                        "\n" + firms.id(3) + " much\n");
  bench.scratch.write("sales1.txt", firms.row(4, 0.5) + firms.row(4, 0.5) + "x 1\n");
  const std::string message = refusal(bench, sales);
  for (const std::string& part : std::vector<std::string>{
           "sales0.txt:1: there is no firm '4000000000'; write the id of a firm of the network",
           "sales0.txt:2: sales is -2.5, below 0; write millions of the currency",
           "sales0.txt:3: the row has 3 fields; write firm and final sales",
           "sales0.txt:4: the row has 1 fields; write firm and final sales",
           "sales0.txt:5: sales is 'much', not a finite number",
           "sales1.txt:2: firm " + firms.id(4) + " stands already in line 1 for this day; keep one row",
           "sales1.txt:3: there is no firm 'x'"})
    CHECK_THAT(message, Contains(part));
}

TEST_CASE("daily files after the run are refused and so are files that are none") {
  const Bench bench;
  const Firms firms(bench);
  CHECK_THAT(
      refusal(bench, sales),
      Contains("sales: there are no daily files of this name; name what stands before the day: BASE for BASE0.txt"));
  bench.scratch.write("sales11.txt", firms.row(0, 0.5));
  CHECK(refusal(bench, sales) == "accepted");
  bench.scratch.write("sales12.txt", firms.row(0, 0.5));
  CHECK_THAT(refusal(bench, sales), Contains("sales12.txt: the file is for day 12 of a run of 12, counted from 0; "
                                             "simulate more days, or take the file away"));
}

TEST_CASE("a firm without final sales at the baseline sells none on any day") {
  const Bench bench;
  std::string table = tiny::table;
  for (const auto& [from, to] : {std::pair("AAA_services,28,43,35,45,109,88,183,149,53,66,90,60,949",
                                           "AAA_services,28,43,35,45,0,0,0,0,0,0,0,0,151"),
                                 std::pair("VA,1132,820", "VA,1132,22"), std::pair("OUT,1280,949", "OUT,1280,151")})
    table = replaced(table, from, to);
  bench.scratch.write("economy/table.csv", table);
  const Firms firms(bench);
  const Column<std::uint32_t>& cells = firms.network->firms.cell;
  const auto idle = static_cast<std::size_t>(std::find(cells.begin(), cells.end(), 1) - cells.begin());
  bench.scratch.write("sales0.txt", firms.id(idle) + " 1\n");
  CHECK_THAT(refusal(bench, sales),
             Contains("sales0.txt:1: firm " + firms.id(idle) +
                      " sells nothing to final users at the baseline; give it final sales in the network, or leave"));
  bench.scratch.write("sales0.txt", firms.id(idle) + " 0\n");
  CHECK(refusal(bench, sales) == "accepted");
}

TEST_CASE("every daily file is hashed with all else that a run reads") {
  const Bench bench;
  const Firms firms(bench);
  const std::string first = firms.row(0, 0.5), second = firms.row(1, 0.5);
  bench.scratch.write("sales0.txt", first);
  bench.scratch.write("sales10.txt", second);
  std::string hashes;
  for (const auto& [name, value] : study::provenance(bench.study(sales)))
    if (name == "input_sha256") hashes = std::get<std::string>(value);
  CHECK_THAT(hashes, Contains("sales0.txt " + sha256(first)) && Contains("sales10.txt " + sha256(second)));
}
