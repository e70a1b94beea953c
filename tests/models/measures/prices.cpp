// How buyers answer a duty: worked by hand on two countries that make one product each for the other.
#include "models/measures/prices.hpp"

#include <catch2/catch.hpp>

#include <cmath>

#include "network/groups.hpp"
#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::models::measures;

namespace {

// Country 0: a maker of product 1, which buys product 0 at home and abroad for a fifth of its output. Country 1: a maker
// of product 0. Final users of country 0 buy product 1 alone.
network::Network two_countries() {
  return tests::build(
      {.sectors = {1, 0, 0}, .final_sales = {10, 0, 0}, .links = {{1, 0, 1.0}, {2, 0, 1.0}}, .countries = {0, 0, 1}});
}

constexpr std::size_t home_input = 0, dear_input = 2, made_of_it = 1;  // cells: country * 2 + product

PricesToday answer_to(double rate, double origins, double demand) {
  const network::Network network = two_countries();
  const network::Groups groups = network::make_groups(network);
  const Prices prices(network, groups);
  PricesToday today = prices.nothing();
  today.duties.rate(dear_input, 0) = rate;
  std::fill(today.duties.elasticities.begin(), today.duties.elasticities.end(), Duties::Elasticities{origins, demand});
  prices.answer(today);
  return today;
}

}  // namespace

TEST_CASE("firms leave with a dear origin what its price against the mean price leaves") {
  const PricesToday today = answer_to(0.25, 2, 1);
  // Half from each: P = (1/2 + 1/2 x 1.25^-1)^-1 = 1 / 0.9.
  const double price = 1 / 0.9;
  CHECK(today.order_kept(dear_input, 0) == Approx(std::pow(1.25 / price, -2)));
  CHECK(today.order_kept(home_input, 0) == 1);  // more than all: who is cheaper loses nothing
  CHECK(today.order_kept(dear_input, 1) == 1);  // no duty stands at home
}

TEST_CASE("an elasticity of 1 takes the geometric mean") {
  const PricesToday today = answer_to(0.21, 1, 1);
  CHECK(today.order_kept(dear_input, 0) == Approx(std::sqrt(1.21) / 1.21));
}

TEST_CASE("the cost of an input is passed on and final users buy less by their elasticity") {
  const PricesToday today = answer_to(0.25, 2, 1.5);
  const double cost = 0.2 * (1 / 0.9 - 1);  // a fifth of its output is that input
  CHECK(today.cost[made_of_it] == Approx(cost));
  CHECK(today.cost[home_input] == 0);
  CHECK(today.final_factor(made_of_it, 0) == Approx(std::pow(1 + cost, -1.5)));
}

TEST_CASE("no duty changes no price to the bit") {
  const PricesToday today = answer_to(0, 3, 1);
  for (std::size_t cell = 0; cell < 4; ++cell) {
    CHECK(today.cost[cell] == 0);
    for (std::size_t country = 0; country < 2; ++country) {
      CHECK(today.order_kept(cell, country) == 1);
      CHECK(today.final_factor(cell, country) == 1);
    }
  }
}

TEST_CASE("under a relief the other origins lose orders") {
  const PricesToday today = answer_to(-0.1, 2, 1);
  CHECK(today.order_kept(dear_input, 0) == 1);
  CHECK(today.order_kept(home_input, 0) < 1);
  CHECK(today.cost[made_of_it] < 0);
  CHECK(today.final_factor(made_of_it, 0) > 1);
}

TEST_CASE("a higher duty leaves less with the origin and less demand") {
  double kept = 1, factor = 1;
  for (const double rate : {0.05, 0.1, 0.25, 0.5, 1.0}) {
    const PricesToday today = answer_to(rate, 0.76, 1);
    INFO("rate " << rate);
    CHECK(today.order_kept(dear_input, 0) < kept);
    CHECK(today.final_factor(made_of_it, 0) < factor);
    kept = today.order_kept(dear_input, 0);
    factor = today.final_factor(made_of_it, 0);
  }
}
