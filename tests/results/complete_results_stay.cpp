// An unfinished file never takes the place of complete results, nor of more days of the same run.
#include <catch2/catch.hpp>

#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

namespace {

// A run over what stands there that ends after some days; `longer`: what stands there holds so many of the same run.
void unfinished(const std::filesystem::path& path, std::size_t days, std::size_t longer = 0) {
  ResultsFile file(path, sample::axes(), sample::variables(), sample::attributes(), true);
  file.keep_at_least(longer);
  file.write("baseline_employment", sample::employment(0));
  for (std::size_t day = 0; day < days; ++day) sample::write_day(file, day);
  file.close_incomplete();
}

}  // namespace

TEST_CASE("complete results stay until a run that replaces them is complete") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  unfinished(folder / "run.h5", 2);
  CHECK(ResultsReader(folder / "run.h5").complete());
  CHECK(ResultsReader(folder / "run.h5.interrupted").days_written() == 2);

  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, true);
  CHECK(file.kept_path() == folder / "run.h5.interrupted");
  file.write("baseline_employment", sample::employment(0));
  for (std::size_t day = 0; day < sample::days; ++day) sample::write_day(file, day);
  file.finish();
  CHECK(ResultsReader(folder / "run.h5").complete());
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5.interrupted"));
}

TEST_CASE("fewer days of a run do not take the place of more") {
  const sample::Folder folder;
  sample::write(folder / "run.h5", 3);
  unfinished(folder / "run.h5", 2, 3);
  CHECK(ResultsReader(folder / "run.h5").days_written() == 3);
  CHECK_FALSE(std::filesystem::exists(folder / "run.h5.partial"));
  unfinished(folder / "run.h5", 3, 3);
  CHECK(ResultsReader(folder / "run.h5").days_written() == 3);
}
