// A fall of final demand reaches the firms that sell the product, by where they sell it and to whom.
#include <catch2/catch.hpp>

#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

Terms after(const Shock& shock) {
  const EightFirms firms;
  return firms.on(0, firms.plan({shock}));
}

Shock fall(double reduction) {
  return EightFirms().shock(Kind::final_demand, reduction);
}

}  // namespace

TEST_CASE("a fall everywhere is one at home and abroad") {
  const Terms terms = after(fall(0.25));
  CHECK(terms.final_demand_home == std::vector<double>(8, 0.75));
  CHECK(terms.final_demand_abroad == std::vector<double>(8, 0.75));
  CHECK(terms.capacity == std::vector<double>(8, 1.0));
}

TEST_CASE("consumers of a country buy less at home and from abroad") {
  Shock shock = fall(0.25);
  shock.selection.countries = {true, false};
  const Terms terms = after(shock);
  CHECK(terms.final_demand_home == std::vector<double>{0.75, 0.75, 0.75, 0.75, 1, 1, 1, 1});
  CHECK(terms.final_demand_abroad == std::vector<double>{1, 1, 1, 1, 0.75, 0.75, 0.75, 0.75});
}

TEST_CASE("a final use counts by its share of the sales at home and abroad") {
  Shock shock = fall(0.4);
  shock.selection.final_uses = {false, true, false, false};  // government: a quarter at home and none abroad
  const Terms terms = after(shock);
  CHECK(terms.final_demand_home[0] == Approx(1 - 0.25 * 0.4).epsilon(1e-15));
  CHECK(terms.final_demand_abroad[0] == 1);
  shock.selection.final_uses = {true, false, false, false};
  CHECK(after(shock).final_demand_home[0] == Approx(1 - 0.75 * 0.4).epsilon(1e-15));
  CHECK(after(shock).final_demand_abroad[0] == Approx(0.6).epsilon(1e-15));
}

TEST_CASE("sectors name the product and tiers and size classes the firms that sell it") {
  Shock shock = fall(0.25);
  shock.selection.sectors = {false, true};
  CHECK(after(shock).final_demand_home == std::vector<double>{1, 1, 0.75, 0.75, 1, 1, 0.75, 0.75});
  shock.selection.tiers = {true, false, false};
  CHECK(after(shock).final_demand_home == std::vector<double>{1, 1, 0.75, 1, 1, 1, 0.75, 1});
  shock.selection.size_classes = {false, false, false, true};
  CHECK(after(shock).final_demand_home == std::vector<double>(8, 1.0));
}

TEST_CASE("final demand can rise and can go") {
  CHECK(after(fall(-0.5)).final_demand_home == std::vector<double>(8, 1.5));
  CHECK(after(fall(1)).final_demand_home == std::vector<double>(8, 0.0));
}
