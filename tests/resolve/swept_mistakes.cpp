// What cannot be swept is an error of the scenario, with its place and what to do.
#include <catch2/catch.hpp>

#include "language/sweep_keys.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

// The answer to a sweep over this key; [[sweep.over]] stands in line 11, its key in line 12.
std::string answer(const std::string& key, const std::string& range, const scenario::Overrides& overrides = {}) {
  const Bench bench;
  return refusal(bench,
                 "[sweep]\nplan = \"latin-hypercube\"\nsamples = 4\n[[sweep.over]]\nkey = \"" + key + "\"\n" + range,
                 overrides);
}
const std::string two_to_ten = "low = 2\nhigh = 10\n";

// The answer to entries of the command line.
std::string over(const std::vector<std::string>& texts) {
  const Bench bench;
  scenario::Scenario scenario = bench.scenario(
      "[sweep]\nplan = \"grid\"\n[[sweep.over]]\nkey = \"orders.tau_days\"\nlow = 3\nhigh = 4\nlevels = 2\n");
  try {
    language::add_sweep_over(scenario, texts);
    const Context context(1);
    std::string keys;
    for (const resolve::Swept& key : resolve::resolve(std::move(scenario), context).swept) {
      keys += key.key + ":";
      for (const double level : key.levels) keys += " " + std::to_string(level).substr(0, 4);
      keys += "; ";
    }
    return keys;
  } catch (const InvalidInput& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("any key with a number can be swept") {
  for (const char* key : {"orders.tau_days", "days", "seed", "network.firms"})
    CHECK(answer(key, two_to_ten) == "accepted");
  CHECK(answer("network.thinning.share", "low = 0.1\nhigh = 0.2\n") != "");
}

TEST_CASE("unknown keys and keys that change no result are refused") {
  CHECK_THAT(answer("orders.tau_dys", two_to_ten),
             Contains("scenario.toml:12:7: unknown key 'orders.tau_dys'; did you mean 'orders.tau_days'?"));
  CHECK_THAT(answer("dais", two_to_ten), Contains("unknown key 'dais'; did you mean 'days'?"));
  CHECK_THAT(answer("shock.quake.reduction", two_to_ten), Contains("unknown key 'shock.quake.reduction'"));
  CHECK_THAT(answer("sweep.samples", two_to_ten),
             Contains("sweep.samples cannot be swept: it says how the runs are made; name a key of the model"));
  CHECK_THAT(answer("ensemble.replicates", two_to_ten), Contains("ensemble.replicates cannot be swept"));
  CHECK_THAT(answer("output.firms.largest", two_to_ten),
             Contains("output.firms.largest cannot be swept: what a run writes changes none of the results"));
}

TEST_CASE("keys without a number or a value are refused") {
  CHECK_THAT(answer("orders.rule", two_to_ten), Contains("orders.rule cannot be swept: it is a choice"));
  CHECK_THAT(answer("name", two_to_ten), Contains("name cannot be swept: it is a text"));
  CHECK_THAT(answer("orders.tau_days", two_to_ten, {"orders.rule=fixed"}),
             Contains("orders.tau_days is not a parameter of rule 'fixed', which orders chooses"));
  CHECK_THAT(answer("sweep", two_to_ten), Contains("unknown key 'sweep'"));
}

TEST_CASE("ranges outside the key's bounds and without sense are refused") {
  CHECK_THAT(answer("orders.tau_days", "low = 0.5\nhigh = 10\n"), Contains("below 1, its least value; write low = 1"));
  CHECK_THAT(answer("days", "low = 1\nhigh = 40000\n"), Contains("above 36500, its greatest value"));
  CHECK_THAT(answer("orders.tau_days", "low = 9\nhigh = 9\n"), Contains("high is 9, not above low, 9"));
  CHECK_THAT(answer("orders.tau_days", "low = 9\n"), Contains("orders.tau_days has no high; write low and high"));
  CHECK_THAT(answer("days", "low = 2.5\nhigh = 9\n"), Contains("low is 2.5, and days is a whole number"));
  CHECK_THAT(answer("orders.tau_days", two_to_ten + "levels = 3\n"),
             Contains("levels of orders.tau_days belongs to a grid, and the plan is \"latin-hypercube\""));
  CHECK_THAT(answer("orders.tau_days", two_to_ten + "mode = 3\n"), Contains("mode"));
}

TEST_CASE("a key swept twice, or drawn as well, is refused") {
  CHECK_THAT(answer("orders.tau_days", two_to_ten + "[[sweep.over]]\nkey = \"orders.tau_days\"\n" + two_to_ten),
             Contains("orders.tau_days is swept twice; keep one of the two"));
  const std::string drawn = two_to_ten +
                            "[ensemble]\nreplicates = 3\n[[ensemble.draw]]\nkey = \"orders.tau_days\"\n"
                            "distribution = \"uniform\"\n" +
                            two_to_ten;
  CHECK_THAT(answer("orders.tau_days", drawn, {"sweep.replicates=3"}),
             Contains("orders.tau_days is swept and drawn by [[ensemble.draw]]"));
  CHECK(answer("orders.tau_days", drawn) == "accepted");  // nothing is drawn without replicates
}

TEST_CASE("unknown keys come in one pass with mistakes of form") {
  const std::string both = answer("orders.tau_dys", two_to_ten + "[orders]\ntau_days = 0\n");
  CHECK_THAT(both, Contains("orders.tau_dys") && Contains("tau_days is 0, below 1"));
}

TEST_CASE("entries of the command line join those of the scenario, or replace one of the same key") {
  CHECK(over({}) == "orders.tau_days: 3.00 4.00; ");
  CHECK(over({"days=10:20:3"}) == "orders.tau_days: 3.00 4.00; days: 10.0 15.0 20.0; ");
  CHECK(over({"orders.tau_days=5,7,14"}) == "orders.tau_days: 5.00 7.00 14.0; ");
}

TEST_CASE("entries of the command line that say nothing are refused") {
  CHECK_THAT(over({"days"}), Contains("--over: 'days' is not KEY=LOW:HIGH; write it as in orders.tau_days=5:20"));
  CHECK_THAT(over({"=3:4"}), Contains("is not KEY=LOW:HIGH"));
  CHECK_THAT(over({"days=10:many"}), Contains("--over: 'many' of 'days=10:many' is not a number"));
  CHECK_THAT(over({"days="}), Contains("is not a number"));
  CHECK_THAT(over({"days=1:2:3:4"}), Contains("has 4 numbers"));
  CHECK_THAT(over({"days=10:20:2.5"}), Contains("asks for 2.5 levels"));
  CHECK_THAT(over({"days=10:20:1"}), Contains("asks for 1 levels"));
  CHECK_THAT(over({"days=10:20"}), Contains("--over: days has no levels, which a grid needs"));
  CHECK_THAT(over({"days=10,10"}), Contains("days has the value 10 twice"));
  CHECK_THAT(over({"days=10,1.5"}), Contains("days is given 1.5, and is a whole number"));
  CHECK_THAT(over({"days=0,10"}), Contains("days is given 0, outside 1 to 36500"));
  CHECK_THAT(over({"days=10,11", "days=12,13"}), Contains("days is swept twice"));
  CHECK_THAT(over({"dais=10,11", "orders.rule=1,2"}), Contains("did you mean 'days'?") && Contains("it is a choice"));
}
