// What stocks allow under the threshold, worked by hand: nothing is lost above psi of the target, and below it
// production falls in proportion.
#include "models/production/threshold.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace tierwave::models::production;
using tierwave::economy::Criticality;

namespace {

// An input with a target of ten days.
Input input(double stock_days, double coefficient = 0.1) {
  return {stock_days, 2, Criticality::other, 10, coefficient};
}

InputLimit limit_of(const Threshold& rule, const std::vector<Input>& inputs) {
  Threshold::Sum sum(rule);
  for (std::size_t i = 0; i < inputs.size(); ++i) sum.add(inputs[i], static_cast<int>(i));
  return sum.limit();
}

}  // namespace

TEST_CASE("threshold lets a firm make its baseline until a stock is below psi of its target") {
  CHECK(limit_of({}, {input(10)}).value == 1.25);
  CHECK(limit_of({}, {input(8)}).value == 1);
  CHECK(limit_of({}, {input(4)}).value == 0.5);
  CHECK(limit_of({}, {input(0)}).value == 0);
  CHECK(limit_of({{0.5, 1e-5}}, {input(4)}).value == 0.8);
}

TEST_CASE("threshold at psi 1 gives exactly the baseline at the target") {
  for (const double days : {1.0, 1.7, 10.0, 100.0 / 3, 3650.0})
    CHECK(limit_of({{1, 1e-5}}, {{days, 2, Criticality::other, days, 0.1}}).value == 1);
}

TEST_CASE("threshold takes the scarcest input and names it") {
  const InputLimit limit = limit_of({}, {input(6), input(2), input(4)});
  CHECK(limit.value == 0.25);
  CHECK(limit.input == 1);
}

TEST_CASE("under threshold an input of next to nothing never binds") {
  CHECK(limit_of({}, {input(6), input(0, 1e-5 / 365)}).value == 0.75);
  CHECK(limit_of({}, {input(6), input(0, 1.1e-5 / 365)}).value == 0);
  CHECK(limit_of({{0.8, 0.2}}, {input(0)}).value == std::numeric_limits<double>::infinity());
}
