// Target stocks drawn for each firm from a Poisson law.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const std::string poisson = "[stocks]\nrule = \"poisson\"\ndays = 15.0\n";

// Target days by the firm's id.
std::map<std::uint32_t, double> drawn(const resolve::Study& study) {
  const std::vector<double>& days = study.setup.firm_stock_days;
  REQUIRE(days.size() == study.setup.network->firms.size());
  std::map<std::uint32_t, double> by_id;
  for (std::size_t firm = 0; firm < days.size(); ++firm) by_id[study.setup.network->firms.id[firm]] = days[firm];
  return by_id;
}

}  // namespace

TEST_CASE("poisson targets of ten thousand firms have the mean and variance of their law") {
  const Bench bench;
  const auto days = drawn(bench.study(poisson, {"network.firms=10000"}));
  REQUIRE(days.size() > 9000);
  double sum = 0, squares = 0;
  for (const auto& [id, one] : days) {
    REQUIRE(one == std::floor(one));
    sum += one;
    squares += (one - 15) * (one - 15);
  }
  const auto count = static_cast<double>(days.size());
  CHECK(std::abs(sum / count - 15) < 4 * std::sqrt(15 / count));
  CHECK(squares / count == Approx(15).epsilon(0.06));
}

TEST_CASE("a firm draws the same target whatever else the network holds") {
  const Bench bench;
  const auto few = drawn(bench.study(poisson, {"network.firms=300"}));
  const auto many = drawn(bench.study(poisson, {"network.firms=3000"}));
  std::size_t shared = 0, different = 0;
  for (const auto& [id, days] : few)
    if (const auto other = many.find(id); other != many.end()) {
      ++shared;
      if (other->second != days) ++different;
    }
  CHECK(shared > 20);
  CHECK(different == 0);
}

TEST_CASE("the seed changes the draw and the number of threads does not") {
  const Bench bench;
  const auto one = drawn(bench.study(poisson));
  const Context context(1);
  CHECK(drawn(resolve::resolve(bench.scenario(poisson), context)) == one);
  std::vector<double> first, second;
  for (const auto& [id, days] : one) first.push_back(days);
  for (const auto& [id, days] : drawn(bench.study(poisson, {"seed=2"}))) second.push_back(days);
  CHECK(first != second);
}

TEST_CASE("nobody draws fewer than the least days") {
  const Bench bench;
  const auto free = drawn(bench.study(poisson));
  const auto held = drawn(bench.study(poisson + "least_days = 14\n"));
  int raised = 0;
  for (const auto& [id, days] : held) {
    CHECK(days >= 14);
    CHECK(days >= free.at(id));  // the same draw, from the law above 14
    raised += days > free.at(id);
  }
  CHECK(raised > 0);
  for (const auto& [id, days] : drawn(bench.study("[stocks]\nrule = \"poisson\"\ndays = 1.0\n"))) CHECK(days >= 2);
}

TEST_CASE("stocks start at the drawn targets and stay there without a shock") {
  const Bench bench;
  const resolve::Study study = bench.study(poisson);
  const Context context(1);
  engine::Simulation<double> simulation(study.setup, context);
  CHECK_NOTHROW(simulation.check_steady_state());
  const auto& baseline = simulation.baseline();
  for (std::size_t firm = 0; firm < baseline.firms(); ++firm)
    for (std::uint32_t pool = baseline.pool_begin[firm]; pool < baseline.pool_begin[firm + 1]; ++pool)
      CHECK(simulation.state().pools.stock_days[pool] == study.setup.firm_stock_days[firm]);
  CHECK(bench.study().setup.firm_stock_days.empty());
}

TEST_CASE("a poisson law beyond its range is refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, "[stocks]\nrule = \"poisson\"\ndays = 0.5\n"), Catch::Contains("days is 0.5, below 1"));
  CHECK_THAT(refusal(bench, "[stocks]\nrule = \"poisson\"\ndays = 701.0\n"), Catch::Contains("days is 701, above 700"));
  CHECK_THAT(refusal(bench, poisson + "least_days = 0\n"), Catch::Contains("least_days is 0, below 1"));
}
