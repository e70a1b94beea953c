// What is packed here comes back through HDF5's own gzip filter, bit by bit, and zeros take next to nothing.
#include "results/pack.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <limits>
#include <random>

#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// Writes lists of the same length as the days of an array, and reads them back.
void check_comes_back(const std::vector<std::vector<double>>& lists) {
  const sample::Folder folder;
  std::vector<std::int64_t> time(lists.size()), entry(lists.front().size());
  for (std::size_t i = 0; i < time.size(); ++i) time[i] = static_cast<std::int64_t>(i);
  for (std::size_t i = 0; i < entry.size(); ++i) entry[i] = static_cast<std::int64_t>(i);
  {
    ResultsFile file(folder / "run.h5",
                     {{"time", "day", "days since 2020-01-01", time}, {"entry", "entry", "1", entry}},
                     {{"a", {"time", "entry"}, "1", "a", "A.", ""}}, {}, false);
    for (std::size_t day = 0; day < lists.size(); ++day) {
      file.write_day("a", day, lists[day]);
      file.flush_day(day);
    }
    file.finish();
  }
  const ResultsReader reader(folder / "run.h5");
  for (std::size_t day = 0; day < lists.size(); ++day) {
    const std::vector<double> back = reader.day("a", day);
    INFO("list " << day << " of " << lists[day].size());
    REQUIRE(back.size() == lists[day].size());
    CHECK(std::memcmp(back.data(), lists[day].data(), back.size() * sizeof(double)) == 0);
  }
}

std::size_t packed(const std::vector<double>& values) {
  std::vector<unsigned char> stream;
  pack(values, stream);
  return stream.size();
}

}  // namespace

TEST_CASE("runs of every length come back") {
  // A run of zeros, of a number, of NaN between two others: copies of 8 to 1600 bytes, around 258 and its multiples.
  for (const double value : {0.0, 1.5, not_a_number, -0.0}) {
    std::vector<std::vector<double>> lists;
    for (std::size_t run = 0; run <= 200; ++run) {
      std::vector<double> list(202, 3.25);
      std::fill_n(list.begin() + 1, run, value);
      list.back() = 1.0 / 3;
      lists.push_back(list);
    }
    check_comes_back(lists);
  }
}

TEST_CASE("values with every byte and of every kind come back") {
  std::mt19937_64 bits(1);
  std::vector<std::vector<double>> lists;
  for (const std::uint64_t of_ten : {0, 3, 7, 10}) {  // so many of ten values are zero
    std::vector<double> list(5000);
    for (double& value : list) {
      const std::uint64_t draw = bits();
      if (bits() % 10 >= of_ten) std::memcpy(&value, &draw, sizeof value);
    }
    lists.push_back(list);
  }
  std::vector<double> kinds(5000);
  using Limits = std::numeric_limits<double>;
  const double some[] = {0.0, -0.0, Limits::infinity(), -Limits::infinity(), Limits::denorm_min(), Limits::max(), 1.0};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = some[bits() % 7];
  lists.push_back(kinds);
  check_comes_back(lists);
}

TEST_CASE("a single value and a large array come back") {
  check_comes_back({{0.0}, {1.0}, {not_a_number}});
  std::vector<double> most(131'072);  // the largest chunk
  for (std::size_t i = 0; i < most.size(); i += 3) most[i] = 1.0 / static_cast<double>(i + 1);
  check_comes_back({most, std::vector<double>(most.size(), -1.0 / 3)});
}

TEST_CASE("zeros and repeated values take next to nothing") {
  std::vector<double> values(2160, 0.0);
  CHECK(packed(values) < 200);
  CHECK(packed(std::vector<double>(2160, not_a_number)) < 200);
  for (std::size_t i = 0; i < values.size(); i += 6) values[i] = 1.0 / static_cast<double>(i + 7);
  CHECK(packed(values) < 2160 * sizeof(double) / 4);  // a sixth, and what tells the runs apart
}

TEST_CASE("values without a pattern grow by a sixteenth at most") {
  std::mt19937_64 bits(2);
  std::vector<double> noise(2160);
  for (double& value : noise) value = static_cast<double>(bits()) * 1e-19 + 1.0;
  CHECK(packed(noise) < noise.size() * sizeof(double) * 17 / 16);
}
