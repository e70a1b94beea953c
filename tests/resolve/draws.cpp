// What replicates draw for keys of [[ensemble.draw]]: values in the law's range and of its shape, the same whatever
// else is drawn.
#include "resolve/draws.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "resolve/replicate.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

std::string draw(const std::string& key, const std::string& law) {
  return "[[ensemble.draw]]\nkey = \"" + key + "\"\n" + law;
}
const std::string some = "[ensemble]\nreplicates = 4\n";

// Values of the first draw of many replicates, rising.
std::vector<double> values_of(const std::string& more) {
  const Bench bench;
  const resolve::Study study = bench.study(some + more);
  std::vector<double> values;
  for (std::uint32_t replicate = 0; replicate < 4000; ++replicate)
    values.push_back(resolve::drawn_values(study, replicate).front());
  std::sort(values.begin(), values.end());
  return values;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("a uniform key spreads evenly over its range") {
  const auto values = values_of(draw("orders.tau_days", "distribution = \"uniform\"\nlow = 2\nhigh = 10\n"));
  CHECK(values.front() >= 2);
  CHECK(values.back() <= 10);
  // Of 4000 draws the quarters are within four standard deviations of 27 draws.
  for (const int quarter : {1, 2, 3})
    CHECK(std::abs(std::lower_bound(values.begin(), values.end(), 2 + 2 * quarter) - values.begin() - 1000 * quarter) <
          4 * 32);
}

TEST_CASE("triangular and normal and lognormal keys have the means of their laws") {
  const std::string key = "orders.tau_days";
  const auto triangular = values_of(draw(key, "distribution = \"triangular\"\nlow = 5\nmode = 7\nhigh = 21\n"));
  CHECK(mean(triangular) == Approx(11).margin(0.25));  // (5 + 7 + 21) / 3, standard error 0.06
  CHECK(triangular.front() >= 5);
  CHECK(triangular.back() <= 21);
  const auto normal =
      values_of(draw(key, "distribution = \"normal\"\nmean = 20\nstandard_deviation = 3\nlow = 2\nhigh = 38\n"));
  CHECK(mean(normal) == Approx(20).margin(0.2));
  CHECK(normal[2000] == Approx(20).margin(0.3));
  CHECK(normal[632] == Approx(17).margin(0.4));  // 0.1587 lie a standard deviation below
  const auto lognormal =
      values_of(draw(key, "distribution = \"lognormal\"\nmedian = 14\nlog_deviation = 0.5\nlow = 1\nhigh = 36500\n"));
  CHECK(lognormal[2000] == Approx(14).epsilon(0.05));
  CHECK(lognormal[632] == Approx(14 * std::exp(-0.5)).epsilon(0.06));
  CHECK(lognormal.front() >= 1);
}

TEST_CASE("a uniform whole number takes each value as often and no other") {
  const auto values = values_of("[stocks]\nrule = \"poisson\"\n" +
                                draw("stocks.least_days", "distribution = \"uniform\"\nlow = 3\nhigh = 6\n"));
  for (const double value : {3.0, 4.0, 5.0, 6.0}) {
    const auto times = std::count(values.begin(), values.end(), value);
    CHECK(std::abs(static_cast<double>(times) - 1000) < 4 * 28);
  }
  CHECK(std::count_if(values.begin(), values.end(), [](double v) { return v != std::floor(v); }) == 0);
  const auto rounded =
      values_of("[stocks]\nrule = \"poisson\"\n" +
                draw("stocks.least_days", "distribution = \"triangular\"\nlow = 3\nmode = 4\nhigh = 6\n"));
  CHECK(std::count_if(rounded.begin(), rounded.end(), [](double v) { return v != std::floor(v); }) == 0);
  CHECK(rounded.front() == 3);
  CHECK(rounded.back() == 6);
}

TEST_CASE("a key draws the same whatever else is drawn and in whatever order") {
  const Bench bench;
  const std::string tau = draw("orders.tau_days", "distribution = \"uniform\"\nlow = 2\nhigh = 10\n");
  const std::string heads = draw("work.heads_lost_share", "distribution = \"uniform\"\nlow = 0\nhigh = 1\n");
  const auto alone = resolve::drawn_values(bench.study(some + tau), 5);
  const auto first = resolve::drawn_values(bench.study(some + tau + heads), 5);
  const auto last = resolve::drawn_values(bench.study(some + heads + tau), 5);
  CHECK(alone.front() == first.front());
  CHECK(alone.front() == last.back());
  CHECK(first.back() == last.front());
  CHECK((first.front() - 2) / 8 != first.back());  // of two keys the draws are two
  CHECK(resolve::drawn_values(bench.study(some + tau), 6) != alone);
  CHECK(resolve::drawn_values(bench.study(some + tau, {"seed=2"}), 5) != alone);
}

TEST_CASE("a key of a shock is named by the shock's label or position") {
  const Bench bench;
  const std::string strength = "distribution = \"uniform\"\nlow = 0.1\nhigh = 0.9\n";
  const std::string struck = shock("reduction = 0.5\n") + some;
  const resolve::Study by_label = bench.study(struck + draw("shock.a.reduction", strength));
  const resolve::Study by_position = bench.study(struck + draw("shock.0.reduction", strength));
  REQUIRE(by_label.draws.size() == 1);
  CHECK(by_label.draws[0].key == "shock.a.reduction");
  CHECK(by_position.draws[0].key == "shock.a.reduction");
  CHECK(by_label.draws[0].array_name() == "drawn_shock_a_reduction");
  CHECK(resolve::drawn_values(by_label, 3) == resolve::drawn_values(by_position, 3));
}
