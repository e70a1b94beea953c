// A folder that may not be looked into was once told as trouble of standard output.
#include <catch2/catch.hpp>

#include "cli/ordinary_user.hpp"

using namespace tierwave::testing;
namespace fs = std::filesystem;

TEST_CASE("an unreadable folder is named with what to do") {
  const Desk desk;
  desk.scratch.write("network.toml", replaced(tiny::scenario, "firms = 24", "kind = \"files\"\nfolder = \"links\""));
  for (const auto& [folder, words] : {std::pair{"links", std::vector<std::string>{"network", "inspect", "links"}},
                                      {"links", {"run", "network.toml"}},
                                      {"accounts", {"economy", "inspect", "accounts"}}}) {
    CAPTURE(words);
    const fs::path place = desk.scratch.folder() / folder;
    fs::create_directory(place);
    fs::permissions(place, fs::perms::none);
    const Outcome outcome = run_as_ordinary_user(desk, {.words = words});
    fs::permissions(place, fs::perms::owner_all);
    if (cannot_start(outcome)) return;
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.messages, Catch::Contains(folder) && Catch::Contains("folder: Permission denied; check its "
                                                                            "permissions"));
    CHECK(outcome.messages.find("standard output") == std::string::npos);
  }
}
