// What stands at NAME.partial was once written through: a link's target was overwritten, a pipe blocked for ever.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using Catch::Contains;
using tierwave::testing::Scratch;
namespace fs = std::filesystem;

TEST_CASE("a link at the partial name is refused and its target keeps its bytes") {
  const Scratch scratch;
  const fs::path victim = scratch.write("victim", "keep");
  fs::create_symlink(victim, scratch.folder() / "a.partial");
  CHECK_THROWS_WITH(write_text(scratch.folder() / "a", "new"),
                    Contains("a.partial: cannot write there: it is a symbolic link; remove it"));
  CHECK(read_text(victim) == "keep");
  CHECK(scratch.listing() == "a.partial victim ");
}

TEST_CASE("a pipe at the partial name is refused at once") {
  const Scratch scratch;
  REQUIRE(::mkfifo((scratch.folder() / "a.partial").c_str(), 0600) == 0);
  CHECK_THROWS_WITH(write_text(scratch.folder() / "a", "new"), Contains("a.partial: cannot write there: it is not a "));
}

TEST_CASE("a partial file that a killed program left is replaced, and its other names keep their bytes") {
  const Scratch scratch;
  const fs::path other = scratch.write("other", "keep");
  fs::create_hard_link(other, scratch.folder() / "a.partial");
  write_text(scratch.folder() / "a", "new");
  CHECK(read_text(scratch.folder() / "a") == "new");
  CHECK(read_text(other) == "keep");
  CHECK(scratch.listing() == "a other ");
}

TEST_CASE("of two writers of one file the second is refused") {
  const Scratch scratch;
  StagedFile first(scratch.folder() / "a");
  CHECK_THROWS_WITH(StagedFile(scratch.folder() / "a"), Contains("another run is writing it"));
  first.write(std::as_bytes(std::span("one", 3)));
  first.commit();
  CHECK(read_text(scratch.folder() / "a") == "one");
}

TEST_CASE("a link at the name is followed to a file and to nothing yet") {
  const Scratch scratch;
  fs::create_directory(scratch.folder() / "far");
  fs::create_symlink("far/file", scratch.folder() / "a");
  for (const std::string text : {"one", "two"}) {
    write_text(scratch.folder() / "a", text);
    CHECK(read_text(scratch.folder() / "far/file") == text);
    CHECK(fs::is_symlink(scratch.folder() / "a"));
  }
  CHECK(scratch.listing() == "a far ");
  fs::create_symlink("b", scratch.folder() / "b");
  CHECK_THROWS_WITH(write_text(scratch.folder() / "b", "x"), Contains("b: cannot follow the link: Too many levels"));
}
