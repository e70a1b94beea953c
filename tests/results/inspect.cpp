// The text of `tierwave inspect`.
#include "results/inspect.hpp"

#include <catch2/catch.hpp>

#include "results/sample.hpp"

using namespace tierwave::results;
using Catch::Contains;

TEST_CASE("inspect says what a complete file holds") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  const std::string text = inspect(folder / "run.h5");
  INFO(text);
  CHECK_THAT(text, Contains("run.h5: Tierwave results, complete\n2020-01-01 to 2020-01-04, 4 days\n"));
  CHECK_THAT(text, Contains("country           3  BGD CHN Côte\n"));
  CHECK_THAT(text,
             Contains("employment               persons                employment (time, country, sector, tier)\n"));
  CHECK_THAT(text, Contains("format_version           2.0\n"));
  CHECK_THAT(text, Contains("seed                     7\n"));
  CHECK_THAT(text, Contains("scenario_text            text of 2 lines\n"));
}

TEST_CASE("inspect sums amounts over the world with the date of the lowest day") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  // 100 x (1 + ... + 12) = 7800 persons, then 75, 50 and 87.5 per cent of them.
  CHECK_THAT(inspect(folder / "run.h5"),
             Contains("employment               persons                          7800           3900 on 2020-01-03"
                      "           6825\n"));
}

TEST_CASE("inspect gives the range of what cannot be summed") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  CHECK_THAT(inspect(folder / "run.h5"), Contains("stock_days               day                    from 10 to 30\n"));
}

TEST_CASE("inspect of an interrupted run counts its days alone") {
  const sample::Folder folder;
  sample::write(folder / "run.h5", 2);
  const std::string text = inspect(folder / "run.h5");
  INFO(text);
  CHECK_THAT(text, Contains("INCOMPLETE: 2 days were written"));
  CHECK_THAT(text, Contains("last written"));
  CHECK_THAT(text, Contains("7800           5850 on 2020-01-02           5850\n"));
}
