// Partial name, interruption, and outputs that cannot be written.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

#include "base/errors.hpp"
#include "results/child.hpp"
#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave;
using namespace tierwave::results;
namespace fs = std::filesystem;

namespace {

std::string refusal(const fs::path& path, bool force = false) {
  try {
    ResultsFile file(path, sample::axes(), sample::variables(), {}, force);
  } catch (const InputOutputError& error) {
    return error.what();
  }
  return "accepted";
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

// A whole results file without arrays.
void write_whole(const fs::path& path, bool force = false) {
  ResultsFile file(path, sample::axes(), {}, {}, force);
  for (std::size_t day = 0; day < sample::days; ++day) file.flush_day(day);
  file.finish();
}

std::string text_of(const fs::path& path) {
  std::ifstream stream(path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("the file has its name only when finished") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  CHECK(fs::exists(folder / "run.h5.partial"));
  file.write("baseline_employment", sample::employment(0));
  for (std::size_t day = 0; day < sample::days; ++day) sample::write_day(file, day);
  CHECK_FALSE(fs::exists(folder / "run.h5"));
  file.finish();
  CHECK(fs::exists(folder / "run.h5"));
  CHECK_FALSE(fs::exists(folder / "run.h5.partial"));
}

TEST_CASE("an interrupted run is put in place with the flushed days and complete 0") {
  const sample::Folder folder;
  sample::write(folder / "run.h5", 2);
  CHECK_FALSE(fs::exists(folder / "run.h5.partial"));
  const ResultsReader reader(folder / "run.h5");
  CHECK_FALSE(reader.complete());
  CHECK(reader.days_written() == 2);
  const std::vector<double> values = reader.array("stock_days").values;
  CHECK(values[3] == 11.0);
  CHECK(values.size() == 6);
}

TEST_CASE("a run that fails keeps its days when the file goes out of scope") {
  const sample::Folder folder;
  {
    ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
    sample::write_day(file, 0);
  }
  CHECK(ResultsReader(folder / "run.h5").days_written() == 1);
}

TEST_CASE("a run that fails before its first day leaves nothing and keeps the older file") {
  const sample::Folder folder;
  write_whole(folder / "run.h5");
  const std::string older = text_of(folder / "run.h5");
  { ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, true); }
  CHECK(text_of(folder / "run.h5") == older);
  CHECK_FALSE(fs::exists(folder / "run.h5.partial"));
}

TEST_CASE("an existing output is refused without force and replaced with it") {
  const sample::Folder folder;
  write_whole(folder / "run.h5");
  const std::string older = text_of(folder / "run.h5");
  CHECK(refusal(folder / "run.h5") ==
        (folder / "run.h5").string() +
            ": cannot write there: it exists already; add --force to replace it, or choose another name");
  CHECK(text_of(folder / "run.h5") == older);
  write_whole(folder / "run.h5", true);
  CHECK(ResultsReader(folder / "run.h5").complete());
}

TEST_CASE("force spares what is no results file") {
  const sample::Folder folder;
  write_text(folder / "thesis.txt", "precious");
  CHECK_THROWS_AS(ResultsFile(folder / "thesis.txt", sample::axes(), {}, {}, true), tierwave::InputOutputError);
  fs::create_symlink(folder / "thesis.txt", folder / "link.h5");
  CHECK_THROWS_AS(ResultsFile(folder / "link.h5", sample::axes(), {}, {}, true), tierwave::InputOutputError);
  CHECK(text_of(folder / "thesis.txt") == "precious");
}

TEST_CASE("an output made by somebody else during the run is not overwritten") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), {}, {}, false);
  for (std::size_t day = 0; day < sample::days; ++day) file.flush_day(day);
  write_text(folder / "run.h5", "theirs");
  CHECK_THROWS_WITH(file.finish(), Catch::Contains("a file of that name was made during the run") &&
                                       Catch::Contains("kept in " + (folder / "run.h5.partial").string()));
  CHECK(text_of(folder / "run.h5") == "theirs");
  CHECK(ResultsReader(folder / "run.h5.partial").complete());
}

TEST_CASE("outputs that cannot be written are refused with the reason") {
  const sample::Folder folder;
  write_text(folder / "file", "text");
  fs::create_directory(folder / "folder");
  fs::create_directory(folder / "taken.h5.partial");
  CHECK_THAT(refusal(folder / "folder"), Catch::Contains("it is a folder; name a file in it"));
  CHECK_THAT(refusal(folder / "folder/"), Catch::Contains("it is a folder; name a file in it"));
  CHECK_THAT(refusal(folder / "file/run.h5"), Catch::Contains("Not a directory; choose a folder that exists"));
  CHECK_THAT(refusal(folder / "none/run.h5"),
             Catch::Contains("No such file or directory; choose a folder that exists"));
  CHECK_THAT(refusal(folder / "taken.h5"), Catch::Contains("taken.h5.partial: cannot write there: it is not a file"));
}

TEST_CASE("a file that another run is writing is refused and left alone") {
  const sample::Folder folder;
  ResultsFile file(folder / "run.h5", sample::axes(), sample::variables(), {}, false);
  sample::write_day(file, 0);
  file.wait();  // a child has no thread that could finish the day
  const child::Outcome other = child::run([&] { return refusal(folder / "run.h5"); });
  CHECK_THAT(other.text, Catch::Contains("another run is writing it; wait for that run, or choose another name"));
  sample::write_day(file, 1);
  file.close_incomplete();
  CHECK(ResultsReader(folder / "run.h5").days_written() == 2);
}
