// A mapped file shows its bytes, and keeps what is written to them to itself.
#include "base/mapped_file.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <string>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using Catch::EndsWith;
using tierwave::testing::Scratch;

TEST_CASE("a mapped file shows its bytes and keeps writes to itself") {
  const Scratch scratch;
  const auto path = scratch.write("a", "abc");
  const MappedFile file(path);
  REQUIRE(file.bytes().size() == 3);
  CHECK(file.bytes()[2] == std::byte{'c'});
  file.bytes()[0] = std::byte{'x'};
  CHECK(file.bytes()[0] == std::byte{'x'});
  CHECK(read_text(path) == "abc");
}

TEST_CASE("a file replaced by another stays as it was mapped") {
  const Scratch scratch;
  const auto path = scratch.write("a", "old");
  const MappedFile file(path);
  write_text(path, "new");
  CHECK(file.bytes()[0] == std::byte{'o'});
}

TEST_CASE("what cannot be mapped is told apart") {
  const Scratch scratch;
  CHECK_THROWS_WITH(MappedFile(scratch.folder() / "none"), EndsWith("it does not exist; check the path"));
  CHECK_THROWS_WITH(MappedFile(scratch.folder()), EndsWith("it is a folder; name a file in it"));
  CHECK_THROWS_AS(MappedFile(scratch.write("empty", "")), InvalidInput);
  const auto pipe = scratch.folder() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(MappedFile(pipe), EndsWith("it is a device or a pipe; name a file"));
}
