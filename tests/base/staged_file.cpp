// A file written in pieces is in place when it is whole, and not at all before.
#include <catch2/catch.hpp>
#include <string>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using tierwave::testing::Scratch;

namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}

}  // namespace

TEST_CASE("a staged file is put in place as a whole") {
  const Scratch scratch;
  const auto path = scratch.write("a", "old");
  StagedFile file(path);
  file.write(bytes_of("one "));
  file.write(bytes_of("two"));
  CHECK(read_text(path) == "old");
  file.commit();
  CHECK(read_text(path) == "one two");
  CHECK(scratch.listing() == "a a.lock ");
}

TEST_CASE("a staged file that is not committed leaves nothing") {
  const Scratch scratch;
  {
    StagedFile file(scratch.folder() / "a");
    file.write(bytes_of("half"));
    CHECK(scratch.listing() == "a.lock a.partial ");
  }
  CHECK(scratch.listing() == "");
  CHECK_THROWS_AS(StagedFile(scratch.folder()), InputOutputError);
  CHECK_THROWS_AS(StagedFile(scratch.folder() / "nowhere" / "a"), InputOutputError);
}

TEST_CASE("a hash of pieces is that of the whole") {
  Sha256 hash;
  hash.add(bytes_of("a"));
  hash.add({});
  hash.add(bytes_of("bc"));
  CHECK(text_of(hash.finish()) == sha256("abc"));
}
