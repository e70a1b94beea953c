// What cannot be drawn is an error before anything runs, with its place and what to do.
#include <algorithm>
#include <catch2/catch.hpp>

#include "resolve/replicate.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

// The answer to a draw of this key and law; the draw's table stands in line 10, its key in line 11.
std::string answer(const std::string& key, const std::string& law, const scenario::Overrides& overrides = {}) {
  const Bench bench;
  return refusal(bench, "[ensemble]\nreplicates = 4\n[[ensemble.draw]]\nkey = \"" + key + "\"\n" + law, overrides);
}
const std::string two_to_ten = "distribution = \"uniform\"\nlow = 2\nhigh = 10\n";

}  // namespace

TEST_CASE("a draw of a key that is there is accepted") {
  CHECK(answer("orders.tau_days", two_to_ten) == "accepted");
}

TEST_CASE("unknown keys are refused with the nearest known one") {
  CHECK_THAT(answer("orders.tau_dys", two_to_ten),
             Contains("scenario.toml:11:7: unknown key 'orders.tau_dys'; did you mean 'orders.tau_days'?"));
  CHECK_THAT(answer("order.tau_days", two_to_ten), Contains("did you mean 'orders.tau_days'?"));
  CHECK_THAT(answer("shock.quake.reduction", two_to_ten), Contains("unknown key 'shock.quake.reduction'"));
  CHECK_THAT(answer("tau_days", two_to_ten), Contains("unknown key 'tau_days'"));
}

TEST_CASE("keys that replicates have in common are refused") {
  CHECK_THAT(answer("network.firms", two_to_ten),
             Contains("network.firms cannot be drawn: all replicates have [network] in common"));
  CHECK_THAT(answer("ensemble.replicates", two_to_ten), Contains("all replicates have [ensemble] in common"));
  CHECK_THAT(answer("seed", two_to_ten), Contains("seed cannot be drawn: it is the same for all replicates"));
  CHECK_THAT(answer("days", two_to_ten), Contains("days cannot be drawn"));
}

TEST_CASE("keys without a number are refused") {
  CHECK_THAT(answer("orders.rule", two_to_ten), Contains("orders.rule cannot be drawn: it is a choice"));
  CHECK_THAT(answer("orders.tau_days", two_to_ten, {"orders.rule=fixed"}),
             Contains("orders.tau_days is not a parameter of rule 'fixed', which orders chooses; it belongs to"));
  const Bench bench;
  const std::string drawn = "[ensemble]\nreplicates = 4\n[[ensemble.draw]]\nkey = \"shock.a.";
  CHECK_THAT(refusal(bench, shock("steps = [[2020-01-03, 0.5]]\n") + drawn + "reduction\"\n" + two_to_ten),
             Contains("shock.a.reduction has no value whose place a drawn one could take"));
  CHECK_THAT(refusal(bench, shock("steps = [[2020-01-03, 0.5]]\n") + drawn + "steps\"\n" + two_to_ten),
             Contains("shock.a.steps cannot be drawn: it is a list of steps"));
}

TEST_CASE("a law that reaches beyond the range of its key is refused") {
  CHECK_THAT(
      answer("orders.tau_days", "distribution = \"uniform\"\nlow = 0.5\nhigh = 10\n"),
      Contains("scenario.toml:13:7: orders.tau_days may be drawn below 1, its least value; write low = 1 or more"));
  CHECK_THAT(answer("orders.tau_days", "distribution = \"normal\"\nmean = 14\nstandard_deviation = 1\n"),
             Contains("scenario.toml:11:7: orders.tau_days may be drawn below 1"));
  CHECK_THAT(answer("work.heads_lost_share", "distribution = \"lognormal\"\nmedian = 0.5\nlog_deviation = 0.1\n"),
             Contains("work.heads_lost_share may be drawn above 1, its greatest value; write high = 1 or less"));
  CHECK(answer("orders.tau_days",
               "distribution = \"normal\"\nmean = 14\nstandard_deviation = 1\nlow = 1\nhigh = 36500\n") == "accepted");
  CHECK(answer("work.heads_lost_share",
               "distribution = \"lognormal\"\nmedian = 0.5\nlog_deviation = 0.1\nhigh = 1\n") == "accepted");
}

TEST_CASE("laws that make no sense are refused") {
  const std::string tau = "orders.tau_days";
  CHECK_THAT(answer(tau, "distribution = \"uniform\"\nlow = 9\nhigh = 9\n"), Contains("high is 9, not above low, 9"));
  CHECK_THAT(answer(tau, "distribution = \"triangular\"\nlow = 2\nmode = 12\nhigh = 9\n"),
             Contains("mode is 12, outside 2 to 9"));
  CHECK_THAT(answer(tau, "distribution = \"normal\"\nmean = 1\nstandard_deviation = 2\nlow = 2\n"),
             Contains("mean is 1, outside 2 to inf"));
  CHECK_THAT(answer(tau, "distribution = \"normal\"\nmean = 3\nstandard_deviation = 0\nlow = 2\n"),
             Contains("standard_deviation is 0, not above 0"));
  CHECK_THAT(answer(tau, "distribution = \"lognormal\"\nmedian = 3\nlog_deviation = 1\nlow = -2\n"),
             Contains("low is -2, and a lognormal law has no value below 0"));
  CHECK_THAT(answer(tau, "distribution = \"uniform\"\nlow = 2\n"), Contains("[[ensemble.draw]] has no high"));
  CHECK_THAT(answer(tau, two_to_ten + "mode = 3\n"),
             Contains("mode is not a parameter of ensemble.draw distribution 'uniform'"));
  CHECK_THAT(answer("stocks.least_days", "distribution = \"uniform\"\nlow = 2.5\nhigh = 4\n", {"stocks.rule=poisson"}),
             Contains("low is 2.5, and stocks.least_days is a whole number"));
}

TEST_CASE("a key is drawn once") {
  CHECK_THAT(answer("orders.tau_days", two_to_ten + "[[ensemble.draw]]\nkey = \"orders.tau_days\"\n" + two_to_ten),
             Contains("orders.tau_days is drawn twice"));
  const Bench bench;
  const auto entry = [](const std::string& label) {
    return "[[ensemble.draw]]\nkey = \"shock." + label +
           ".reduction\"\ndistribution = \"uniform\"\nlow = 0\nhigh = 1\n";
  };
  const auto struck = [](const std::string& label) {
    return "[[shock]]\nlabel = \"" + label + "\"\nkind = \"capacity\"\nreduction = 0.5\n";
  };
  CHECK_THAT(
      refusal(bench, "[overlap]\ncapacity = \"max\"\n" + struck("a b") + struck("a_b") +
                         "[ensemble]\nreplicates = 4\n" + entry("a b") + entry("a_b")),
      Contains("would both be called drawn_shock_a_b_reduction in the results; give one of the shocks another label"));
}

TEST_CASE("an ensemble says how many replicates it has") {
  const Bench bench;
  CHECK_THAT(refusal(bench, "[ensemble]\nnetworks = \"shared\"\n"), Contains("[ensemble] has no replicates"));
  CHECK_THAT(refusal(bench, "[ensemble]\nreplicates = 0\n"), Contains("replicates is 0, below 1"));
  CHECK_THROWS_WITH(resolve::number_of_replicates(bench.study()),
                    Contains("the scenario does not say how many replicates to run"));
  CHECK_THAT(refusal(bench, "[ensemble]\nreplicates = 4\nnetworks = \"drawn\"\n", {"network.kind=sectors"}),
             Contains("networks is \"drawn\", but a network of kind \"sectors\" draws nothing"));
}

TEST_CASE("replicates that would all be the same run are refused") {
  const Bench bench;
  const auto number = [&](const std::string& more) { return resolve::number_of_replicates(bench.study(more)); };
  CHECK_THROWS_WITH(number("[ensemble]\nreplicates = 4\n"),
                    Contains("scenario.toml:9:14: nothing is drawn: all 4 replicates would be the same run; add "
                             "[[ensemble.draw]]"));
  CHECK(number("[ensemble]\nreplicates = 1\n") == 1);
  CHECK(number("[ensemble]\nreplicates = 4\n[stocks]\nrule = \"poisson\"\n") == 4);
  CHECK(number("[ensemble]\nreplicates = 4\nnetworks = \"drawn\"\n") == 4);
  CHECK(number("[ensemble]\nreplicates = 4\n[[ensemble.draw]]\nkey = \"orders.tau_days\"\n" + two_to_ten) == 4);
}

TEST_CASE("a draw of a key that the scenario switches off is left out and told") {
  const Bench bench;
  const std::string ensemble =
      "[ensemble]\nreplicates = 4\n[[ensemble.draw]]\nkey = \"labour.jobs_kept\"\ndistribution = \"uniform\"\nlow = "
      "0.4\nhigh = 0.7\n[[ensemble.draw]]\nkey = \"orders.tau_days\"\n" +
      two_to_ten;
  const resolve::Study none = bench.study("[labour]\nschemes = \"none\"\n" + ensemble);
  REQUIRE(none.draws.size() == 1);
  CHECK(none.draws[0].key == "orders.tau_days");
  CHECK(std::count(none.said.notes.begin(), none.said.notes.end(),
                   "labour.jobs_kept is not drawn, since labour.schemes is \"none\"") == 1);
  // What is drawn besides has the values that it has with schemes, so that replicates stay pairs.
  bench.scratch.write("schemes.csv", "country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent,2020-01-01,\n");
  const resolve::Study with =
      bench.study("[labour]\nschemes = \"schemes.csv\"\ncountries = \"employment.csv\"\n" + ensemble);
  REQUIRE(with.draws.size() == 2);
  for (const std::uint32_t replicate : {0u, 1u, 3u})
    CHECK(resolve::drawn_values(none, replicate)[0] == resolve::drawn_values(with, replicate)[1]);
  CHECK_NOTHROW(resolve::check_values(none, resolve::drawn_values(none, 1)));
  // Where nothing is said of schemes the draw is a mistake, as is a value.
  CHECK_THAT(refusal(bench, "[labour]\nschemes = \"none\"\njobs_kept = 0.3\n"), Contains("no country has a scheme"));
}
