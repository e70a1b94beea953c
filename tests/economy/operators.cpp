// Linear operators: identities and figures worked out by hand.
#include "economy/operators.hpp"

#include <catch2/catch.hpp>

#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {
std::vector<double> final_sales(const Economy& economy) {
  std::vector<double> sums(economy.cells());
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
      sums[cell] += economy.final_demand(cell, column);
  return sums;
}

// One country of three sectors in a row: 1 sells half its output to 2, 2 all to 3, 3 all to households.
Economy chain() {
  Economy economy;
  economy.countries = {{"AAA", "AAA", {}}};
  economy.sectors.resize(3);
  economy.sectors[0].code = "fibre";
  economy.sectors[1].code = "cloth";
  economy.sectors[2].code = "garments";
  economy.intermediate_use = Matrix(3, 3);
  economy.final_demand = Matrix(3, final_uses);
  economy.intermediate_use(0, 1) = 10;
  economy.final_demand(0, 0) = 10;
  economy.intermediate_use(1, 2) = 40;
  economy.final_demand(2, 0) = 80;
  compute_margins(economy);
  return economy;
}
}  // namespace

TEST_CASE("technical coefficients are use over the buyer's output and allocation coefficients over the seller's") {
  const Economy economy = small::economy();
  CHECK(technical_coefficients(economy)(0, 3) == 5.0 / 80);
  CHECK(technical_coefficients(economy)(2, 1) == 8.0 / 100);
  CHECK(allocation_coefficients(economy)(0, 3) == 5.0 / 100);
  CHECK(allocation_coefficients(economy)(2, 1) == 8.0 / 50);
}

TEST_CASE("the output that total final demand takes is the output of the table") {
  const Economy economy = small::economy();
  const auto output = leontief_inverse_times(technical_coefficients(economy), final_sales(economy));
  for (std::size_t cell = 0; cell < 4; ++cell) CHECK(output[cell] == Approx(economy.output[cell]).epsilon(1e-14));
}

TEST_CASE("a unit of garments takes half a unit of cloth and an eighth of fibre") {
  const auto output = leontief_inverse_times(technical_coefficients(chain()), {0, 0, 1});
  CHECK(output[2] == Approx(1).epsilon(1e-15));
  CHECK(output[1] == Approx(0.5).epsilon(1e-15));
  CHECK(output[0] == Approx(0.125).epsilon(1e-15));
}

TEST_CASE("the inverse is the sum of all rounds of the chain") {
  const Economy economy = small::economy();
  const Matrix coefficients = technical_coefficients(economy);
  std::vector<double> round{1, -2, 0.5, 3}, sum(4);
  const auto output = leontief_inverse_times(coefficients, round);
  for (int n = 0; n < 200; ++n) {
    std::vector<double> next(4);
    for (std::size_t i = 0; i < 4; ++i) {
      sum[i] += round[i];
      for (std::size_t j = 0; j < 4; ++j) next[i] += coefficients(i, j) * round[j];
    }
    round = next;
  }
  for (std::size_t i = 0; i < 4; ++i) CHECK(output[i] == Approx(sum[i]).epsilon(1e-13));
}

TEST_CASE("upstreamness counts the steps to final use") {
  const auto distance = upstreamness(chain());
  CHECK(distance[2] == Approx(1).epsilon(1e-15));
  CHECK(distance[1] == Approx(2).epsilon(1e-15));
  CHECK(distance[0] == Approx(2).epsilon(1e-15));  // half at 1, half at 3
}

TEST_CASE("upstreamness weighted by final demand over output meets its identity") {
  // sum of x U = total of the Ghosh rounds: U = 1 + B U.
  const Economy economy = small::economy();
  const auto distance = upstreamness(economy);
  const Matrix shares = allocation_coefficients(economy);
  for (std::size_t i = 0; i < 4; ++i) {
    double right = 1;
    for (std::size_t j = 0; j < 4; ++j) right += shares(i, j) * distance[j];
    CHECK(distance[i] == Approx(right).epsilon(1e-14));
    CHECK(distance[i] >= 1);
  }
}

TEST_CASE("cells without output neither buy nor sell") {
  Economy economy = chain();
  economy.final_demand(2, 0) = 0;
  economy.intermediate_use(1, 2) = 0;
  compute_margins(economy);
  CHECK(economy.output[1] == 0);
  CHECK(upstreamness(economy)[2] == 1);
  CHECK(technical_coefficients(economy)(0, 1) == 0);
}

TEST_CASE("an economy that eats more than it makes is refused") {
  Matrix coefficients(2, 2);
  coefficients(0, 1) = 2;
  coefficients(1, 0) = 0.75;
  CHECK_THAT(small::mistakes_of([&] { leontief_inverse_times(coefficients, {1, 1}); }), Contains("not productive"));
  Economy economy = chain();
  economy.intermediate_use(2, 2) = 100;
  economy.final_demand(2, 0) = -20;
  compute_margins(economy);
  CHECK_THAT(small::mistakes_of([&] { upstreamness(economy); }), Contains("does not exist") && Contains("AAA_"));
}
