// The totals of an economy and what a user should know before a run.
#include "economy/inspect.hpp"

#include <catch2/catch.hpp>

#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

TEST_CASE("totals by country and sector and use add up") {
  const Inspection inspection = inspect(small::economy());
  CHECK(inspection.world.output == 330);
  CHECK(inspection.world.value_added == 250);
  CHECK(inspection.world.final_demand == 250);
  CHECK(inspection.countries[0].output == 200);
  CHECK(inspection.sectors[1].output == 180);
  CHECK(inspection.countries[1].value_added == 105);
  CHECK(inspection.final_demand == std::array<double, 4>{185, 35, 32, -2});
  CHECK(inspection.flows == 11);
  CHECK(inspection.world.employment == 130625);
  CHECK(inspection.countries[0].women_share() == Approx((0.25 * 30000 + 0.5 * 10500) / 40500).epsilon(1e-15));
  CHECK(inspection.largest_cells == std::vector<std::string>{"AAA_farm", "AAA_shop_x", "BBB_shop_x", "BBB_farm"});
}

TEST_CASE("warnings name what an economy lacks") {
  Economy economy = small::economy();
  CHECK(inspect(economy).warnings ==
        std::vector<std::string>{"1 cell has a labour share of value added above 1", "no essential_share for shop_x"});
  economy.labour.clear();
  economy.criticality.clear();
  economy.sectors[0].essential_share.reset();
  CHECK(inspect(economy).warnings == std::vector<std::string>{"there are no labour accounts: a run has no employment",
                                                              "inputs have no ratings of criticality",
                                                              "no sector has essential_share"});
}

TEST_CASE("the text names sizes and sources and totals") {
  const std::string text = describe(inspect(small::economy()));
  CHECK_THAT(text, Contains("small: 2 countries x 2 sectors, 2011") && Contains("table: made up\n") &&
                       Contains("labour: made up too") && Contains("households") && Contains("farms, forests"));
}
