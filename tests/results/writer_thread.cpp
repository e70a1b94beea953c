// Days are written by a thread of the file's own: beside the caller, in order, and with every error told.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <random>
#include <thread>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/hdf5.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave;
using namespace tierwave::results;
namespace fs = std::filesystem;

namespace {

// Days in the file as it lies on the disk now.
std::size_t days_on_disk(const fs::path& partial) {
  const fs::path copy = partial.string() + ".copy";
  fs::copy_file(partial, copy, fs::copy_options::overwrite_existing);
  return ResultsReader(copy).days_written();
}

constexpr std::size_t firms = 20'000;
constexpr std::size_t days = 40;

std::vector<double> noise(std::size_t day) {
  std::mt19937_64 bits(day);
  std::vector<double> values(firms);
  for (double& value : values) value = static_cast<double>(bits()) * 1e-19 + 1.0;
  return values;
}

std::unique_ptr<ResultsFile> large_file(const fs::path& path) {
  std::vector<std::int64_t> time(days), firm(firms);
  for (std::size_t i = 0; i < days; ++i) time[i] = static_cast<std::int64_t>(i);
  for (std::size_t i = 0; i < firms; ++i) firm[i] = static_cast<std::int64_t>(i);
  return std::make_unique<ResultsFile>(
      path, std::vector<Axis>{{"time", "day", "days since 2020-01-01", time}, {"firm", "firm", "1", firm}},
      std::vector<Variable>{{"output", {"time", "firm"}, "1e6 USD_2011 day-1", "output", "Goods made.", ""}},
      std::vector<Attribute>{}, false);
}

void limit_file_size() {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{2'000'000, 2'000'000};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

TEST_CASE("the caller goes on while a day is written") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  {
    const hdf5::Turn turn;  // holds back the file's thread
    sample::write_day(file, 0);
    file.write_day("employment", 1, sample::employment(1));
    CHECK(days_on_disk(folder / "run.h5.partial") == 0);
  }
  file.wait();
  CHECK(days_on_disk(folder / "run.h5.partial") == 1);
  file.write_day("stock_days", 1, sample::stock_days(1));
  file.flush_day(1);
  file.wait();
  CHECK(days_on_disk(folder / "run.h5.partial") == 2);
}

TEST_CASE("closing writes the days that were handed over") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  for (std::size_t day = 0; day < 3; ++day) sample::write_day(file, day);
  file.close_incomplete();
  const ResultsReader reader(folder / "run.h5");
  CHECK(reader.days_written() == 3);
  for (std::size_t day = 0; day < 3; ++day) CHECK(reader.day("employment", day) == sample::employment(day));
}

TEST_CASE("a day that could not be written is told by the next call that waits") {
  std::size_t full = days;  // the day that has no room; the same one each time
  for (const std::string call : {"wait", "flush_day", "close_incomplete"}) {
    const sample::Folder folder;
    const child::Outcome outcome = child::run([&]() -> std::string {
      const auto file = large_file(folder / "run.h5");
      limit_file_size();
      for (std::size_t day = 0; day < days; ++day) {
        file->write_day("output", day, noise(day));
        try {
          file->flush_day(day);  // tells of the day before
          if (call == "wait") file->wait();
          // As when a run is interrupted just after the day that has no room.
          if (call == "close_incomplete" && day == full) file->close_incomplete();
        } catch (const InputOutputError& error) {
          std::string told = error.what();
          try {
            file->wait();
          } catch (const BrokenInvariant& refused) {
            told += std::string(" | ") + refused.what();
          }
          file->close_incomplete();
          return told;
        }
      }
      return "";
    });
    INFO(call << ": " << outcome.text);
    const ResultsReader reader(folder / "run.h5");
    CHECK_THAT(outcome.text, Catch::Contains("cannot write day " + std::to_string(reader.days_written()) + ":") &&
                                 Catch::Contains("File too large") &&
                                 Catch::Contains(call == "close_incomplete" ? "is closed already" : "goes on after"));
    CHECK_FALSE(reader.complete());
    if (call == "wait") full = reader.days_written();
    CHECK(reader.days_written() == full);
    REQUIRE(full > 1);
    REQUIRE(full < days);
    for (std::size_t day = 0; day < full; ++day) CHECK(reader.day("output", day) == noise(day));
    CHECK_FALSE(fs::exists(folder / "run.h5.partial"));
  }
}

TEST_CASE("several files are written and read in one process at a time") {
  const sample::Folder folder;
  sample::write(folder / "alone.h5");
  std::vector<std::jthread> threads;
  for (int run = 0; run < 3; ++run)
    threads.emplace_back([&, run] {
      sample::write(folder / (std::to_string(run) + ".h5"));
      for (int turn = 0; turn < 3; ++turn) ResultsReader(folder / "alone.h5").array("employment");
    });
  threads.clear();
  const ResultsReader alone(folder / "alone.h5");
  for (int run = 0; run < 3; ++run) {
    const ResultsReader reader(folder / (std::to_string(run) + ".h5"));
    CHECK(reader.complete());
    CHECK(reader.array("employment").values == alone.array("employment").values);
  }
}
