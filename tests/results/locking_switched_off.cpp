// HDF5_USE_FILE_LOCKING=FALSE, usual on cluster file systems, leaves HDF5 without locks: a second run is refused all the
// same, and what is put in place is the file that was written.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave;
using namespace tierwave::results;

namespace {

std::string refusal(const std::filesystem::path& path) {
  try {
    ResultsFile(path, sample::axes(), sample::variables(), {}, true);
  } catch (const InputOutputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a second run on one output is refused without the locks of HDF5") {
  const sample::Folder folder;
  const child::Outcome seen = child::run([&] {
    ::setenv("HDF5_USE_FILE_LOCKING", "FALSE", 1);
    ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
    return refusal(folder / "run.h5");
  });
  CHECK_THAT(seen.text, Catch::Contains("another run is writing it"));
}

TEST_CASE("a lock that a killed run left hinders nobody and goes with the next run") {
  const sample::Folder folder;
  std::ofstream(folder / "run.h5.lock") << "";
  sample::write(folder / "run.h5");
  CHECK(ResultsReader(folder / "run.h5").complete());
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5.lock"));
}

TEST_CASE("a file that took the place of the one being written is not taken for it") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  file.write("baseline_employment", sample::employment(0));
  for (std::size_t day = 0; day < sample::days; ++day) sample::write_day(file, day);
  std::filesystem::remove(folder / "run.h5.partial");
  std::ofstream(folder / "run.h5.partial") << "another's";
  CHECK_THROWS_WITH(file.finish(), Catch::Contains("another run has removed or replaced"));
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5"));
}
