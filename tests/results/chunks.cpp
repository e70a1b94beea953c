// The pieces arrays are stored in: a day each, never over 1 MiB.
#include <catch2/catch.hpp>
#include <limits>
#include <numeric>

#include "results/hdf5.hpp"
#include "results/layout.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;
using Shape = std::vector<std::size_t>;

TEST_CASE("a day shares its chunk with no other") {
  CHECK(chunk_shape({366}, true) == Shape{1});
  CHECK(chunk_shape({366, 20}, true) == Shape{1, 20});
  CHECK(chunk_shape({366, 20, 18, 5}, true) == Shape{1, 20, 18, 5});
  CHECK(chunk_shape({366, 41, 35, 6}, true) == Shape{1, 41, 35, 6});
  CHECK(chunk_shape({366, 100'000}, true) == Shape{1, 100'000});
}

TEST_CASE("a chunk stays under 1 MiB") {
  CHECK(chunk_shape({366, 1'000'000}, true) == Shape{1, 131'072});
  CHECK(chunk_shape({366, 1000, 1000}, true) == Shape{1, 131, 1000});
  CHECK(chunk_shape({10, 3, 200'000}, true) == Shape{1, 1, 131'072});
  CHECK(chunk_shape({1'000'000}, false) == Shape{131'072});
}

TEST_CASE("tiny pieces are not compressed") {
  CHECK_FALSE(is_compressed({366}, true));
  CHECK_FALSE(is_compressed({366, 7, 9}, true));
  CHECK(is_compressed({366, 8, 8}, true));
  CHECK(is_compressed({366}, false));
}

TEST_CASE("an array without time is one chunk where it is small") {
  CHECK(chunk_shape({41, 35, 6}, false) == Shape{41, 35, 6});
}

TEST_CASE("a day takes a new place and more than what filled the old one") {
  // Else HDF5 would write over the old place, which the index on the disk still refers to.
  const sample::Folder folder;
  std::vector<std::int64_t> entries(1000);
  std::iota(entries.begin(), entries.end(), 0);
  const auto place = [](const std::filesystem::path& path) {
    const hdf5::Handle file = hdf5::open_file(path.string(), false);
    const hdf5::Handle dataset(H5Dopen2(file.id(), "output", H5P_DEFAULT), H5Dclose);
    const hsize_t first[] = {0, 0};
    unsigned filters = 0;
    std::pair<haddr_t, hsize_t> found;
    hdf5::check(H5Dget_chunk_info_by_coord(dataset.id(), first, &filters, &found.first, &found.second));
    return found;
  };
  for (const double value : {0.0, 1.0 / 3, std::numeric_limits<double>::quiet_NaN()}) {
    ResultsFile file(
        folder / "run.h5",
        {{"time", "day", "days since 2020-01-01", std::vector<std::int64_t>{0}}, {"entry", "entry", "1", entries}},
        {{"output", {"time", "entry"}, "1", "output", "Goods made.", ""}}, {}, true);
    std::filesystem::copy_file(folder / "run.h5.partial", folder / "before.h5",
                               std::filesystem::copy_options::overwrite_existing);
    file.write_day("output", 0, std::vector<double>(entries.size(), value));
    file.flush_day(0);
    file.finish();
    const auto [old_address, old_bytes] = place(folder / "before.h5");
    const auto [address, bytes] = place(folder / "run.h5");
    CHECK(address >= old_address + old_bytes);
    CHECK(bytes > old_bytes);
  }
}
