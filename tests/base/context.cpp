// Parallel loops: the same bits at any number of threads, and exceptions come out.
#include "base/context.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <stdexcept>

#include "base/random.hpp"

using namespace tierwave;

namespace {
std::uint64_t bits(double value) {
  std::uint64_t result;
  std::memcpy(&result, &value, sizeof result);
  return result;
}

// Terms of very different size, so that any other order of summation shows.
double term(std::size_t i) {
  const double draw = uniform({1, 0}, static_cast<std::uint32_t>(i), 0, Purpose::test, 0);
  return (draw - 0.5) / (1e-9 + draw * draw);
}
}  // namespace

TEST_CASE("a sum has the same bits at any number of threads") {
  constexpr std::size_t size = 50'021;
  const std::uint64_t alone = bits(sum_of(Context(1), size, term));
  for (const int threads : {2, 3, 7}) CHECK(bits(sum_of(Context(threads), size, term)) == alone);
  // The test can fail: plain order gives other bits.
  double plain = 0;
  for (std::size_t i = 0; i < size; ++i) plain += term(i);
  CHECK(bits(plain) != alone);
}

TEST_CASE("sums of nothing and of few items") {
  const Context context(3);
  CHECK(sum_of(context, 0, [](std::size_t) { return 1.0; }) == 0);
  CHECK(sum_of(context, 1, [](std::size_t) { return 1.0; }) == 1);
  CHECK(sum_of(context, 1025, [](std::size_t) { return 1.0; }) == 1025);
}

TEST_CASE("each index is visited once") {
  for (const int threads : {1, 2, 3, 7}) {
    std::vector<int> visits(10'007);
    for_each_index(
        Context(threads), visits.size(), [&](std::size_t i) { ++visits[i]; }, 64);
    REQUIRE(visits == std::vector<int>(10'007, 1));
  }
}

TEST_CASE("loops inside loops work") {
  const Context context(2);
  std::vector<double> sums(20);
  for_each_index(
      context, sums.size(),
      [&](std::size_t i) { sums[i] = sum_of(context, 2000 * i, [](std::size_t) { return 1 / 2000.0; }); }, 1);
  std::vector<double> expected(20);
  std::iota(expected.begin(), expected.end(), 0.0);
  for (std::size_t i = 0; i < sums.size(); ++i) REQUIRE(sums[i] == Approx(expected[i]));
}

TEST_CASE("of several exceptions that of the lowest block comes out at any number of threads") {
  for (const int threads : {1, 2, 3, 7}) {
    std::vector<int> visits(1000);
    const auto body = [&](std::size_t block) {
      ++visits[block];
      if (block % 100 == 37) throw std::runtime_error(std::to_string(block));
    };
    REQUIRE_THROWS_WITH(Context(threads).for_blocks(1000, body), "37");
    REQUIRE(visits == std::vector<int>(1000, 1));
  }
}

TEST_CASE("zero threads takes all there are") {
  CHECK(Context(0).threads() >= 1);
  CHECK(Context(5).threads() == 5);
}
