// A checkpoint whose bytes were changed was once gone on from, or brought the program down.
#include <catch2/catch.hpp>

#include <fstream>

#include "study/bench.hpp"
#include "study/checkpoint.hpp"

using namespace tierwave;
using namespace tierwave::testing;
namespace fs = std::filesystem;

namespace {

void flip(const fs::path& path, std::uintmax_t at) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(static_cast<std::streamoff>(at));
  const char byte = static_cast<char>(file.get() ^ 0x10);
  file.seekp(static_cast<std::streamoff>(at));
  file.put(byte);
}

}  // namespace

TEST_CASE("a damaged checkpoint is refused, wherever it is damaged, and the days stay") {
  const Bench bench;
  const resolve::Study study = bench.study("", {"network.firms=400", "days=12"});
  study::RunOptions options;
  options.output = bench.scratch.folder() / "run.h5";
  options.stop = [asked = 0]() mutable { return asked++ == 5; };
  CHECK_THROWS_AS(study::run(study, options, Context(1)), Interrupted);
  options.stop = {};
  options.resume = true;
  const fs::path checkpoint = study::checkpoint_path(options.output);
  const std::uintmax_t size = fs::file_size(checkpoint);
  for (const std::uintmax_t at : {std::uintmax_t{40}, size / 3, size / 2, size - 200, size - 20}) {
    INFO("byte " << at << " of " << size);
    flip(checkpoint, at);
    CHECK_THROWS_WITH(study::run(study, options, Context(1)),
                      Catch::Contains("run.h5.checkpoint: it is damaged, or of another version") &&
                          Catch::Contains("run again from the start"));
    flip(checkpoint, at);
  }
  fs::resize_file(checkpoint, size - 1);
  CHECK_THROWS_WITH(study::run(study, options, Context(1)), Catch::Contains("it is damaged"));
  CHECK(fs::exists(options.output));
}
