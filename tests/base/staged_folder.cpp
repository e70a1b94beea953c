// A folder appears whole or not at all, and costs nobody their files.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using Catch::EndsWith;
using tierwave::testing::Scratch;

namespace {
void write_folder(const std::filesystem::path& target, const std::string& text, bool force) {
  StagedFolder folder(target, force);
  folder.write("table.csv", text);
  folder.commit();
}
}  // namespace

TEST_CASE("a committed folder is in place") {
  const Scratch scratch;
  write_folder(scratch.folder() / "economy", "1", false);
  REQUIRE(read_text(scratch.folder() / "economy" / "table.csv") == "1");
  REQUIRE(scratch.listing() == "economy ");
}

TEST_CASE("a trailing slash names the same folder") {
  const Scratch scratch;
  write_folder(scratch.folder() / "economy" / "", "1", false);
  REQUIRE(scratch.listing() == "economy ");
}

TEST_CASE("a folder without commit leaves nothing") {
  const Scratch scratch;
  {
    StagedFolder folder(scratch.folder() / "economy", false);
    folder.write("table.csv", "1");
  }
  REQUIRE(scratch.listing().empty());
}

TEST_CASE("an existing folder is replaced with force alone") {
  const Scratch scratch;
  const auto target = scratch.folder() / "economy";
  write_folder(target, "old", false);
  REQUIRE_THROWS_AS(write_folder(target, "new", false), InputOutputError);
  REQUIRE(read_text(target / "table.csv") == "old");
  write_folder(target, "new", true);
  REQUIRE(read_text(target / "table.csv") == "new");
  REQUIRE(scratch.listing() == "economy ");
}

TEST_CASE("an uncommitted replacement keeps the old folder") {
  const Scratch scratch;
  const auto target = scratch.folder() / "economy";
  write_folder(target, "old", false);
  { const StagedFolder folder(target, true); }
  REQUIRE(read_text(target / "table.csv") == "old");
  REQUIRE(scratch.listing() == "economy ");
}

TEST_CASE("force never removes a folder with other files in it") {
  const Scratch scratch;
  const auto target = scratch.folder() / "home";
  std::filesystem::create_directory(target);
  scratch.write("home/thesis.tex", "years of work");
  REQUIRE_THROWS_WITH(write_folder(target, "1", true),
                      EndsWith("it holds 'thesis.tex', which would be lost; move that away or choose another name"));
  REQUIRE(read_text(target / "thesis.tex") == "years of work");
  REQUIRE(scratch.listing() == "home ");
}

TEST_CASE("a file in the place of the folder or above it is an error") {
  const Scratch scratch;
  const auto file = scratch.write("file", "x");
  REQUIRE_THROWS_WITH(StagedFolder(file, true), EndsWith("it is a file; choose another name"));
  REQUIRE_THROWS_AS(StagedFolder(file / "below", false), InputOutputError);
  REQUIRE(read_text(file) == "x");
}
