// Codes with a hyphen pass, and the message about codes said that they do not.
#include <catch2/catch.hpp>

#include "economy/codes.hpp"

using namespace tierwave;
using Catch::Matchers::Contains;

TEST_CASE("the message about codes names every letter that passes") {
  Mistakes mistakes;
  economy::check_country_code("A-1", {}, mistakes);
  economy::check_sector_code("c_1-2", {}, mistakes);
  CHECK(mistakes.empty());
  economy::check_country_code("A+1", {}, mistakes);
  economy::check_sector_code("c+1", {}, mistakes);
  CHECK_THROWS_WITH(mistakes.throw_if_any(), Contains("write letters, digits and hyphens without an underscore") &&
                                                 Contains("write letters, digits, underscores and hyphens"));
}
