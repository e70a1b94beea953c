#include "network/lay_over.hpp"

#include <catch2/catch.hpp>

#include <tuple>

using namespace tierwave::network;

namespace {
using Piece = std::tuple<std::size_t, std::size_t, double>;

std::vector<Piece> pieces_of(const std::vector<double>& fixed, const std::vector<double>& movable) {
  LayOver scratch;
  std::vector<Piece> pieces;
  lay_over(scratch, fixed, movable,
           [&](std::size_t f, std::size_t m, double amount) { pieces.emplace_back(f, m, amount); });
  return pieces;
}
}  // namespace

TEST_CASE("two cuts of one total meet in their overlaps") {
  CHECK(pieces_of({3, 1}, {2, 2}) == std::vector<Piece>{{0, 0, 2}, {0, 1, 1}, {1, 1, 1}});
  CHECK(pieces_of({2, 2}, {1, 1}) == std::vector<Piece>{{0, 0, 2}, {1, 1, 2}});
  CHECK(pieces_of({4}, {1, 3}) == std::vector<Piece>{{0, 0, 1}, {0, 1, 3}});
  CHECK(pieces_of({1, 2, 1}, {5}) == std::vector<Piece>{{0, 0, 1}, {1, 0, 2}, {2, 0, 1}});
}

TEST_CASE("rounding makes no piece of its own") {
  CHECK(pieces_of({0.1, 0.2, 0.7}, {0.1 + 1e-12, 0.2, 0.7}).size() == 3);
}

TEST_CASE("an amount lost in the rounding of sums still meets someone") {
  const std::vector<Piece> pieces = pieces_of({1e20, 1.0, 1e20}, {1, 1});
  REQUIRE(pieces.size() >= 3);
  double carried = 0;
  for (const auto& [f, m, amount] : pieces)
    if (f == 1) carried += amount;
  CHECK(carried == 1.0);
}
