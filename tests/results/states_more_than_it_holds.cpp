// An axis of 2^29 entries that a file states and does not hold once took 4 GB of memory.
#include <hdf5.h>
#include <hdf5_hl.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/hdf5.hpp"
#include "results/inspect.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"
#include "support/sanitized.hpp"

using namespace tierwave;
using namespace tierwave::results;

namespace {

// Adds an axis without any value stored.
void add_hollow_axis(const std::filesystem::path& path, hsize_t size) {
  const hdf5::Turn turn;
  const hdf5::Handle file = hdf5::open_file(path.string(), true);
  const hdf5::Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  const hdf5::Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  const hsize_t chunk = 512;
  hdf5::check(H5Pset_chunk(properties.id(), 1, &chunk));
  const hdf5::Handle dataset(
      H5Dcreate2(file.id(), "hollow", H5T_STD_I64LE, space.id(), H5P_DEFAULT, properties.id(), H5P_DEFAULT), H5Dclose);
  hdf5::check(H5DSset_scale(dataset.id(), "hollow"));
}

}  // namespace

TEST_CASE("a size that nothing in the file stands for is refused before memory is asked for") {
  if (tierwave::testing::sanitized) return;
  const sample::Folder folder;
  for (const hsize_t size : {hsize_t{1} << 29, hsize_t{1} << 36, hsize_t{1} << 62}) {
    CAPTURE(size);
    std::filesystem::remove(folder / "run.h5");
    sample::write(folder / "run.h5");
    add_hollow_axis(folder / "run.h5", size);
    const child::Outcome outcome = child::run([&]() -> std::string {
      const rlimit limit{rlim_t{3} << 30, rlim_t{3} << 30};
      ::setrlimit(RLIMIT_AS, &limit);
      return inspect(folder / "run.h5");
    });
    CHECK_THAT(outcome.text, Catch::Contains("cannot read the results file: 'hollow' states ") &&
                                 Catch::Contains(" bytes of values, and 0 bytes stand in the file"));
  }
}

TEST_CASE("a small axis without stored values still reads") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  add_hollow_axis(folder / "run.h5", 1000);
  CHECK(ResultsReader(folder / "run.h5").axis("hollow").size() == 1000);
}
