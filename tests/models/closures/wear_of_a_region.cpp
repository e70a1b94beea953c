// The clock of a country runs on from a closing before the run, and sectors that sell on site are told apart.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;

namespace {

const CountryTable countries{
    "countries.csv",
    {{"AAA", {IncomeGroup::high, "Nowhere", Persons(1e6)}}, {"BBB", {IncomeGroup::high, "Nowhere", Persons(3e6)}}}};

}  // namespace

TEST_CASE("a run that begins later finds closures worn by the days before it") {
  ClosureParameters parameters = bare();
  parameters.wear = true;
  parameters.half_life_days = 20;
  parameters.floor = 0;
  const ClosureTable closures{"closures.csv",
                              {{"AAA", {{date("2020-01-01"), work_closed(3)}, {date("2021-01-01"), std::nullopt}}},
                               {"BBB", {{date("2020-01-21"), work_closed(3)}, {date("2021-01-01"), std::nullopt}}}}};
  const ClosureIntensity intensity = closure_intensity({region("R", {"AAA", "BBB"})}, Calendar(date("2020-02-10"), 1),
                                                       closures, countries, parameters);
  CHECK(intensity.worn.closed[0][0] == Approx((0.25 + 3 * 0.5) / 4).epsilon(1e-14));
  CHECK(intensity.lasting.closed[0][0] == 1);
}

TEST_CASE("what lasts is what is sold on site and was given up in a first wave") {
  economy::Sector sector;
  CHECK(lasting_share(sector) == 0);
  sector.on_site_consumption = 0.5;
  CHECK(lasting_share(sector) == 0);
  sector.household_demand_reduction = 0.8;
  CHECK(lasting_share(sector) == 0.4);
  sector.household_demand_reduction = -0.2;  // more is bought: of health care
  CHECK(lasting_share(sector) == 0);
}

TEST_CASE("days that nobody asks for need no rows") {
  const ClosureTable closures{"closures.csv",
                              {{"AAA", {{date("2020-01-02"), work_closed(3)}, {date("2020-01-03"), std::nullopt}}}}};
  const Calendar run(date("2020-01-01"), 3);
  const ClosureIntensity intensity =
      closure_intensity({region("AAA")}, run, closures, countries, bare(), {{}, {false, true, false}});
  CHECK(intensity.worn.closed[0] == std::vector<double>{0, 1, 0});
  CHECK_THAT(message_of([&] { closure_intensity({region("AAA")}, run, closures, countries, bare()); }),
             Catch::Matchers::Contains("no closures on 2020-01-01"));
}
