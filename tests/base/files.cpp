// Whole files: what cannot be read or written is told, and nothing half-written stays.
#include "base/files.hpp"
#include "base/staged.hpp"

#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using Catch::EndsWith;
using tierwave::testing::Scratch;

TEST_CASE("a text is read as it stands") {
  const Scratch scratch;
  const std::string text("a\r\n\0b\n", 6);
  REQUIRE(read_text(scratch.write("a", text)) == text);
  const std::string large(200'001, 'x');  // more than one buffer
  REQUIRE(read_text(scratch.write("b", large)) == large);
}

TEST_CASE("what cannot be read is told apart") {
  const Scratch scratch;
  REQUIRE_THROWS_AS(read_text(scratch.folder() / "none"), InputOutputError);
  REQUIRE_THROWS_WITH(read_text(scratch.folder() / "none"), EndsWith("it does not exist; check the path"));
  REQUIRE_THROWS_WITH(read_text(scratch.folder()), EndsWith("it is a folder; name a file in it"));
  REQUIRE_THROWS_AS(read_text(scratch.write("empty", "")), InvalidInput);
  REQUIRE_THROWS_WITH(read_text(scratch.write("file", "x") / "below"), EndsWith("it does not exist; check the path"));
}

TEST_CASE("sha256 gives the published values") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a written file replaces the old one and leaves no partial file") {
  const Scratch scratch;
  const auto path = scratch.write("a", "old");
  write_text(path, "new");
  REQUIRE(read_text(path) == "new");
  REQUIRE(scratch.listing() == "a ");
}

TEST_CASE("what cannot be written is told and leaves nothing") {
  const Scratch scratch;
  const auto file = scratch.write("file", "x");
  REQUIRE_THROWS_WITH(write_text(file / "below", "y"),
                      EndsWith("Not a directory; choose a folder that exists and is writable"));
  REQUIRE_THROWS_AS(write_text(scratch.folder() / "none" / "a", "y"), InputOutputError);
  REQUIRE_THROWS_WITH(write_text(scratch.folder(), "y"), EndsWith("it is a folder; name a file in it"));
  REQUIRE(scratch.listing() == "file ");
}

TEST_CASE("an existing path is refused without force") {
  const Scratch scratch;
  const auto path = scratch.write("a", "x");
  REQUIRE_NOTHROW(refuse_existing(scratch.folder() / "b", false));
  REQUIRE_NOTHROW(refuse_existing(path, true));
  REQUIRE_THROWS_WITH(refuse_existing(path, false),
                      EndsWith("it exists already; add --force to replace it, or choose another name"));
}
