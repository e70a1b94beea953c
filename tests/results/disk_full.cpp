// A full disk stops the run with a clear error and leaves a file that reads, or nothing.
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstring>
#include <random>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

namespace {

constexpr std::size_t days = 200;
constexpr std::size_t firms = 8000;

// Values that gzip cannot shrink, so that the file grows by 64 kB a day.
std::vector<double> noise(std::size_t day) {
  std::mt19937_64 bits(day);
  std::vector<double> values(firms);
  for (double& value : values) value = static_cast<double>(bits()) * 1e-19 + 1.0;
  return values;
}

// Writes days until the disk is full; the message of the error, or "" when there was none.
std::string fill(const std::filesystem::path& path) {
  std::vector<std::int64_t> time(days), firm(firms);
  for (std::size_t i = 0; i < days; ++i) time[i] = static_cast<std::int64_t>(i);
  for (std::size_t i = 0; i < firms; ++i) firm[i] = static_cast<std::int64_t>(i);
  try {
    ResultsFile file(path, {{"time", "day", "days since 2020-01-01", time}, {"firm", "firm", "1", firm}},
                     {{"output", {"time", "firm"}, "1e6 USD_2011 day-1", "output", "Goods made.", ""}}, {}, false);
    for (std::size_t day = 0; day < days; ++day) {
      file.write_day("output", day, noise(day));
      file.flush_day(day);
    }
    file.finish();
  } catch (const tierwave::InputOutputError& error) {
    return error.what();
  }
  return "";
}

// The file is readable, marked incomplete, and holds exactly the days it says.
void check_kept(const std::filesystem::path& path) {
  const ResultsReader reader(path);
  CHECK_FALSE(reader.complete());
  REQUIRE(reader.days_written() > 0);
  REQUIRE(reader.days_written() < days);
  const Array array = reader.array("output");
  for (std::size_t day = 0; day < reader.days_written(); ++day) {
    const std::vector<double> expected = noise(day);
    CHECK(
        std::equal(expected.begin(), expected.end(), array.values.begin() + static_cast<std::ptrdiff_t>(day * firms)));
  }
  // Without room for the shorter copy the axis keeps its length, and days never run are no numbers.
  for (std::size_t value = reader.days_written() * firms; value < array.values.size(); ++value)
    REQUIRE(std::isnan(array.values[value]));
  CHECK_FALSE(std::filesystem::exists(path.string() + ".partial"));
}

void limit_file_size(rlim_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

TEST_CASE("a limit on file size stops the run and keeps the days before") {
  const sample::Folder folder;
  const auto path = folder / "run.h5";
  const child::Outcome outcome = child::run([&] {
    limit_file_size(2'000'000);
    return fill(path);
  });
  INFO(outcome.text);
  CHECK(outcome.text.find(path.string() + ": cannot write day ") == 0);
  CHECK(outcome.text.find("File too large (ulimit -f allows 2000000 bytes)") != std::string::npos);
  CHECK(outcome.text.find("stay readable in " + path.string()) != std::string::npos);
  check_kept(path);
}

TEST_CASE("a limit on file size does not raise the signal that would kill the run") {
  const sample::Folder folder;
  const auto path = folder / "run.h5";
  const child::Outcome outcome = child::run([&] {
    const rlimit limit{2'000'000, 2'000'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    return fill(path);
  });
  CHECK(WIFEXITED(outcome.status));
  check_kept(path);
}

TEST_CASE("no room for the first day leaves nothing behind") {
  const sample::Folder folder;
  const auto path = folder / "run.h5";
  const child::Outcome outcome = child::run([&] {
    limit_file_size(100'000);
    return fill(path);
  });
  CHECK(outcome.text.find("File too large") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK_FALSE(std::filesystem::exists(path.string() + ".partial"));
}

TEST_CASE("a full file system stops the run and keeps the days before") {
  const sample::Folder folder;
  const auto path = folder / "run.h5";
  std::filesystem::create_directory(folder / "small");
  // A 4 MB file system of the child's own, which goes with it: the file is copied out before.
  const child::Outcome outcome = child::run([&]() -> std::string {
    const std::string place = folder / "small";
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", place.c_str(), "tmpfs", 0, "size=4m") != 0)
      return "not permitted";
    const std::string text = fill(folder / "small/run.h5");
    std::filesystem::copy_file(folder / "small/run.h5", path);
    return text;
  });
  if (outcome.text == "not permitted") {
    WARN("mounting a small file system is not permitted here: checked only with a limit on file size");
    return;
  }
  INFO(outcome.text);
  CHECK(outcome.text.find("No space left on device") != std::string::npos);
  check_kept(path);
}
