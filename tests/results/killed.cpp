// A run that is killed leaves NAME.partial with every day it flushed.
#include <catch2/catch.hpp>
#include <cmath>
#include <csignal>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

namespace {

void write_two_days_and_die(const std::filesystem::path& path) {
  const child::Outcome outcome = child::run([&]() -> std::string {
    ResultsFile file(path, sample::axes(), sample::variables(), sample::attributes(), false);
    file.write("baseline_employment", sample::employment(0));
    sample::write_day(file, 0);
    sample::write_day(file, 1);
    file.write_day("employment", 2, sample::employment(2));  // a day begun, not flushed
    ::kill(::getpid(), SIGKILL);
    return "survived";
  });
  REQUIRE(WIFSIGNALED(outcome.status));
}

}  // namespace

TEST_CASE("a killed run leaves a partial file with the flushed days") {
  const sample::Folder folder;
  write_two_days_and_die(folder / "run.h5");
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5"));
  const ResultsReader reader(folder / "run.h5.partial");
  CHECK_FALSE(reader.complete());
  CHECK(reader.days_written() == 2);
  CHECK(reader.array("baseline_employment").values == sample::employment(0));
  const std::vector<double> values = reader.array("employment").values;
  for (std::size_t day = 0; day < sample::days; ++day)
    for (std::size_t cell = 0; cell < sample::cells; ++cell) {
      const double value = values[day * sample::cells + cell];
      if (day < 2)
        CHECK(value == sample::employment(day, cell));
      else
        CHECK(std::isnan(value));
    }
}

TEST_CASE("the next run replaces what a killed run left") {
  const sample::Folder folder;
  write_two_days_and_die(folder / "run.h5");
  sample::write(folder / "run.h5");
  CHECK(ResultsReader(folder / "run.h5").complete());
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5.partial"));
}
