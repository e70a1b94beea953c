// How long support lasts: claims by hand.
#include "models/measures/support_days.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::models::measures;

TEST_CASE("who loses work is entitled and claims end at the share of a day") {
  Claims claims = next_claims({}, 10, 4);
  CHECK(claims.entitled == 10);
  CHECK(claims.share() == 1);
  claims = next_claims(claims, 10, 4);
  CHECK(claims.entitled == 7.5);
  claims = next_claims(claims, 14, 4);
  CHECK(claims.entitled == Approx(7.5 * 0.75 + 4));
  CHECK(claims.share() == Approx((7.5 * 0.75 + 4) / 14));
}

TEST_CASE("who finds work again is entitled as often as others") {
  const Claims claims = next_claims({10, 6}, 5, 4);
  CHECK(claims.entitled == Approx(6 * 0.75 * 0.5));
  CHECK(next_claims(claims, 0, 4).entitled == 0);
  CHECK(next_claims(claims, 0, 4).share() == 1);
}

TEST_CASE("a claim lasts its days in the mean") {
  Claims claims = next_claims({}, 1, 30);
  double person_days = 0;
  for (int day = 0; day < 3000; ++day, claims = next_claims(claims, 1, 30)) person_days += claims.entitled;
  CHECK(person_days == Approx(30).epsilon(1e-9));
}
