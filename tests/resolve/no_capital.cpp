// Once: firms whose value added is not above 0 have no capital, so an amount passed them by and rebuilding asked for
// nothing, without a word.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// A bench on which services of AAA buy for more than they make: their value added is -107 of an output of 949.
struct Losing {
  Losing() {
    std::string table = tiny::table;
    for (const auto& [from, to] :
         {std::pair("AAA_food,20,42,39,13,109,99,170,188,190,171,151,88", "AAA_food,20,969,39,13,0,0,0,0,0,0,151,88"),
          std::pair("VA,1132,820", "VA,1132,-107")})
      table = replaced(table, from, to);
    bench.scratch.write("economy/table.csv", table);
    const network::Firms firms = bench.study().setup.network->firms;
    for (std::size_t firm = 0; firm < firms.size(); ++firm) {
      if (firms.cell[firm] != 1) continue;
      if (losing++ == 0) first = firms.id[firm];
    }
    all = firms.size();
  }
  // "3 of the 8 firms struck ..."
  std::string counted(std::size_t struck) const {
    return std::to_string(losing) + " of the " + std::to_string(struck) +
           " firms struck have no capital (value added not above 0), the first is firm " + std::to_string(first);
  }
  Bench bench;
  std::size_t all = 0, losing = 0;
  std::uint32_t first = 0;
};

const std::string rebuilt =
    "recovery = \"rebuilding\"\nrecovery_days = 9\nrebuilding_sectors = [\"food\"]\nrebuilding_shares = [1.0]\n";

}  // namespace

TEST_CASE("an amount is not spread over firms without capital") {
  const Losing made;
  CHECK_THAT(refusal(made.bench, quake("amount = 5.0\n")),
             Contains("scenario.toml:11:10: " + made.counted(made.all) + "; leave them out, or write reduction"));
  CHECK_THAT(refusal(made.bench, quake("amount = 5.0\ncountries = [\"AAA\"]\nsectors = [\"services\"]\n")),
             Contains(made.counted(made.losing)));
  CHECK(refusal(made.bench, quake("amount = 5.0\nsectors = [\"food\"]\n")) == "accepted");
  CHECK(refusal(made.bench, quake("reduction = 0.5\n")) == "accepted");
}

TEST_CASE("firms without capital are not rebuilt") {
  const Losing made;
  const std::string reduction = "reduction = 0.1\ncountries = [\"BBB\"]\n";
  CHECK(refusal(made.bench, quake(reduction + rebuilt)) == "accepted");
  CHECK_THAT(
      refusal(made.bench, quake("reduction = 0.1\n" + rebuilt)),
      Contains("scenario.toml:12:12: " + made.counted(made.all) + "; leave them out, or choose another recovery"));
}

TEST_CASE("firms of a table without capital are not rebuilt") {
  const Losing made;
  const std::string id = std::to_string(made.first);
  made.bench.scratch.write("losses.csv", "firm,reduction,start\n" + id + ",0.1,2020-01-02\n" + id + ",0.1,\n");
  CHECK_THAT(refusal(made.bench, quake("firm_table = \"losses.csv\"\n" + rebuilt)),
             Contains("1 of the 1 firms struck have no capital (value added not above 0), the first is firm " + id));
  CHECK(refusal(made.bench, quake("firm_table = \"losses.csv\"\n")) == "accepted");
}
