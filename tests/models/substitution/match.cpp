// Who serves whom: unmet orders and spare capacity of one product in three countries, worked out by hand.
#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "models/substitution/match.hpp"

using namespace tierwave;
using namespace tierwave::models::substitution;

namespace {

economy::Matrix served(const std::vector<double>& asked, const std::vector<double>& spare,
                       const std::vector<double>& sold, const economy::Matrix& trade) {
  economy::Matrix result(trade.rows(), trade.columns());
  match({asked, spare, sold, trade, 0, 1}, result);
  return result;
}

economy::Matrix all_trade(std::size_t countries, double amount) {
  economy::Matrix trade(countries, countries);
  trade.fill(amount);
  return trade;
}

}  // namespace

TEST_CASE("makers offer what they can spare to countries as these buy of them") {
  economy::Matrix trade = all_trade(3, 0);
  trade(0, 1) = 30;
  trade(0, 2) = 10;
  trade(1, 2) = 50;
  // The first has 20 to spare, a quarter for the third country; the second all of its 5.
  const economy::Matrix given = served({0, 0, 100}, {20, 5, 0}, {40, 50, 80}, trade);
  CHECK(given(0, 2) == Approx(5).epsilon(1e-15));
  CHECK(given(1, 2) == Approx(5).epsilon(1e-15));
  CHECK(given(0, 1) == 0);  // which asks for nothing
  CHECK(given(2, 2) == 0);
}

TEST_CASE("who asks for less than it is offered takes the same share of all offers") {
  economy::Matrix trade = all_trade(2, 0);
  trade(0, 1) = 90;
  trade(1, 1) = 10;
  const economy::Matrix given = served({0, 6}, {2, 10}, {90, 10}, trade);
  CHECK(given(0, 1) == Approx(1).epsilon(1e-15));
  CHECK(given(1, 1) == Approx(5).epsilon(1e-15));
}

TEST_CASE("what is hardly traded serves customers at home whatever others lack") {
  economy::Matrix trade = all_trade(2, 0);
  trade(0, 0) = 99;
  trade(0, 1) = 1;
  CHECK(served({0, 1000}, {50, 0}, {100, 0}, trade)(0, 1) == Approx(0.5).epsilon(1e-15));
}

TEST_CASE("nobody turns to a country that does not trade with it") {
  economy::Matrix trade = all_trade(2, 1);
  trade(0, 1) = 0;
  CHECK(served({0, 10}, {50, 0}, {2, 2}, trade)(0, 1) == 0);
}

TEST_CASE("nobody receives more than it asks for and nobody gives more than it can spare") {
  constexpr std::size_t countries = 5;
  for (std::uint32_t trial = 0; trial < 200; ++trial) {
    const auto draw = [&](std::uint32_t what, std::uint32_t which) {
      return uniform({trial, 0}, which, 1, Purpose::test, what);
    };
    std::vector<double> asked(countries), spare(countries), sold(countries);
    economy::Matrix trade(countries, countries);
    for (std::uint32_t i = 0; i < countries; ++i) {
      asked[i] = 10 * draw(0, i);
      spare[i] = draw(1, i) < 0.3 ? 0 : 15 * draw(2, i);
      for (std::uint32_t j = 0; j < countries; ++j) {
        trade(i, j) = draw(4, i * 10 + j) < 0.4 ? 0 : draw(5, i * 10 + j);
        sold[i] += trade(i, j);
      }
    }
    const economy::Matrix given = served(asked, spare, sold, trade);
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
