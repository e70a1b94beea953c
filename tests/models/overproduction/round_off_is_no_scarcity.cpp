// Once: a firm that met its demand but for the last bit of a double counted as short of goods, so that its stretch
// stayed where it should have faded.
#include <catch2/catch.hpp>

#include "models/overproduction/ario.hpp"

using tierwave::models::overproduction::Ario;

TEST_CASE("a stretch fades where demand is met but for round-off") {
  const Ario rule{{1.25, 100}};
  const double met = rule.next({1.2, 1, 1});
  CHECK(rule.next({1.2, 1, 1 - 1e-16}) == met);
  CHECK(rule.next({1.2, 1, 1 - 1e-12}) == met);
  CHECK(rule.next({1.2, 1, 1 - 1e-6}) > met);
}
