// The text of `tierwave inspect` of an ensemble: nothing is summed over its runs.
#include <catch2/catch.hpp>
#include <limits>

#include "results/inspect.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;
using Catch::Contains;

namespace {

// Three replicates over two days, of which `finished` have values.
void write_ensemble(const std::filesystem::path& path, std::size_t finished) {
  const std::vector<Axis> axes{{"replicate", "replicate", "1", std::vector<std::int64_t>{0, 1, 2}},
                               {"quantile", "share", "1", std::vector<double>{0.05, 0.5}},
                               {"time", "day", "days since 2020-01-01", std::vector<std::int64_t>{0, 1}}};
  const std::vector<Variable> variables{
      {"hours", {"time", "replicate"}, "h day-1", "hours", "Hours.", ""},
      {"hours_of_all_that_is_made_quantile", {"time", "quantile"}, "h day-1", "quantiles", "Hours.", ""},
      {"hours_mean", {"time"}, "h day-1", "mean", "Hours.", ""},
      {"hours_lost", {"replicate"}, "1", "hours lost", "Hours lost.", ""}};
  ResultsFile file(path, axes, variables, {}, false);
  std::vector<double> lost(3, std::numeric_limits<double>::quiet_NaN());
  for (std::size_t replicate = 0; replicate < finished; ++replicate) lost[replicate] = 0.25;
  file.write("hours_lost", lost);
  for (std::size_t day = 0; day < 2; ++day) {
    file.write_day("hours", day, std::vector<double>{10, 20, 30});
    file.write_day("hours_of_all_that_is_made_quantile", day, std::vector<double>{11, 20});
    file.write_day("hours_mean", day, std::vector<double>{20});
    file.flush_day(day);
  }
  if (finished == 3)
    file.finish();
  else
    file.close_incomplete();
}

}  // namespace

TEST_CASE("inspect gives ranges over replicates and quantiles in place of sums") {
  const sample::Folder folder;
  write_ensemble(folder / "ensemble.h5", 3);
  const std::string text = inspect(folder / "ensemble.h5");
  INFO(text);
  CHECK_THAT(text, Contains("ensemble.h5: Tierwave results, complete"));
  CHECK_THAT(text, Contains("  quantile          2  0.05 0.5\n"));
  CHECK_THAT(text, Contains("hours                              h day-1                from 10 to 30\n"));
  CHECK_THAT(text, Contains("hours_of_all_that_is_made_quantile h day-1                from 11 to 20\n"));
  CHECK_THAT(text, Contains("hours_mean                         h day-1                            20             20"));
}

TEST_CASE("inspect counts the finished replicates of an interrupted ensemble") {
  const sample::Folder folder;
  write_ensemble(folder / "ensemble.h5", 2);
  CHECK_THAT(inspect(folder / "ensemble.h5"), Contains("INCOMPLETE: 2 of 3 replicates were finished\n"));
}
