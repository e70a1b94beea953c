// Where shocks of one kind meet, the stated rule combines them; without one it is an error.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using Catch::Matchers::Contains;

namespace {

// Half of everything lost on days 0 to 5, a fifth in sector 1 on days 4 to 9.
std::vector<Shock> two_shocks(const EightFirms& firms, Kind kind) {
  Shock first = firms.shock(kind, 0.5, 0, 5);
  Shock second = firms.shock(kind, 0.2, 4, 9);
  first.label = "flood";
  second.label = "strike";
  second.selection.sectors = {false, true};
  second.where.line = 12;
  return {first, second};
}

double left_on_day_5(Kind kind, Overlap rule) {
  const EightFirms firms;
  const Plan plan = firms.plan(two_shocks(firms, kind), rule);
  const auto of_kind = [&](const Terms& terms) {
    return kind == Kind::capacity        ? terms.capacity
           : kind == Kind::labour_supply ? terms.labour_supply
           : kind == Kind::working_time  ? terms.working_time
                                         : terms.final_demand_home;
  };
  CHECK(of_kind(firms.on(5, plan))[firm_of(0, 0, false)] == 0.5);
  CHECK(of_kind(firms.on(9, plan))[firm_of(0, 1, false)] == Approx(0.8).epsilon(1e-15));
  return of_kind(firms.on(5, plan))[firm_of(0, 1, false)];
}

template <class Body>
std::string refused(Body&& body) {
  try {
    body();
  } catch (const InvalidInput& error) {
    return error.what();
  }
  FAIL("nothing was refused");
  return {};
}

}  // namespace

TEST_CASE("overlapping shocks combine by the rule stated") {
  for (const Kind kind : {Kind::capacity, Kind::labour_supply, Kind::working_time, Kind::final_demand}) {
    CHECK(left_on_day_5(kind, Overlap::max) == 0.5);
    CHECK(left_on_day_5(kind, Overlap::product) == Approx(0.4).epsilon(1e-15));
    CHECK(left_on_day_5(kind, Overlap::sum) == Approx(0.3).epsilon(1e-15));
  }
}

TEST_CASE("quotas that overlap combine by the rule stated") {
  const EightFirms firms;
  for (const Kind kind : {Kind::export_restriction, Kind::import_restriction}) {
    std::vector<Shock> shocks = two_shocks(firms, kind);
    if (kind == Kind::import_restriction) {
      shocks[1].selection.sectors = {true, true};
      shocks[1].selection.products = {false, true};
    }
    const auto abroad = [&](Overlap rule) {
      return firms.on(5, firms.plan(shocks, rule)).final_demand_abroad[firm_of(0, 1, false)];
    };
    CHECK(abroad(Overlap::max) == 0.5);
    CHECK(abroad(Overlap::product) == Approx(0.4).epsilon(1e-15));
    CHECK(abroad(Overlap::sum) == Approx(0.3).epsilon(1e-15));
  }
}

TEST_CASE("under max the shock that changes most counts whichever way") {
  const EightFirms firms;
  const Plan plan =
      firms.plan({firms.shock(Kind::final_demand, 0.2), firms.shock(Kind::final_demand, -0.3)}, Overlap::max);
  CHECK(firms.on(0, plan).final_demand_home[0] == 1.3);
}

TEST_CASE("an overlap without a rule is refused with both names and the first day") {
  const EightFirms firms;
  for (const Kind kind : {Kind::capacity, Kind::labour_supply, Kind::final_demand, Kind::export_restriction}) {
    const std::string message = refused([&] { firms.plan(two_shocks(firms, kind)); });
    CHECK_THAT(message, Contains("scenario.toml:12") && Contains("'strike' overlaps shock 'flood'") &&
                            Contains("first on day 5") && Contains("in [overlap]"));
    CHECK_THAT(message, Contains(std::string(name_of(kind)) + " = \"max\""));
  }
}

TEST_CASE("shocks of other kinds or places or days do not overlap") {
  const EightFirms firms;
  std::vector<Shock> shocks = two_shocks(firms, Kind::capacity);
  shocks[1].kind = Kind::labour_supply;
  CHECK_NOTHROW(firms.plan(shocks));
  shocks = two_shocks(firms, Kind::capacity);
  shocks[0].selection.sectors = {true, false};
  CHECK_NOTHROW(firms.plan(shocks));
  shocks = two_shocks(firms, Kind::capacity);
  shocks[0].selection.tiers = {true, false, false};
  shocks[1].selection.tiers = {false, true, true};
  CHECK_NOTHROW(firms.plan(shocks));
  shocks = two_shocks(firms, Kind::capacity);
  shocks[0].last_day = 3;
  CHECK_NOTHROW(firms.plan(shocks));
}

TEST_CASE("all overlaps without a rule are reported in one pass") {
  const EightFirms firms;
  std::vector<Shock> shocks = two_shocks(firms, Kind::capacity);
  for (const Shock& shock : two_shocks(firms, Kind::final_demand)) shocks.push_back(shock);
  try {
    firms.plan(shocks);
    FAIL("nothing was refused");
  } catch (const InvalidInput& error) {
    CHECK(error.mistakes().size() == 2);
  }
}

TEST_CASE("a sum above 1 is refused with the shocks and the day and their place") {
  const EightFirms firms;
  for (const Kind kind : {Kind::capacity, Kind::final_demand, Kind::export_restriction}) {
    std::vector<Shock> shocks = two_shocks(firms, kind);
    shocks[1].parts[0].magnitude = {0.6, 0.6};
    CHECK_THAT(refused([&] { firms.plan(shocks, Overlap::sum); }),
               Contains("scenario.toml:12") && Contains("'flood' to 'strike'") && Contains("by 1.1, above 1") &&
                   Contains("first on day 5"));
    CHECK_NOTHROW(firms.plan(shocks, Overlap::product));
  }
}

TEST_CASE("a reduction above 1 is refused") {
  const EightFirms firms;
  for (const Kind kind :
       {Kind::labour_supply, Kind::capacity, Kind::final_demand, Kind::export_restriction, Kind::import_restriction})
    CHECK_THAT(refused([&] { firms.plan({firms.shock(kind, 1.2, 3, 9)}); }),
               Contains("scenario.toml:7") && Contains("by 1.2 on day 4") && Contains("above 1"));
}

TEST_CASE("a reduction below 0 is refused where only a fall has a meaning") {
  const EightFirms firms;
  for (const Kind kind : {Kind::labour_supply, Kind::capacity, Kind::export_restriction, Kind::import_restriction})
    CHECK_THAT(refused([&] { firms.plan({firms.shock(kind, -0.2)}); }),
               Contains("by -0.2 on day 1") && Contains("below 0"));
  CHECK_NOTHROW(firms.plan({firms.shock(Kind::final_demand, -0.2)}));
  CHECK_THAT(refused([&] { firms.plan({firms.shock(Kind::final_demand, std::nan(""))}); }), Contains("write a share"));
}
