// Files that are not ours, damaged or of another format are refused with what to do.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <numeric>

#include "base/errors.hpp"
#include "results/format.hpp"
#include "results/hdf5.hpp"
#include "results/read.hpp"
#include "results/salvage.hpp"
#include "results/sample.hpp"

using namespace tierwave;
using namespace tierwave::results;
namespace fs = std::filesystem;

namespace {

// A results file in which one root attribute holds another text of the same length.
void write_with(const fs::path& path, const char* name, const std::string& text) {
  sample::write(path);
  const hdf5::Handle file = hdf5::open_file(path.string(), true);
  hdf5::check(H5Adelete(file.id(), name));
  hdf5::write_attribute(file.id(), name, text);
}

}  // namespace

TEST_CASE("a missing file and a folder are input-output errors") {
  const sample::Folder folder;
  CHECK_THROWS_AS(ResultsReader(folder / "none.h5"), InputOutputError);
  CHECK_THROWS_WITH(ResultsReader(folder / "none.h5"), Catch::Contains("it does not exist; check the path"));
  CHECK_THROWS_WITH(ResultsReader(folder / ""), Catch::Contains("it is a folder; name a file in it"));
}

TEST_CASE("a file that is not HDF5 is invalid input") {
  const sample::Folder folder;
  std::ofstream(folder / "run.h5") << "country,employment\n";
  std::ofstream(folder / "empty.h5");
  CHECK_THROWS_AS(ResultsReader(folder / "run.h5"), InvalidInput);
  CHECK_THROWS_WITH(ResultsReader(folder / "run.h5"), Catch::Contains("it is not an HDF5 file; name a results file"));
  CHECK_THROWS_AS(ResultsReader(folder / "empty.h5"), InvalidInput);
}

TEST_CASE("an HDF5 file of another program is invalid input") {
  const sample::Folder folder;
  hdf5::create_file((folder / "other.h5").string());
  CHECK_THROWS_AS(ResultsReader(folder / "other.h5"), InvalidInput);
  CHECK_THROWS_WITH(ResultsReader(folder / "other.h5"), Catch::Contains("it is HDF5 but has no attribute 'format'"));
  write_with(folder / "network.h5", format_attribute, "tierwave-network");
  CHECK_THROWS_WITH(ResultsReader(folder / "network.h5"),
                    Catch::Contains("its format is 'tierwave-network', not 'tierwave-results'"));
}

TEST_CASE("another major format is refused and a newer minor one read") {
  const sample::Folder folder;
  write_with(folder / "newer.h5", version_attribute, "3.0");
  CHECK_THROWS_AS(ResultsReader(folder / "newer.h5"), InvalidInput);
  CHECK_THROWS_WITH(
      ResultsReader(folder / "newer.h5"),
      Catch::Contains("its format version is '3.0'; this program reads 2.x; read it with a newer Tierwave"));
  write_with(folder / "odd.h5", version_attribute, "one");
  CHECK_THROWS_AS(ResultsReader(folder / "odd.h5"), InvalidInput);
  write_with(folder / "older.h5", version_attribute, "1.1");
  CHECK_THROWS_WITH(
      ResultsReader(folder / "older.h5"),
      Catch::Contains("its format version is '1.1'; this program reads 2.x; write it again with this Tierwave"));
  write_with(folder / "minor.h5", version_attribute, "2.9");
  CHECK(ResultsReader(folder / "minor.h5").array("employment").values.size() == 48);
}

TEST_CASE("an unknown array or axis gets a suggestion") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  const ResultsReader reader(folder / "run.h5");
  CHECK_THROWS_AS(reader.array("employmnt"), InvalidInput);
  CHECK_THROWS_WITH(reader.array("employmnt"),
                    Catch::Contains("unknown array 'employmnt'; did you mean 'employment'?"));
  CHECK_THROWS_WITH(reader.axis("contry"), Catch::Contains("unknown axis 'contry'; did you mean 'country'?"));
}

TEST_CASE("a file cut short is refused as damaged until it is salvaged") {
  const sample::Folder folder;
  const fs::path path = folder / "run.h5";
  sample::write(path);
  // As a disk leaves it that filled up: the end, which no flushed day needs, is missing.
  {
    const hdf5::Handle file = hdf5::open_file(path.string(), true);
    hdf5::write_attribute(file.id(), "last", std::string(100'000, 'x'));
  }
  fs::resize_file(path, fs::file_size(path) - 100);
  CHECK_THROWS_AS(ResultsReader(path), InputOutputError);
  CHECK_THROWS_WITH(ResultsReader(path), Catch::Contains("damaged: run again"));
  salvage(path, 3);
  CHECK_NOTHROW(verify(path));
  const ResultsReader reader(path);
  CHECK_FALSE(reader.complete());
  CHECK(reader.days_written() == 3);
  CHECK(reader.array("employment").values[47] == sample::employment(3, 11));
}

TEST_CASE("verification notices an array that cannot be read") {
  const sample::Folder folder;
  const fs::path path = folder / "run.h5";
  std::vector<std::int64_t> entries(100);
  std::iota(entries.begin(), entries.end(), 0);
  {
    ResultsFile file(
        path,
        {{"time", "day", "days since 2020-01-01", std::vector<std::int64_t>{0}}, {"entry", "entry", "1", entries}},
        {{"output", {"time", "entry"}, "1", "output", "Goods made.", ""}}, {}, false);
    file.write_day("output", 0, std::vector<double>(entries.size(), 0.1));
    file.flush_day(0);
    file.finish();
  }
  haddr_t address = 0;
  hsize_t size = 0;
  {
    const hdf5::Handle file = hdf5::open_file(path.string(), false);
    const hdf5::Handle dataset(H5Dopen2(file.id(), "output", H5P_DEFAULT), H5Dclose);
    const hsize_t first[] = {0, 0};
    unsigned filters = 0;
    hdf5::check(H5Dget_chunk_info_by_coord(dataset.id(), first, &filters, &address, &size));
  }
  CHECK_NOTHROW(verify(path));
  {
    std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(static_cast<std::streamoff>(address));
    stream << std::string(size, '\xff');
  }
  CHECK_THROWS_AS(verify(path), hdf5::Failure);
}

TEST_CASE("a run in progress can be looked at, by us and by readers that lock") {
  const sample::Folder folder;
  const std::vector<Axis> axes{{"time", "day", "days since 2020-01-01", std::vector<std::int64_t>{0, 1, 2}}};
  ResultsFile file(folder / "run.h5", axes, {{"output", {"time"}, "1", "output", "Goods made.", ""}}, {}, false);
  file.write_day("output", 0, std::vector<double>{7});
  file.flush_day(0);
  file.wait();
  const int reader = ::open((folder / "run.h5.partial").c_str(), O_RDONLY);
  CHECK(::flock(reader, LOCK_SH | LOCK_NB) == 0);
  ::close(reader);
  CHECK(ResultsReader(folder / "run.h5.partial").day("output", 0) == std::vector<double>{7});
}
