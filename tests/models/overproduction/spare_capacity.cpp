// Idle plant by the utilisation of the cell.
#include <catch2/catch.hpp>

#include "models/overproduction/rule.hpp"

using tierwave::models::overproduction::SpareCapacity;

TEST_CASE("idle plant is there on the day it is asked for and as much as the cell leaves unused") {
  const SpareCapacity rule{{.utilisation = 0.5}};
  CHECK(rule.next({.demand = 1, .utilisation = 0.8}) == 1);
  CHECK(rule.next({.demand = 0.2, .utilisation = 0.8}) == 1);
  CHECK(rule.next({.demand = 1.1, .utilisation = 0.8}) == 1.1);
  CHECK(rule.next({.demand = 3, .utilisation = 0.8}) == 1.25);
  CHECK(rule.most({.demand = 0.2, .utilisation = 0.8}) == 1.25);
}

TEST_CASE("where the economy says nothing the key does") {
  const SpareCapacity rule{{.utilisation = 0.5}};
  CHECK(rule.next({.demand = 9, .utilisation = 0}) == 2);
}
