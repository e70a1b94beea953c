// Who serves whom: unmet orders and spare capacity of one product in three countries, worked out by hand.
#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "models/substitution/match.hpp"

using namespace tierwave;
using namespace tierwave::models::substitution;

namespace {

economy::Matrix served(const std::vector<double>& asked, const std::vector<double>& spare,
                       const std::vector<double>& output, const economy::Matrix& trade) {
  economy::Matrix result(trade.rows(), trade.columns());
  Room room(asked.size());
  match({asked, spare, output, trade, 0, 1}, room, result);
  return result;
}

economy::Matrix all_trade(std::size_t countries, double amount) {
  economy::Matrix trade(countries, countries);
  trade.fill(amount);
  return trade;
}

}  // namespace

TEST_CASE("a buyer turns to sellers by what they trade and by what they can spare of their output") {
  economy::Matrix trade = all_trade(3, 0);
  trade(0, 2) = 10;
  trade(1, 2) = 30;
  // Weights 10 x 20 / 100 and 30 x 5 / 50: 2 and 3. Both can give what is asked of them.
  const economy::Matrix given = served({0, 0, 5}, {20, 5, 0}, {100, 50, 80}, trade);
  CHECK(given(0, 2) == Approx(2).epsilon(1e-15));
  CHECK(given(1, 2) == Approx(3).epsilon(1e-15));
  CHECK(given(2, 2) == 0);
}

TEST_CASE("what one seller cannot give is asked of the others in the next round") {
  economy::Matrix trade = all_trade(2, 0);
  trade(0, 1) = 90;
  trade(1, 1) = 10;
  // First 9 to 1 x 1.0: spare 2 / 10 and 20 / 100 are equal shares, so 9 and 1; the first can give 2. Then 7 go to the other.
  const economy::Matrix given = served({0, 10}, {2, 20}, {10, 100}, trade);
  CHECK(given(0, 1) == Approx(2).epsilon(1e-15));
  CHECK(given(1, 1) == Approx(8).epsilon(1e-15));
}

TEST_CASE("where more is asked than can be spared all receive the same share") {
  const economy::Matrix given = served({6, 18}, {8, 0}, {10, 10}, all_trade(2, 1));
  CHECK(given(0, 0) == Approx(2).epsilon(1e-15));
  CHECK(given(0, 1) == Approx(6).epsilon(1e-15));
}

TEST_CASE("nobody turns to a country that does not trade with it") {
  economy::Matrix trade = all_trade(2, 1);
  trade(0, 1) = 0;
  CHECK(served({0, 10}, {50, 0}, {100, 100}, trade)(0, 1) == 0);
}

TEST_CASE("nobody receives more than it asks for and nobody gives more than it can spare") {
  constexpr std::size_t countries = 5;
  for (std::uint32_t trial = 0; trial < 200; ++trial) {
    const auto draw = [&](std::uint32_t what, std::uint32_t which) {
      return uniform({trial, 0}, which, 1, Purpose::test, what);
    };
    std::vector<double> asked(countries), spare(countries), output(countries);
    economy::Matrix trade(countries, countries);
    for (std::uint32_t i = 0; i < countries; ++i) {
      asked[i] = 10 * draw(0, i);
      spare[i] = draw(1, i) < 0.3 ? 0 : 15 * draw(2, i);
      output[i] = 20 + 100 * draw(3, i);
      for (std::uint32_t j = 0; j < countries; ++j) trade(i, j) = draw(4, i * 10 + j) < 0.4 ? 0 : draw(5, i * 10 + j);
    }
    const economy::Matrix given = served(asked, spare, output, trade);
    for (std::size_t i = 0; i < countries; ++i) {
      double to = 0, from = 0;
      for (std::size_t j = 0; j < countries; ++j) {
        CHECK(given(i, j) >= 0);
        from += given(i, j);
        to += given(j, i);
      }
      CHECK(from <= spare[i] * (1 + 1e-12));
      CHECK(to <= asked[i] * (1 + 1e-12));
    }
  }
}
