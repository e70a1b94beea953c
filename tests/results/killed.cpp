// A run that is killed leaves NAME.partial with every day it flushed.
#include <sched.h>
#include <sys/mman.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <csignal>

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
    file.wait();
    file.write_day("employment", 2, sample::employment(2));  // a day begun, not ended
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

TEST_CASE("a run killed at any moment leaves a file with the days that were on the disk") {
  constexpr std::size_t firms = 2000, days = 200;
  std::vector<std::int64_t> time(days), firm(firms);
  for (std::size_t i = 0; i < days; ++i) time[i] = static_cast<std::int64_t>(i);
  for (std::size_t i = 0; i < firms; ++i) firm[i] = static_cast<std::int64_t>(i);
  const auto values = [](std::size_t day) {
    std::vector<double> list(firms);
    for (std::size_t i = 0; i < firms; ++i) list[i] = 1.0 / static_cast<double>(day * firms + i + 1);
    return list;
  };
  auto* const on_disk = static_cast<volatile std::size_t*>(
      ::mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  REQUIRE(on_disk != MAP_FAILED);
  for (std::size_t last = 1; last < days; last += 13) {
    const sample::Folder folder;
    *on_disk = 0;
    const pid_t process = ::fork();
    if (process == 0) {
      ResultsFile file(folder / "run.h5", {{"time", "day", "days since 2020-01-01", time}, {"firm", "firm", "1", firm}},
                       {{"output", {"time", "firm"}, "1e6 USD_2011 day-1", "output", "Goods made.", ""}}, {}, false);
      for (std::size_t day = 0; day < days; ++day) {
        file.write_day("output", day, values(day));
        file.flush_day(day);
        *on_disk = day;  // the day before
      }
      ::pause();
    }
    while (*on_disk < last) ::sched_yield();
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    INFO("killed when " << *on_disk << " days were on the disk");
    const ResultsReader reader(folder / "run.h5.partial");
    CHECK(reader.days_written() >= *on_disk);
    const std::vector<double> read = reader.array("output").values;
    for (std::size_t day = 0; day < reader.days_written(); ++day) {
      const std::vector<double> expected = values(day);
      CHECK(std::equal(expected.begin(), expected.end(), read.begin() + static_cast<std::ptrdiff_t>(day * firms)));
    }
  }
}

TEST_CASE("the next run replaces what a killed run left") {
  const sample::Folder folder;
  write_two_days_and_die(folder / "run.h5");
  sample::write(folder / "run.h5");
  CHECK(ResultsReader(folder / "run.h5").complete());
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5.partial"));
}
