// What the world loses in 2020 does not hang on how many firms are drawn.
#include <catch2/catch.hpp>

#include "validation/scenario_run.hpp"

using namespace tierwave::tests;

TEST_CASE("the world of 2020 loses the same hours with few firms and with many") {
  const ScenarioRun few("covid-2020.toml", {"network.firms=1500"}, {"hours"});
  const ScenarioRun many("covid-2020.toml", {"network.firms=10000"}, {"hours"});
  for (const auto& [first, last] : {std::pair("2020-01-01", "2020-03-31"), std::pair("2020-04-01", "2020-06-30"),
                                    std::pair("2020-07-01", "2020-09-30"), std::pair("2020-10-01", "2020-12-31")}) {
    INFO(first);
    CHECK(few.mean("hours", first, last) == Approx(many.mean("hours", first, last)).margin(0.003));
    CHECK(many.mean("hours", first, last) < 0.97);
  }
}
