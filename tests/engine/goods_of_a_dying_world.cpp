// Where nearly nothing is made any more, rounding of baseline-sized orders is larger than 1e-12 of what is
// made; the goods account is kept relative to the baseline and must not break.
#include <catch2/catch.hpp>

#include "engine/accounts.hpp"

using namespace tierwave;

TEST_CASE("the goods account bears rounding when output has collapsed") {
  engine::DaySummary summary;
  summary.made = 3.7859800841077007e-317;
  summary.delivered_to_final_users = 3.7859795900420549e-317;
  CHECK_NOTHROW(engine::check_goods(summary, Money(100), Day(30), 1e-12));
  summary.delivered_to_final_users = 1e-9;
  CHECK_THROWS(engine::check_goods(summary, Money(100), Day(30), 1e-12));
}
