// Two inputs, the critical one with 0.9 days in stock and the important one with 0.3: strongly, half and weakly
// critical production part ways.
#include <catch2/catch.hpp>

#include "models/production/critical.hpp"

using namespace tierwave::models::production;
using tierwave::economy::Criticality;

namespace {

InputLimit limit_of(Binding binding, double critical_days, double important_days) {
  Critical::Sum sum(Critical{{binding}});
  sum.add({critical_days, 1, Criticality::critical}, 0);
  sum.add({important_days, 4, Criticality::important}, 1);
  return sum.limit();
}

void check(Binding binding, double critical_days, double important_days, double value, int input) {
  const InputLimit limit = limit_of(binding, critical_days, important_days);
  CHECK(limit.value == value);
  CHECK(limit.input == input);
}

}  // namespace

TEST_CASE("a scarce important input stops strongly and slows half and leaves weakly to the critical one") {
  check(Binding::strongly, 0.9, 0.3, 0.3, 1);
  check(Binding::half, 0.9, 0.3, 0.65, 1);  // (0.3 + 1) / 2
  check(Binding::weakly, 0.9, 0.3, 0.9, 0);
}

TEST_CASE("an important input that is used up costs all or half or nothing") {
  check(Binding::strongly, 5, 0, 0, 1);
  check(Binding::half, 5, 0, 0.5, 1);
  check(Binding::weakly, 5, 0, 5, 0);
}

TEST_CASE("a scarcer critical input binds all three alike") {
  for (const Binding binding : {Binding::strongly, Binding::half, Binding::weakly}) check(binding, 0.2, 0.3, 0.2, 0);
}

TEST_CASE("strongly never allows more than half and half never more than weakly") {
  for (int critical = 0; critical <= 20; ++critical)
    for (int important = 0; important <= 20; ++important) {
      const double a = 0.1 * critical, b = 0.1 * important;
      const double strongly = limit_of(Binding::strongly, a, b).value;
      const double half = limit_of(Binding::half, a, b).value;
      const double weakly = limit_of(Binding::weakly, a, b).value;
      REQUIRE(std::min(1.0, strongly) <= half);  // above the baseline the mean of a stock and 1 is the lower
      REQUIRE(half <= weakly);
    }
}
