// What share of its unmet orders a firm takes elsewhere, as the shortage lasts.
#include <catch2/catch.hpp>

#include "models/substitution/rule.hpp"

using namespace tierwave::models::substitution;

TEST_CASE("some name another supplier at once and the others find one while the shortage lasts") {
  const OtherSuppliers rule{{.at_once_share = 0.4, .found_share = 0.8, .search_days = 60}};
  CHECK(rule.share_moved(0) == 0.4);
  CHECK(rule.share_moved(30) == Approx(0.6).epsilon(1e-15));
  CHECK(rule.share_moved(60) == Approx(0.8).epsilon(1e-15));
  CHECK(rule.share_moved(600) == rule.share_moved(60));
}

TEST_CASE("a search never makes firms forget whom they know") {
  const OtherSuppliers rule{{.at_once_share = 0.4, .found_share = 0.1, .search_days = 60}};
  CHECK(rule.share_moved(600) == 0.4);
}

TEST_CASE("without substitution nothing moves") {
  CHECK(None{}.share_moved(1000) == 0);
}
