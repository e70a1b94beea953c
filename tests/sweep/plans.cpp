// Which values the keys of a plan take, and which plans are refused.
#include <catch2/catch.hpp>

#include "sweep/plan.hpp"
#include "sweep/sweeps.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

using Row = std::vector<double>;

sweep::Plan plan_of(const std::string& more, const scenario::Overrides& overrides = {}) {
  const SweepBench bench;
  return sweep::plan_of(bench.study(hard_shocks + more, overrides));
}

std::vector<Row> rows_of(const sweep::Plan& plan) {
  std::vector<Row> rows;
  for (std::size_t sample = 0; sample < plan.samples; ++sample) {
    const auto row = plan.sample(sample);
    rows.emplace_back(row.begin(), row.end());
  }
  return rows;
}

std::string refused(const std::string& more, const scenario::Overrides& overrides = {}) {
  try {
    plan_of(more, overrides);
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a grid has every combination of levels once, the last key fastest") {
  const sweep::Plan plan =
      plan_of(grid + swept("orders.tau_days", 5, 20, 4) + swept("shock.ill.reduction", 0.25, 0.75, 3) +
              "[[sweep.over]]\nkey = \"network.firms\"\nvalues = [40, 30]\n");
  CHECK(plan.keys == std::vector<std::string>{"orders.tau_days", "shock.ill.reduction", "network.firms"});
  std::vector<Row> expected;
  for (const double tau : {5.0, 10.0, 15.0, 20.0})
    for (const double reduction : {0.25, 0.5, 0.75})
      for (const double firms : {40.0, 30.0}) expected.push_back({tau, reduction, firms});
  CHECK(rows_of(plan) == expected);
}

TEST_CASE("levels of a whole number are whole") {
  CHECK(rows_of(plan_of(grid + swept("days", 10, 20, 4))) == std::vector<Row>{{10}, {13}, {17}, {20}});
  CHECK_THAT(refused(grid + swept("days", 10, 12, 4)),
             Contains("days has 4 levels, and there are 3 whole numbers from 10 to 12; write fewer levels"));
}

TEST_CASE("a Latin hypercube takes every key through its range once") {
  const sweep::Plan plan = plan_of(latin_hypercube(10) + hard_keys);
  REQUIRE(plan.samples == 10);
  for (std::size_t key = 0; key < 2; ++key) {
    std::vector<bool> strata(10);
    const double low = key == 0 ? 2 : 0.4, high = key == 0 ? 20 : 0.9;
    for (const Row& row : rows_of(plan)) strata[static_cast<std::size_t>((row[key] - low) / (high - low) * 10)] = true;
    CHECK(strata == std::vector<bool>(10, true));
  }
  const sweep::Plan other_seed = plan_of(latin_hypercube(10) + hard_keys, {"seed=2"});
  CHECK(plan.values != other_seed.values);
}

TEST_CASE("a Sobol plan has the rows of both matrices and of each exchange") {
  const sweep::Plan plan = plan_of(sobol(4) + hard_keys);
  CHECK(plan.samples == 16);
  CHECK(plan.rows == 4);
  CHECK(plan.sample(0)[0] == 11);  // the middle of 2 to 20: the sequence begins with halves
  CHECK(plan.matrix_of(4) == "A");
  CHECK(plan.matrix_of(5) == "B");
  CHECK(plan.matrix_of(7) == "A with shock.ill.reduction of B");
}

TEST_CASE("values follow the law of their key") {
  const std::string law =
      "[[sweep.over]]\nkey = \"orders.tau_days\"\ndistribution = \"triangular\"\nlow = 2\nmode = 5\nhigh = 20\n";
  const sweep::Plan plan = plan_of(latin_hypercube(200) + law);
  double sum = 0;
  for (const double value : plan.values) sum += value;
  CHECK(sum / 200 == Approx(9).margin(0.05));  // (2 + 5 + 20) / 3
}

TEST_CASE("a key is named by the label of its entry or by position") {
  CHECK(plan_of(grid + swept("shock.1.reduction", 0.2, 0.4, 2)).keys.front() == "shock.ill.reduction");
}

TEST_CASE("a plan that is none is refused") {
  CHECK_THAT(refused(""),
             Contains("scenario.toml: the scenario does not say how to sweep; write [sweep] with plan = "));
  CHECK_THAT(refused(grid), Contains("no key is swept: all runs would be the same"));
  CHECK_THAT(refused("[sweep]\nplan = \"random\"\n"),
             Contains("unknown plan 'random'; known: grid, latin-hypercube, sobol"));
  CHECK_THAT(refused(latin_hypercube(0) + hard_keys),
             Contains("samples is 0, below 1; write a whole number from 1 to 1000000"));
  CHECK_THAT(refused("[sweep]\nplan = \"sobol\"\n" + hard_keys), Contains("[sweep] has no samples"));
  CHECK_THAT(refused(sobol(1) + hard_keys), Contains("one row of a Sobol plan has no variance to share out"));
  CHECK_THAT(refused(grid + swept("orders.tau_days", 2, 20)),
             Contains("orders.tau_days has no levels, which a grid needs"));
}

TEST_CASE("a grid that is too large is refused with how many runs it has") {
  const std::string large = grid + swept("orders.tau_days", 2, 20, 2000) + swept("shock.ill.reduction", 0.4, 0.9, 3000);
  CHECK_THAT(refused(large),
             Contains("the grid has 6000000 samples (2000 x 3000), 6000000 runs; at most 1000000 samples "
                      "and 10000000 runs can be planned; write fewer levels or keys"));
  CHECK_THAT(refused(latin_hypercube(20000) + hard_keys + "[stocks]\nrule = \"poisson\"\n", {"sweep.replicates=1000"}),
             Contains("the plan has 20000 samples of 1000 replicates each, 20000000 runs"));
  CHECK_THAT(refused(sobol(1000000) + hard_keys), Contains("4000000 samples (1000000 x (2 keys + 2)), 4000000 runs"));
}

TEST_CASE("replicates that would all be the same run are refused") {
  CHECK_THAT(refused(latin_hypercube(3) + hard_keys, {"sweep.replicates=5"}),
             Contains("nothing is drawn: all 5 replicates of a sample would be the same run"));
  CHECK(refused(latin_hypercube(3) + hard_keys + "[stocks]\nrule = \"poisson\"\n", {"sweep.replicates=5"}) ==
        "accepted");
}
