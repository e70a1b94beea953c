// Shocks of capital that cannot be: each is refused with its place and what to do.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// The keys follow the first three lines of the shock, which ends the scenario: the first stands in line 11.
void check_refused(const Bench& bench, const std::string& keys, const std::string& message) {
  INFO(keys);
  CHECK_THAT(refusal(bench, quake(keys)), Contains(message));
}

const std::string rebuilding = "reduction = 0.1\nrecovery = \"rebuilding\"\nrecovery_days = 9\nrebuilding_sectors = ";

}  // namespace

TEST_CASE("a table of firms excludes every other way to say who loses how much") {
  const Bench bench;
  bench.scratch.write("losses.csv", "firm,reduction\n");
  for (const char* key : {"firms = [0]", "countries = [\"AAA\"]", "sectors = [\"food\"]", "tiers = [0]",
                          "size_classes = [\"1-9\"]", "reduction = 0.5", "amount = 5.0"}) {
    const std::string name(key, std::string(key).find(' '));
    check_refused(bench, "firm_table = \"losses.csv\"\n" + std::string(key) + "\n",
                  name + " and firm_table exclude each other; keep one of them");
    check_refused(bench, "firm_table = \"losses.csv\"\n" + std::string(key) + "\n", "scenario.toml:12:");
  }
}

TEST_CASE("named firms exclude a selection and a share excludes an amount") {
  const Bench bench;
  for (const char* key : {"countries = [\"AAA\"]", "sectors = [\"food\"]", "tiers = [0]", "size_classes = [\"1-9\"]"})
    check_refused(bench, "reduction = 0.5\nfirms = [0]\n" + std::string(key) + "\n",
                  std::string(key, std::string(key).find(' ')) + " and firms exclude each other; keep one of them");
  check_refused(bench, "reduction = 0.5\namount = 3.0\n",
                "scenario.toml:12:10: amount and reduction exclude each other; keep one of them");
}

TEST_CASE("a layout needs its table") {
  check_refused(Bench(), "reduction = 0.5\nfirm_table_layout = \"inoue-todo\"\n",
                "scenario.toml:12:21: firm_table_layout is given, but no firm_table; name the table");
}

TEST_CASE("a loss must be told and lie between nothing and all") {
  const Bench bench;
  check_refused(
      bench, "countries = [\"AAA\"]\n",
      "scenario.toml:8:1: shock 'quake' does not say how much is lost; write reduction, amount or firm_table");
  check_refused(bench, "reduction = 1.2\n", "scenario.toml:11:13: reduction is 1.2, above 1");
  check_refused(bench, "reduction = -0.2\n", "reduction is -0.2, below 0");
  check_refused(bench, "amount = -3.0\n", "amount is -3, below 0");
}

TEST_CASE("days until recovery need a recovery") {
  check_refused(Bench(), "reduction = 0.2\nduration_days = 5\n",
                "duration_days is given, but recovery is \"none\": what is destroyed stays lost");
}

TEST_CASE("firms that do not exist or stand twice or not at all are refused") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[3]);
  check_refused(bench, "reduction = 0.5\nfirms = [4000000000]\n",
                "scenario.toml:12:9: there is no firm 4000000000; name ids of firms of the network");
  check_refused(bench, "reduction = 0.5\nfirms = [" + id + ", " + id + "]\n",
                "firms names " + id + " twice; name it once");
  check_refused(bench, "reduction = 0.5\nfirms = []\n", "firms is an empty list; name at least one");
  check_refused(bench, "reduction = 0.5\nfirms = [-1]\n", "below 0");
}

TEST_CASE("a loss outside the run is refused") {
  const Bench bench;
  for (const char* date : {"2019-12-31", "2020-01-13"})
    check_refused(bench, "reduction = 0.5\nstart = " + std::string(date) + "\n",
                  "scenario.toml:12:9: start " + std::string(date) +
                      " lies outside the run, 2020-01-01 to 2020-01-12; choose a date inside the run");
  CHECK(refusal(bench, quake("reduction = 0.5\nstart = 2020-01-12\n")) == "accepted");
}

TEST_CASE("a recovery that takes days needs them and one that takes none has none") {
  const Bench bench;
  for (const char* recovery :
       {"linear", "proportional", "uniform", "exponential", "convex", "concave", "neighbour-damped", "rebuilding"})
    check_refused(bench, "reduction = 0.5\nrecovery = \"" + std::string(recovery) + "\"\n",
                  "scenario.toml:12:12: recovery \"" + std::string(recovery) +
                      "\" needs recovery_days; write how many days it takes");
  for (const char* recovery : {"none", "sudden"})
    check_refused(bench, "reduction = 0.5\nrecovery = \"" + std::string(recovery) + "\"\nrecovery_days = 4\n",
                  "scenario.toml:13:17: recovery_days is given, but recovery is \"" + std::string(recovery) +
                      "\"; leave it out, or choose a recovery that takes days");
  check_refused(bench, "reduction = 0.5\nrecovery = \"magic\"\n", "magic");
}

TEST_CASE("a concave recovery takes more than two days") {
  const Bench bench;
  for (const char* days : {"1", "2"})
    check_refused(bench, "reduction = 0.5\nrecovery = \"concave\"\nrecovery_days = " + std::string(days) + "\n",
                  "scenario.toml:13:17: recovery \"concave\" takes more than 2 days; write at least 3");
  CHECK(refusal(bench, quake("reduction = 0.5\nrecovery = \"concave\"\nrecovery_days = 3\n")) == "accepted");
}

TEST_CASE("rebuilding needs sectors and shares that sum to 1") {
  const Bench bench;
  check_refused(bench, "reduction = 0.1\nrecovery = \"rebuilding\"\nrecovery_days = 9\n",
                "scenario.toml:12:12: recovery \"rebuilding\" needs rebuilding_sectors and rebuilding_shares");
  check_refused(bench, rebuilding + "[\"food\", \"services\"]\nrebuilding_shares = [0.5, 0.4]\n",
                "scenario.toml:15:21: the shares sum to 0.9, not 1; let them sum to 1");
  check_refused(bench, rebuilding + "[\"food\", \"services\"]\nrebuilding_shares = [1.0]\n",
                "there are 2 sectors and 1 shares; write one share a sector");
  check_refused(bench, rebuilding + "[\"food\", \"food\"]\nrebuilding_shares = [0.5, 0.5]\n",
                "scenario.toml:14:22: rebuilding_sectors names 'food' twice; name it once");
  check_refused(bench, rebuilding + "[]\nrebuilding_shares = []\n",
                "scenario.toml:14:22: rebuilding_sectors is an empty list; name at least one");
  check_refused(bench, rebuilding + "[\"food\"]\nrebuilding_shares = []\n", "there are 1 sectors and 0 shares");
  check_refused(bench, rebuilding + "[\"fod\"]\nrebuilding_shares = [1.0]\n",
                "unknown sector 'fod'; did you mean 'food'?");
  check_refused(bench, rebuilding + "[\"food\", \"services\"]\nrebuilding_shares = [1.5, -0.5]\n", "above 1");
}

TEST_CASE("what is said of rebuilding without rebuilding is refused") {
  const Bench bench;
  for (const char* key : {"rebuilding_sectors = [\"food\"]", "rebuilding_shares = [1.0]"})
    check_refused(bench, "reduction = 0.1\nrecovery = \"linear\"\nrecovery_days = 9\n" + std::string(key) + "\n",
                  std::string(key, std::string(key).find(' ')) +
                      " is given, but recovery is \"linear\"; write recovery = \"rebuilding\"");
}

TEST_CASE("a sector that sells nothing to final users of a struck country cannot rebuild there") {
  const Bench bench;
  std::string table = tiny::table;
  for (const auto& [from, to] : {std::pair("AAA_services,28,43,35,45,109,88,183,149,53,66,90,60,949",
                                           "AAA_services,28,43,35,45,0,0,0,0,53,66,90,60,420"),
                                 std::pair("BBB_services,58,35,21,40,163,84,143,74,59,84,176,105,1042",
                                           "BBB_services,58,35,21,40,0,0,0,0,59,84,176,105,578"),
                                 std::pair("VA,1132,820,1090,939", "VA,1132,291,1090,475"),
                                 std::pair("OUT,1280,949,1228,1042", "OUT,1280,420,1228,578")})
    table = replaced(table, from, to);
  bench.scratch.write("economy/table.csv", table);
  const std::string keys = rebuilding + "[\"food\", \"services\"]\nrebuilding_shares = [0.5, 0.5]\n";
  check_refused(bench, keys,
                "scenario.toml:14:22: nobody sells 'services' to final users in AAA, so it cannot rebuild anything "
                "there; name sectors that sell to final users");
  CHECK_THAT(refusal(bench, quake(keys)), !Contains("in BBB"));
  CHECK(refusal(bench, quake(keys + "countries = [\"BBB\"]\n")) == "accepted");
  CHECK(refusal(bench, quake(rebuilding + "[\"food\", \"services\"]\nrebuilding_shares = [1.0, 0.0]\n")) == "accepted");
}

TEST_CASE("keys of other kinds do not belong to capital and its keys not to them") {
  const Bench bench;
  for (const char* key : {"end = 2020-01-05", "ramp_days = 3", "steps = [[2020-01-02, 0.4]]", "follows = \"closures\"",
                          "partners = [\"AAA\"]", "final_uses = [\"households\"]"})
    CHECK(refusal(bench, quake("reduction = 0.5\n" + std::string(key) + "\n")) != "accepted");
  for (const char* key :
       {"amount = 3.0", "firms = [0]", "firm_table = \"a.csv\"", "rebuilding_shares = [1.0]", "recovery = \"convex\""})
    CHECK(refusal(bench, shock("reduction = 0.5\n" + std::string(key) + "\n")) != "accepted");
}

TEST_CASE("all mistakes of all shocks of capital come out in one pass") {
  const Bench bench;
  const std::string message = refusal(
      bench, quake("firms = [4000000000]\nstart = 2021-01-01\nrecovery = \"concave\"\n"
                   "recovery_days = 2\n") +
                 replaced(quake("reduction = 0.5\ncountries = [\"AAC\"]\nrecovery = \"sudden\"\nrecovery_days = 2\n"),
                          "quake", "flood"));
  for (const char* part : {"no firm 4000000000", "does not say how much is lost", "lies outside the run",
                           "takes more than 2 days", "unknown country 'AAC'", "recovery_days is given"})
    CHECK_THAT(message, Contains(part));
}
