#include <algorithm>
#include <catch2/catch.hpp>

#include "tierwave/scenario.hpp"

using namespace tierwave;

TEST_CASE("variables of a results file say their units and axes") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  run(tiny.scenario({"seed=5"}), options);
  const Results results(tiny.file());
  CHECK(results.complete());
  CHECK(results.days_written() == 12);
  CHECK(results.attribute("seed") == "5");
  CHECK(results.attribute("format") == "tierwave-results");

  const auto& variables = results.variables();
  const auto found = std::find_if(variables.begin(), variables.end(), [](const auto& v) { return v.name == "hours"; });
  REQUIRE(found != variables.end());
  CHECK(found->units == "h day-1");
  CHECK(found->dimensions == std::vector<std::string>{"time", "country", "sector", "tier"});

  for (const Results::Variable& variable : variables) {
    const Results::Array array = results.read(variable.name);
    std::size_t size = 1;
    for (std::size_t axis = 0; axis < variable.dimensions.size(); ++axis) {
      CHECK(array.axes[axis].labels.size() == variable.shape[axis]);
      size *= variable.shape[axis];
    }
    CHECK(array.values.size() == size);
  }
  const Results::Array hours = results.read("hours");
  CHECK(hours.axes[0].labels.front() == "2020-01-01");
  CHECK(hours.axes[0].labels.back() == "2020-01-12");
  CHECK(hours.axes[0].numbers.back() == 11);
  CHECK(hours.axes[1].labels == std::vector<std::string>{"AAA", "BBB"});
  CHECK(hours.axes[1].numbers.empty());
}

TEST_CASE("an unknown array or attribute is an error with the nearest name") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  run(tiny.scenario(), options);
  const Results results(tiny.file());
  CHECK_THROWS_WITH(results.read("hour"), Catch::Contains("hours"));
  CHECK_THROWS_WITH(results.attribute("sed"), Catch::Contains("seed"));
}
