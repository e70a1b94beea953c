#include "report/key_effects.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace tierwave::report;

namespace {

std::vector<double> counted(std::size_t runs, double step) {
  std::vector<double> values;
  for (std::size_t run = 0; run < runs; ++run) values.push_back(step * static_cast<double>(run));
  return values;
}

}  // namespace

TEST_CASE("a key that moves the figure shifts it from third to third") {
  // The figure is 2 x the key: means over 0 to 3 and 8 to 11 are 3 and 19.
  const auto effects = effects_of_keys({{"a", counted(12, 1)}}, counted(12, 2));
  REQUIRE(effects);
  CHECK(effects->runs == 12);
  CHECK(effects->mean == Approx(11));
  REQUIRE(effects->keys.size() == 1);
  const KeyEffect& effect = effects->keys.front();
  CHECK(effect.low_values == Approx(3));
  CHECK(effect.high_values == Approx(19));
  CHECK(effect.shift == Approx(16));
  // Each third has the variance 20 / 3 and four runs: 1.645 sqrt(2 x 5 / 3) on either side.
  CHECK(effect.shift_high - effect.shift == Approx(1.6448536 * std::sqrt(10.0 / 3)));
  CHECK(effect.shift - effect.shift_low == Approx(1.6448536 * std::sqrt(10.0 / 3)));
  CHECK(effect.beyond_chance());
}

TEST_CASE("keys stand by the size of their shift, and those that do not vary are left out") {
  std::vector<double> noise;
  for (int run = 0; run < 12; ++run) noise.push_back(run % 2);
  const auto effects = effects_of_keys(
      {{"noise", noise}, {"none", std::vector<double>(12, 3)}, {"falls", counted(12, -1)}}, counted(12, 1));
  REQUIRE(effects);
  REQUIRE(effects->keys.size() == 2);
  CHECK(effects->keys[0].key == "falls");
  CHECK(effects->keys[0].shift == Approx(-8));
  CHECK(effects->keys[1].key == "noise");
  CHECK_FALSE(effects->keys[1].beyond_chance());
}

TEST_CASE("all runs with the value at which a third ends are in it") {
  // Six runs of each of two values: the thirds are the two halves.
  std::vector<double> two(12, 0.0), figure = counted(12, 1);
  for (std::size_t run = 6; run < 12; ++run) two[run] = 1;
  const auto effects = effects_of_keys({{"a", two}}, figure);
  REQUIRE(effects);
  CHECK(effects->keys.front().low_values == Approx(2.5));
  CHECK(effects->keys.front().high_values == Approx(8.5));
}

TEST_CASE("runs without the figure do not count, and too few tell nothing") {
  std::vector<double> figure = counted(13, 1);
  figure[5] = std::numeric_limits<double>::quiet_NaN();
  const auto effects = effects_of_keys({{"a", counted(13, 1)}}, figure);
  REQUIRE(effects);
  CHECK(effects->runs == 12);
  CHECK(std::isfinite(effects->keys.front().shift));
  figure[6] = figure[5];
  CHECK_FALSE(effects_of_keys({{"a", counted(13, 1)}}, figure));
}
