// Calls out of order or of the wrong size are bugs of ours and stop the run.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "results/sample.hpp"

using namespace tierwave;
using namespace tierwave::results;

TEST_CASE("values of the wrong number or kind are refused") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  const std::vector<double> three(3);
  CHECK_THROWS_AS(file.write("baseline_employment", three), BrokenInvariant);
  CHECK_THROWS_AS(file.write("employment", sample::employment(0)), BrokenInvariant);
  CHECK_THROWS_AS(file.write_day("employment", 0, three), BrokenInvariant);
  CHECK_THROWS_AS(file.write_day("baseline_employment", 0, sample::employment(0)), BrokenInvariant);
  CHECK_THROWS_WITH(file.write("no_such", three), "results: array no_such was not declared");
}

TEST_CASE("days come in order and whole") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  CHECK_THROWS_AS(file.write_day("stock_days", 1, sample::stock_days(1)), BrokenInvariant);
  file.write_day("stock_days", 0, sample::stock_days(0));
  CHECK_THROWS_WITH(file.flush_day(0), "results: day 0 was ended without employment");
  file.write_day("employment", 0, sample::employment(0));
  CHECK_THROWS_AS(file.flush_day(1), BrokenInvariant);
  file.flush_day(0);
  CHECK_THROWS_AS(file.flush_day(0), BrokenInvariant);
}

TEST_CASE("only a text of the caller is replaced") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), sample::attributes(), false);
  CHECK_NOTHROW(file.replace_text("title", "another"));
  CHECK_THROWS_WITH(file.replace_text("seed", "1"), "results: text seed was not declared");
  CHECK_THROWS_AS(file.replace_text("format", "mine"), BrokenInvariant);
}

TEST_CASE("a file is finished only when all is written") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  CHECK_THROWS_WITH(file.finish(), "results: finished after 0 of 4 days");
  for (std::size_t day = 0; day < sample::days; ++day) sample::write_day(file, day);
  CHECK_THROWS_WITH(file.finish(), "results: finished without baseline_employment");
  CHECK_THROWS_AS(file.write_day("employment", 4, sample::employment(0)), BrokenInvariant);
  file.write("baseline_employment", sample::employment(0));
  file.finish();
  CHECK_THROWS_AS(file.write("baseline_employment", sample::employment(0)), BrokenInvariant);
  CHECK_NOTHROW(file.close_incomplete());
}

TEST_CASE("descriptions that do not hold together are refused before a file is made") {
  const sample::Folder folder;
  const auto refused = [&](std::vector<Axis> axes, std::vector<Variable> variables, std::vector<Attribute> attributes) {
    CHECK_THROWS_AS(ResultsFile(folder / "run.h5", axes, variables, attributes, false), BrokenInvariant);
    CHECK_FALSE(std::filesystem::exists(folder / "run.h5.partial"));
  };
  const Variable good{"output", {"time"}, "1", "output", "Output.", ""};
  auto axes = sample::axes();
  refused(axes, {good, good}, {});
  refused(axes, {{"country", {"time"}, "1", "output", "Output.", ""}}, {});
  refused(axes, {{"output", {"continent"}, "1", "output", "Output.", ""}}, {});
  refused(axes, {{"output", {"country", "time"}, "1", "output", "Output.", ""}}, {});
  refused(axes, {{"output", {"time"}, "", "output", "Output.", ""}}, {});
  refused(axes, {{"stock_days", {"time"}, "days", "stocks", "Stocks.", ""}}, {});
  refused(axes, {good}, {{"complete", std::int64_t{1}}});
  refused({{"sector", "sector", "", std::vector<std::string>{}}}, {}, {});
  refused({{"time", "day", "days", std::vector<std::int64_t>{0}}}, {}, {});
  refused({{"time", "day", "days since 2020-02-30", std::vector<std::int64_t>{0}}}, {}, {});
}
