// Income support, subsidies, transfers and labour that returns, worked by hand.
#include <catch2/catch.hpp>

#include "models/measures/household_transfer.hpp"
#include "models/measures/income_support.hpp"
#include "models/measures/labour_supply.hpp"
#include "models/measures/wage_subsidy.hpp"

using namespace tierwave::models::measures;

TEST_CASE("support by a share of pay replaces no more than is lost") {
  CHECK(added_support(0, 0.5, 0.6, 0, 2) == Approx(0.3));
  CHECK(added_support(0.7, 0.5, 0.6, 0, 2) == Approx(0.15));
  CHECK(added_support(1, 1, 1, 0, 2) == 0);
  CHECK(added_support(0.2, 0, 1, 0, 2) == 0);
}

TEST_CASE("support by an amount is worth more where pay is low") {
  CHECK(added_support(0.5, 0.5, 0, 3, 2) == Approx(0.75));
  CHECK(added_support(0.5, 0.5, 0, 3, 1) == Approx(1.5));
  CHECK(added_support(0.5, 0.5, 0, 3, 0) == 0);
}

TEST_CASE("a subsidy pays for the classes it reaches alone") {
  CHECK(subsidy_rate(0.5, {0.6, 0.1, 0.3, 0, 0}, {1, 0.5, 0, 1, 1}) == Approx(0.5 * 0.65));
  CHECK(transfer(2, 100, 0.65) == Approx(130));
}

TEST_CASE("labour that returns is part of what was lost and never more") {
  CHECK(with_share_returned(0.6, 0.5) == Approx(0.8));
  CHECK(with_share_returned(0.6, 1) == 1);
  CHECK(with_share_returned(1, 0.7) == 1);
  CHECK(with_share_returned(with_share_returned(0.6, 0.5), 0.5) == Approx(0.9));
}
