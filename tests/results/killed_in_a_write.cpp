// A kill may fall between any two writes, and inside one at the border of two pages, as the kernel writes page by page.
// All writes of a file are kept here and made again one by one: after each the file opens, reads whole and holds the
// days that were on the disk.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <random>

#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

namespace {

// One change of the file as the disk sees it.
struct Step {
  std::vector<char> bytes;  // written at `place`; empty: the length changes
  off_t place = 0;
  off_t length = 0;
  std::size_t days = 0;  // that were known to be on the disk before
};

// Of the one file that a test writes. The lock on HDF5 keeps the file's thread and the test's apart.
struct Trace {
  bool on = false;
  std::vector<Step> steps;
  std::size_t days = 0;
} trace;

void keep_length(off_t length) {
  if (trace.on) trace.steps.push_back({{}, 0, length, trace.days});
}

}  // namespace

// These stand before those of the C library, also for HDF5.
extern "C" ssize_t pwrite(int file, const void* data, std::size_t bytes, off_t place) {
  constexpr std::size_t page = 4096;
  const char* const begin = static_cast<const char*>(data);
  if (trace.on)
    for (std::size_t done = 0, piece = 0; done < bytes; done += piece) {
      piece = std::min(bytes - done, page - (static_cast<std::size_t>(place) + done) % page);
      trace.steps.push_back({{begin + done, begin + done + piece}, place + static_cast<off_t>(done), 0, trace.days});
    }
  return ::syscall(SYS_pwrite64, file, data, bytes, place);
}
extern "C" int ftruncate(int file, off_t length) noexcept {
  keep_length(length);
  return static_cast<int>(::syscall(SYS_ftruncate, file, length));
}
extern "C" int fallocate(int file, int mode, off_t begin, off_t bytes) {
  keep_length(std::max(begin + bytes, ::lseek(file, 0, SEEK_END)));
  return static_cast<int>(::syscall(SYS_fallocate, file, mode, begin, bytes));
}

namespace {

constexpr std::size_t days = 40;
constexpr std::size_t firms = 600;

// Some are noise, which gzip cannot shrink, some are zero but on every seventh day, and some a single number. Several
// of a kind, so that borders of pages fall on many places of their indexes.
const std::vector<std::string> daily = {"noise0",  "zeros0", "number0", "zeros1",
                                        "number1", "zeros2", "number2", "noise1"};

std::vector<Variable> variables() {
  std::vector<Variable> list = {{"baseline", {"firm"}, "1e6 USD_2011 day-1", "baseline", "Goods made before.", ""}};
  for (const std::string& name : daily) {
    const bool number = name.starts_with("number");
    list.push_back({name, number ? std::vector<std::string>{"time"} : std::vector<std::string>{"time", "firm"},
                    "1e6 USD_2011 day-1", "output", "Goods made.", ""});
  }
  return list;
}

std::vector<Axis> axes() {
  std::vector<std::int64_t> time(days), firm(firms);
  for (std::size_t i = 0; i < days; ++i) time[i] = static_cast<std::int64_t>(i);
  for (std::size_t i = 0; i < firms; ++i) firm[i] = static_cast<std::int64_t>(i);
  return {{"time", "day", "days since 2020-01-01", time}, {"firm", "firm", "1", firm}};
}

std::vector<double> make_values(const std::string& name, std::size_t day) {
  if (name.starts_with("number")) return {static_cast<double>(day) + 0.5};
  std::vector<double> values(firms, 0.0);
  if (name.starts_with("zeros")) {
    if (day % 7 == 0) values[day] = static_cast<double>(day) + 1;
    return values;
  }
  std::mt19937_64 bits(day);
  for (double& value : values) value = static_cast<double>(bits()) * 1e-19 + 1.0;
  return values;
}

// Of every day; the baseline is noise too.
const std::vector<double>& values_of(const std::string& name, std::size_t day) {
  static std::map<std::pair<std::string, std::size_t>, std::vector<double>> known;
  std::vector<double>& values = known[{name, day}];
  if (values.empty()) values = make_values(name, day);
  return values;
}

// Writes all days and keeps the steps, the creation of the file apart: that is copied to `before`.
void write(const std::filesystem::path& path, const std::filesystem::path& before) {
  std::vector<Attribute> attributes = {{"scenario", std::string(9000, 'x')}, {"warnings", std::string()}};
  for (const char* name : {"a", "b", "c", "d"}) attributes.emplace_back(name, 1.0);
  ResultsFile file(path, axes(), variables(), attributes, false);
  file.write("baseline", values_of("baseline", days));
  std::filesystem::copy_file(path.string() + ".partial", before);
  trace.on = true;
  for (std::size_t day = 0; day < days; ++day) {
    for (const std::string& name : daily) file.write_day(name, day, values_of(name, day));
    file.flush_day(day);
    file.wait();
    trace.days = day + 1;
  }
  file.finish();
  trace.on = false;
}

// What is wrong with the file, "" when nothing is.
std::string fault_of(const std::filesystem::path& path, std::size_t least_days) {
  try {
    const ResultsReader reader(path);
    const std::size_t written = reader.days_written();
    if (written < least_days || written > least_days + 1) return "it holds " + std::to_string(written) + " days";
    if (reader.array("baseline").values != values_of("baseline", days)) return "another baseline";
    for (const std::string& name : daily) {
      const std::vector<double> values = reader.array(name).values;
      for (std::size_t day = 0; day < days; ++day) {
        const std::vector<double>& expected = values_of(name, day);
        const double* const at = values.data() + day * expected.size();
        const bool there = std::equal(expected.begin(), expected.end(), at);
        const bool empty = std::all_of(at, at + expected.size(), [](double value) { return std::isnan(value); });
        if (!there && (day < written || !empty)) return "day " + std::to_string(day) + " of " + name;
      }
    }
    return "";
  } catch (const std::exception& error) {
    return error.what();
  }
}

void take(const Step& step, const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDWR);
  if (step.bytes.empty())
    REQUIRE(::ftruncate(file, step.length) == 0);
  else
    REQUIRE(::pwrite(file, step.bytes.data(), step.bytes.size(), step.place) ==
            static_cast<ssize_t>(step.bytes.size()));
  ::close(file);
}

}  // namespace

TEST_CASE("a kill between any two writes leaves a file that reads") {
  const sample::Folder folder;
  write(folder / "run.h5", folder / "copy.h5");
  REQUIRE(trace.steps.size() > 10 * days);
  for (std::size_t step = 0; step < trace.steps.size(); ++step) {
    INFO("step " << step << " of " << trace.steps.size() << ", day " << trace.steps[step].days);
    REQUIRE(fault_of(folder / "copy.h5", trace.steps[step].days) == "");
    take(trace.steps[step], folder / "copy.h5");
  }
  CHECK(fault_of(folder / "copy.h5", days) == "");
  CHECK(ResultsReader(folder / "copy.h5").complete());
}

TEST_CASE("the count of days stands in the first page of the file") {
  // A number there and the checksum behind it change in one write that no kill divides.
  const sample::Folder folder;
  std::vector<Attribute> attributes = {{"scenario", std::string(9000, 'x')}};
  for (int i = 0; i < 40; ++i) attributes.emplace_back("attribute" + std::to_string(i), 1.0);
  ResultsFile file(folder / "run.h5", axes(), variables(), attributes, false);
  std::string head(4096, '\0');
  std::ifstream(folder / "run.h5.partial", std::ios::binary)
      .read(head.data(), static_cast<std::streamsize>(head.size()));
  const std::size_t count = head.find("days_written");
  REQUIRE(count != std::string::npos);
  // The header's next part would begin with this mark.
  const std::size_t header = head.find("OHDR", 100);
  CHECK(header < count);
  CHECK(head.find("OHDR", header + 4) > count);
}
