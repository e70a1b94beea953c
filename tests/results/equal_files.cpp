// Two files of the same content are the same bytes, whenever they were written: no clock time is in them.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "results/checkpoint.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// HDF5 counts seconds.
void wait_for_another_second() {
  ::usleep(1'100'000);
}

}  // namespace

TEST_CASE("files written in different seconds are the same bytes") {
  const sample::Folder folder;
  const auto write_all = [&](const std::string& name) {
    sample::write(folder / (name + ".h5"));
    sample::write(folder / (name + "-part.h5"), 2);
    Checkpoint checkpoint;
    checkpoint.attributes = {{"day", std::int64_t{3}}};
    checkpoint.arrays["hours"] = std::vector{1.0, 2.0};
    write_checkpoint(folder / (name + ".checkpoint"), checkpoint);
  };
  write_all("one");
  wait_for_another_second();
  write_all("two");
  for (const char* ending : {".h5", "-part.h5", ".checkpoint"}) {
    INFO(ending);
    CHECK(bytes_of(folder / ("one" + std::string(ending))) == bytes_of(folder / ("two" + std::string(ending))));
  }
}
