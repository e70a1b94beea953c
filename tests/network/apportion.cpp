#include "network/apportion.hpp"

#include <catch2/catch.hpp>

using tierwave::network::apportion;
using Counts = std::vector<std::uint32_t>;

TEST_CASE("whole numbers follow weights by largest remainder") {
  CHECK(apportion({1, 1, 2}, 8) == Counts{2, 2, 4});
  CHECK(apportion({5, 3, 2}, 11) == Counts{6, 3, 2});
  CHECK(apportion({1, 1, 1}, 4) == Counts{2, 1, 1});
}

TEST_CASE("every weight above zero gets one and a weight of zero none") {
  CHECK(apportion({1000, 1, 0, 1}, 10) == Counts{8, 1, 0, 1});
  CHECK(apportion({1000, 1, 1}, 3) == Counts{1, 1, 1});
}
