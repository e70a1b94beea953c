// Quotas on what crosses a border: by seller, by buyer, by product, by partner.
#include <catch2/catch.hpp>

#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

Terms after(const std::vector<Shock>& shocks, Overlap rule = Overlap::none) {
  const EightFirms firms;
  return firms.on(0, firms.plan(shocks, rule));
}

Shock quota(Kind kind, double reduction) {
  return EightFirms().shock(kind, reduction);
}

}  // namespace

TEST_CASE("without a restriction in force trade is free") {
  const EightFirms firms;
  const Plan plan = firms.plan({firms.shock(Kind::export_restriction, 0.25, 4, 5)});
  CHECK_FALSE(firms.on(3, plan).trade_restricted);
  CHECK(firms.on(4, plan).trade_restricted);
  CHECK(firms.on(4, plan).final_demand_abroad[0] == 0.75);
  CHECK_FALSE(firms.on(6, plan).trade_restricted);
  CHECK(firms.on(6, plan).final_demand_abroad[0] == 1);
  // Also when one set of terms is written day after day.
  Terms terms = plan.neutral();
  Scratch scratch;
  for (std::size_t day = 0; day < plan_days; ++day) plan.write(day, terms, scratch);
  CHECK_FALSE(terms.trade_restricted);
  CHECK(terms.final_demand_abroad == std::vector<double>(8, 1.0));
}

TEST_CASE("an export restriction strikes the sellers it selects towards the partners it names") {
  Shock shock = quota(Kind::export_restriction, 0.25);
  shock.selection.countries = {true, false};
  shock.selection.sectors = {true, false};
  shock.selection.partners = {false, true};
  const Terms terms = after({shock});
  for (std::size_t group = 0; group < 8; ++group) {
    CHECK(terms.export_share(group, 0) == untouched);
    CHECK(terms.export_share(group, 1) == (group < 2 ? 0.75 : untouched));
    for (std::size_t cell = 0; cell < 4; ++cell) CHECK(terms.import_share(group, cell) == untouched);
  }
  // Final users abroad are restricted too, those at home are not.
  CHECK(terms.final_demand_abroad == std::vector<double>{0.75, 0.75, 1, 1, 1, 1, 1, 1});
  CHECK(terms.final_demand_home == std::vector<double>(8, 1.0));
}

TEST_CASE("an export restriction can name the tier of the sellers") {
  Shock shock = quota(Kind::export_restriction, 0.25);
  shock.selection.tiers = {false, false, true};
  const Terms terms = after({shock});
  CHECK(terms.final_demand_abroad == std::vector<double>{1, 0.75, 1, 0.75, 1, 0.75, 1, 0.75});
  CHECK(terms.export_share(firm_of(1, 0, true), 0) == 0.75);
  CHECK(terms.export_share(firm_of(1, 0, false), 0) == untouched);
}

TEST_CASE("an import restriction strikes the products and partners it names and final users too") {
  Shock shock = quota(Kind::import_restriction, 0.25);
  shock.selection.countries = {false, true};
  shock.selection.partners = {true, false};
  shock.selection.products = {false, true};
  const Terms terms = after({shock});
  for (std::size_t group = 0; group < 8; ++group)
    for (std::size_t cell = 0; cell < 4; ++cell)
      CHECK(terms.import_share(group, cell) == (group >= 4 && cell == 1 ? 0.75 : untouched));
  CHECK(terms.final_demand_abroad == std::vector<double>{1, 1, 0.75, 0.75, 1, 1, 1, 1});
  CHECK(terms.final_demand_home == std::vector<double>(8, 1.0));
}

TEST_CASE("an import restriction on named firms leaves other firms and final users free") {
  Shock shock = quota(Kind::import_restriction, 0.25);
  shock.selection.countries = {false, true};
  shock.selection.sectors = {true, false};
  shock.selection.names_firms = true;
  const Terms terms = after({shock});
  for (std::size_t group = 0; group < 8; ++group)
    CHECK(terms.import_share(group, 0) == (group == 4 || group == 5 ? 0.75 : untouched));
  CHECK(terms.final_demand_abroad == std::vector<double>(8, 1.0));
}

TEST_CASE("of a quota and a fall of final demand the smaller share counts") {
  const Terms both = after({quota(Kind::export_restriction, 0.25), quota(Kind::final_demand, 0.5)});
  CHECK(both.final_demand_abroad[0] == 0.5);
  CHECK(both.final_demand_home[0] == 0.5);
  const Terms mostly_quota = after({quota(Kind::export_restriction, 0.75), quota(Kind::final_demand, 0.5)});
  CHECK(mostly_quota.final_demand_abroad[0] == 0.25);
  // A rise of demand cannot lift a quota, and a quota does not add to demand.
  CHECK(after({quota(Kind::import_restriction, 0.25), quota(Kind::final_demand, -0.5)}).final_demand_abroad[0] == 0.75);
}
