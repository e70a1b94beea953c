// Crews beyond their contract while crew change is blocked: the stock and flow of V30, worked by hand.
#include "models/transport/seafarers.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::models::transport;

namespace {

// After so many days on which a share of crew change is blocked.
double after(double overdue, int days, double blocked) {
  const Seafarers seafarers;
  for (int day = 0; day < days; ++day) overdue = seafarers.overdue_after(overdue, blocked);
  return overdue;
}

constexpr int eight_months = 243;  // 8 x 365 / 12 = 243.3 days

}  // namespace

TEST_CASE("eight months without crew change leave 400 000 seafarers overdue") {
  CHECK(after(0, eight_months, 1) == Approx(243 * 50000.0 * 12 / 365).epsilon(1e-12));
  CHECK(after(0, eight_months, 1) == Approx(400000).epsilon(0.002));
}

TEST_CASE("without closures nobody is overdue, exactly") {
  CHECK(after(0, 365, 0) == 0);
  CHECK(Seafarers{}.route_capacity(0) == 1);
}

TEST_CASE("the overdue go home at twice the normal rate once crew change is open") {
  const double due = Seafarers{}.due_a_day();
  CHECK(due == Approx(1643.8356164).epsilon(1e-9));
  CHECK(after(400000, 30, 0) == Approx(400000 - 30 * 2 * due).epsilon(1e-12));
  CHECK(after(400000, 122, 0) == 0);  // four months: 400 000 / 100 000 a month
  CHECK(after(400000, 121, 0) > 0);
}

TEST_CASE("crew change that is partly blocked keeps some on board and lets others go") {
  const double due = Seafarers{}.due_a_day();
  CHECK(after(100000, 1, 0.5) == Approx(100000 + 0.5 * due - due).epsilon(1e-12));
  CHECK(after(100000, 1, 0.75) == Approx(100000 + 0.75 * due - 0.5 * due).epsilon(1e-12));
}

TEST_CASE("no more are overdue than sail") {
  CHECK(after(0, 5000, 1) == 1650000);
  CHECK(Seafarers{}.route_capacity(1650000) == 0);
}

TEST_CASE("routes lose capacity with the share of crews overdue") {
  CHECK(Seafarers{}.route_capacity(400000) == Approx(1 - 400.0 / 1650).epsilon(1e-14));
  CHECK(Seafarers{1650000, 50000, 2, 5}.route_capacity(400000) == 0);
}
