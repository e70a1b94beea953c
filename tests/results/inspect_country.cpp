// The totals of one country in place of the world's.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "results/inspect.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;
using Catch::Contains;

TEST_CASE("inspect gives the totals of one country") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  // The first of three countries: 100 x (1 + ... + 4) = 1000 persons, then 75, 50 and 87.5 per cent of them.
  const std::string text = inspect(folder / "run.h5", "BGD");
  CHECK_THAT(text, Contains("\nTotals of BGD\n") && !Contains("World totals"));
  CHECK_THAT(text,
             Contains("employment               persons                          1000            500 on 2020-01-03"
                      "            875\n"));
}

TEST_CASE("a country that the file does not have is refused with those it has") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  CHECK_THROWS_WITH(inspect(folder / "run.h5", "CHM"), Contains("run.h5: unknown country 'CHM'; did you mean 'CHN'?"));
}
