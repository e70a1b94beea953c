// Numbers beyond their bounds are told with the value, the bound and what to write.
#include "base/bounds.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "base/csv.hpp"

using namespace tierwave;

namespace {

std::string told_of(const std::string& field, const Bounds& bounds) {
  Mistakes mistakes;
  const auto value = number_within(field, "figure", bounds, {"table.csv", 7, 0}, mistakes);
  CHECK(value.has_value() == mistakes.empty());
  return mistakes.empty() ? "" : describe(mistakes.list().front());
}

}  // namespace

TEST_CASE("numbers at their bounds are taken, and 0 where it lies within") {
  for (const char* field : {"0", "24", "1e-6", "7.5"}) CHECK(told_of(field, bounds::hours_a_day).empty());
  for (const char* field : {"-10", "1", "-1e-12", "0"}) CHECK(told_of(field, bounds::reduction).empty());
  for (const char* field : {"1e15", "-1e15", "-1e-30"}) CHECK(told_of(field, bounds::signed_money).empty());
}

TEST_CASE("numbers beyond their bounds are told with the bound and the remedy") {
  CHECK(told_of("100", bounds::hours_a_day) ==
        "table.csv:7: figure is 100, above 24; write hours a worker and day, between 0 and 24");
  CHECK(told_of("-1", bounds::share) == "table.csv:7: figure is -1, below 0; write a share between 0 and 1");
  CHECK(told_of("1e-19", bounds::share) ==
        "table.csv:7: figure is 1e-19, nearer to 0 than 1e-18; write a share between 0 and 1");
  CHECK(told_of("soon", bounds::share) ==
        "table.csv:7: figure is 'soon', not a finite number; write a share between 0 and 1");
}

TEST_CASE("no value that is not finite lies within bounds") {
  for (const double value : {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                             std::numeric_limits<double>::quiet_NaN()})
    for (const Bounds& bounds : {bounds::signed_money, bounds::observed, bounds::target_days})
      CHECK_FALSE(within(value, bounds));
}

TEST_CASE("what stands in for a refused number lies within its bounds") {
  for (const Bounds& bounds : {bounds::money, bounds::reduction, bounds::target_days, bounds::distance})
    CHECK(within(stand_in(bounds), bounds));
}
