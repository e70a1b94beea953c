// The pieces arrays are stored in: whole days, about 16 KiB, never over 1 MiB.
#include <catch2/catch.hpp>

#include "results/layout.hpp"

using tierwave::results::chunk_shape;
using Shape = std::vector<std::size_t>;

TEST_CASE("a small day shares its chunk with other days") {
  CHECK(chunk_shape({366}, true) == Shape{366});
  CHECK(chunk_shape({366, 20}, true) == Shape{102, 20});
  CHECK(chunk_shape({366, 1024}, true) == Shape{2, 1024});
}

TEST_CASE("a day of over 8 KiB has chunks of its own") {
  CHECK(chunk_shape({366, 20, 18, 5}, true) == Shape{1, 20, 18, 5});
  CHECK(chunk_shape({366, 41, 35, 6}, true) == Shape{1, 41, 35, 6});
  CHECK(chunk_shape({366, 100'000}, true) == Shape{1, 100'000});
}

TEST_CASE("a chunk stays under 1 MiB") {
  CHECK(chunk_shape({366, 1'000'000}, true) == Shape{1, 131'072});
  CHECK(chunk_shape({366, 1000, 1000}, true) == Shape{1, 131, 1000});
  CHECK(chunk_shape({10, 3, 200'000}, true) == Shape{1, 1, 131'072});
  CHECK(chunk_shape({1'000'000}, false) == Shape{131'072});
}

TEST_CASE("an array without time is one chunk where it is small") {
  CHECK(chunk_shape({41, 35, 6}, false) == Shape{41, 35, 6});
}
