// Kills once left staged folders for ever, or no folder at all; and errors named the place a folder grows in.
#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "results/child.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using tierwave::testing::Scratch;
namespace fs = std::filesystem;

namespace {

void write_folder(const fs::path& target, const std::string& text, bool force) {
  StagedFolder folder(target, force);
  folder.write("table.csv", text);
  folder.commit();
}

}  // namespace

TEST_CASE("what killed programs left is removed, and nothing of a neighbour") {
  const Scratch scratch;
  for (const char* name :
       {"e.partial-0", "e.partial-17", "e.partial-0.old", "e.partial-mine", "e.partial", "f.partial-0"})
    fs::create_directory(scratch.folder() / name);
  write_folder(scratch.folder() / "e", "1", false);
  CHECK(scratch.listing() == "e e.partial e.partial-mine f.partial-0 ");
}

TEST_CASE("a folder that was moved away before a kill comes back") {
  const Scratch scratch;
  fs::create_directory(scratch.folder() / "e.partial-0");
  fs::create_directory(scratch.folder() / "e.partial-0.old");
  scratch.write("e.partial-0.old/table.csv", "old");
  { const StagedFolder folder(scratch.folder() / "e", false); }
  CHECK(read_text(scratch.folder() / "e/table.csv") == "old");
  CHECK(scratch.listing() == "e ");
}

TEST_CASE("a folder that a killed program staged goes with the next") {
  const Scratch scratch;
  write_folder(scratch.folder() / "e", "old", false);
  const child::Outcome killed = child::run([&]() -> std::string {
    StagedFolder folder(scratch.folder() / "e", true);
    folder.write("table.csv", "half");
    ::raise(SIGKILL);
    return "";
  });
  CHECK(WIFSIGNALED(killed.status));
  CHECK(read_text(scratch.folder() / "e/table.csv") == "old");
  write_folder(scratch.folder() / "e", "new", true);
  CHECK(read_text(scratch.folder() / "e/table.csv") == "new");
  CHECK(scratch.listing() == "e ");
}

TEST_CASE("of two writers of one folder the second is refused") {
  const Scratch scratch;
  const StagedFolder first(scratch.folder() / "e", false);
  CHECK_THROWS_WITH(StagedFolder(scratch.folder() / "e", false), Catch::Contains("another run is writing it"));
}

TEST_CASE("the mode of folder and files is that of the user's mask") {
  const Scratch scratch;
  const mode_t before = ::umask(077);
  write_folder(scratch.folder() / "e", "1", false);
  ::umask(before);
  CHECK((fs::status(scratch.folder() / "e").permissions() & fs::perms::mask) == fs::perms::owner_all);
  CHECK((fs::status(scratch.folder() / "e/table.csv").permissions() & fs::perms::mask) ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a file without room is told by the name it was to have") {
  const Scratch scratch;
  const child::Outcome outcome = child::run([&]() -> std::string {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    write_folder(scratch.folder() / "e", std::string(100'000, 'x'), false);
    return "written";
  });
  CHECK(outcome.text == (scratch.folder() / "e/table.csv").string() +
                            ": cannot write the file: File too large; free space on the disk or choose another folder");
  CHECK(scratch.listing().empty());
}
