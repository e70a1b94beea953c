// A shock strikes what it selects and nothing else.
#include <catch2/catch.hpp>

#include <functional>

#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// What a fall of capacity by a quarter leaves to each firm on day 0.
std::vector<double> capacity_left(const std::function<void(models::shocks::Selection&)>& select) {
  const EightFirms firms;
  Shock shock = firms.shock(Kind::capacity, 0.25);
  select(shock.selection);
  const Terms terms = firms.on(0, firms.plan({shock}));
  CHECK(terms.labour_supply == std::vector<double>(8, 1.0));
  CHECK(terms.final_demand_home == std::vector<double>(8, 1.0));
  CHECK(terms.final_demand_abroad == std::vector<double>(8, 1.0));
  CHECK_FALSE(terms.trade_restricted);
  return terms.capacity;
}

}  // namespace

TEST_CASE("every firm is a group of its own in these tests") {
  const EightFirms firms;
  REQUIRE(firms.groups.size() == 8);
  for (std::uint32_t firm = 0; firm < 8; ++firm) CHECK(firms.groups.of_firm[firm] == firm);
}

TEST_CASE("a shock that names nothing strikes everywhere") {
  CHECK(capacity_left([](auto&) {}) == std::vector<double>(8, 0.75));
}

TEST_CASE("a shock strikes the countries or sectors or tiers or size classes it names") {
  CHECK(capacity_left([](auto& selection) {
          selection.countries = {false, true};
        }) == std::vector<double>{1, 1, 1, 1, 0.75, 0.75, 0.75, 0.75});
  CHECK(capacity_left([](auto& selection) {
          selection.sectors = {false, true};
        }) == std::vector<double>{1, 1, 0.75, 0.75, 1, 1, 0.75, 0.75});
  CHECK(capacity_left([](auto& selection) {
          selection.tiers = {false, false, true};
        }) == std::vector<double>{1, 0.75, 1, 0.75, 1, 0.75, 1, 0.75});
  CHECK(capacity_left([](auto& selection) {
          selection.size_classes = {true, false, false, false};
        }) == std::vector<double>{0.75, 1, 0.75, 1, 0.75, 1, 0.75, 1});
}

TEST_CASE("a shock that names several of them strikes where all meet") {
  CHECK(capacity_left([](auto& selection) {
          selection.countries = {true, false};
          selection.sectors = {false, true};
          selection.tiers = {false, false, true};
        }) == std::vector<double>{1, 1, 1, 0.75, 1, 1, 1, 1});
  CHECK(capacity_left([](auto& selection) {  // no firm of tier 2 is that small
          selection.tiers = {false, false, true};
          selection.size_classes = {true, false, false, false};
        }) == std::vector<double>(8, 1.0));
}

TEST_CASE("a shock inside or outside of zones strikes the firms that are there") {
  EightFirms firms;
  firms.network.firms.zone = {0, 1, 0, 0, 1, 0, 0, 0};
  firms.groups = network::make_groups(firms.network);
  const auto left = [&](bool outside, bool inside) {
    Shock shock = firms.shock(Kind::capacity, 0.25);
    shock.selection.zones = {outside, inside};
    for (std::size_t firm = 0; firm < 8; ++firm)
      CHECK(shock.selection.holds(firms.network, firm) == (firms.network.firms.zone[firm] ? inside : outside));
    const Terms terms = firms.on(0, firms.plan({shock}));
    std::vector<double> by_firm;
    for (const std::uint32_t group : firms.groups.of_firm) by_firm.push_back(terms.capacity[group]);
    return by_firm;
  };
  CHECK(left(false, true) == std::vector<double>{1, 0.75, 1, 1, 0.75, 1, 1, 1});
  CHECK(left(true, false) == std::vector<double>{0.75, 1, 0.75, 0.75, 1, 0.75, 0.75, 0.75});
  CHECK(left(true, true) == std::vector<double>(8, 0.75));
}

TEST_CASE("shocks inside and outside of zones do not overlap") {
  EightFirms firms;
  firms.network.firms.zone = {0, 1, 0, 0, 1, 0, 0, 0};
  firms.groups = network::make_groups(firms.network);
  Shock inside = firms.shock(Kind::capacity, 0.25), outside = firms.shock(Kind::capacity, 0.5);
  inside.selection.zones = {false, true};
  outside.selection.zones = {true, false};
  CHECK_NOTHROW(firms.plan({inside, outside}));
  outside.selection.zones = {true, true};
  CHECK_THROWS_AS(firms.plan({inside, outside}), InvalidInput);
}

TEST_CASE("tiers above the last mask entry count as the last") {
  CHECK(capacity_left([](auto& selection) {
          selection.tiers = {false, true};
        }) == std::vector<double>{1, 0.75, 1, 0.75, 1, 0.75, 1, 0.75});
}

TEST_CASE("a labour supply shock leaves capacity alone") {
  const EightFirms firms;
  const Terms terms = firms.on(0, firms.plan({firms.shock(Kind::labour_supply, 0.25)}));
  CHECK(terms.labour_supply == std::vector<double>(8, 0.75));
  CHECK(terms.capacity == std::vector<double>(8, 1.0));
}

TEST_CASE("a shock strikes on its days alone and the first day of all is known") {
  const EightFirms firms;
  const Plan plan = firms.plan({firms.shock(Kind::capacity, 0.25, 3, 4), firms.shock(Kind::labour_supply, 0.1, 5, 9)});
  CHECK(plan.first_day() == 3);
  CHECK(firms.on(2, plan).capacity[0] == 1);
  CHECK(firms.on(3, plan).capacity[0] == 0.75);
  CHECK(firms.on(4, plan).capacity[0] == 0.75);
  CHECK(firms.on(5, plan).capacity[0] == 1);
  CHECK(firms.on(1000, plan).labour_supply[0] == 1);  // after the last day
  CHECK(Plan(firms.network, firms.groups).first_day() == -1);
}

TEST_CASE("parts of a shock add up by sector and country and day") {
  const EightFirms firms;
  Shock shock = firms.shock(Kind::labour_supply, 0);
  shock.parts = {{{0.5, 0.8}, {{{1, 0}, {0.5, 1}}}}, {{-0.1, -0.4}, {{{1, 1}}}}};
  shock.parts[1].intensity.by_country[0] = {1, 0};
  shock.last_day = 1;
  const Plan plan = firms.plan({shock});
  const Terms first = firms.on(0, plan);
  CHECK(first.labour_supply[firm_of(0, 0, false)] == Approx(1 - (0.5 - 0.1)).epsilon(1e-15));
  CHECK(first.labour_supply[firm_of(0, 1, false)] == Approx(1 - (0.8 - 0.4)).epsilon(1e-15));
  CHECK(first.labour_supply[firm_of(1, 0, true)] == Approx(1 - (0.25 - 0.1)).epsilon(1e-15));
  CHECK(first.labour_supply[firm_of(1, 1, true)] == 1);  // 0.8 x 0.5 - 0.4
  const Terms second = firms.on(1, plan);
  CHECK(second.labour_supply[firm_of(0, 0, false)] == 1);
  CHECK(second.labour_supply[firm_of(1, 1, false)] == Approx(0.2).epsilon(1e-15));
}

TEST_CASE("a path by sector multiplies the one by country") {
  const EightFirms firms;
  Shock shock = firms.shock(Kind::capacity, 0);
  shock.parts = {{{1, 0.5}, {{{1, 1}, {0.5, 0}}, {{0.2, 0.4}, {0.6, 1}}}}};
  shock.last_day = 1;
  const Plan plan = firms.plan({shock});
  const Terms first = firms.on(0, plan);
  CHECK(first.capacity[firm_of(0, 0, false)] == Approx(0.8).epsilon(1e-15));
  CHECK(first.capacity[firm_of(0, 1, true)] == Approx(0.7).epsilon(1e-15));
  CHECK(first.capacity[firm_of(1, 0, false)] == Approx(0.9).epsilon(1e-15));
  const Terms second = firms.on(1, plan);
  CHECK(second.capacity[firm_of(0, 0, true)] == Approx(0.6).epsilon(1e-15));
  CHECK(second.capacity[firm_of(0, 1, false)] == Approx(0.5).epsilon(1e-15));
  CHECK(second.capacity[firm_of(1, 1, false)] == 1);
}
