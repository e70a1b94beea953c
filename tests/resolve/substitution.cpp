// Shares of firms that find other suppliers, and a utilisation that no cell takes.
#include <catch2/catch.hpp>

#include <algorithm>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

bool tells_of_utilisation(const Bench& bench) {
  const std::vector<std::string> notes = bench.study("[overproduction]\nutilisation = 0.6\n").said.notes;
  return std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
    return note.find("overproduction.utilisation changes nothing") != std::string::npos;
  });
}

}  // namespace

TEST_CASE("a search that ends with fewer suppliers than it began with is refused") {
  const Bench bench;
  CHECK(refusal(bench, "[substitution]\nat_once_share = 0.5\nfound_share = 0.5\n") == "accepted");
  CHECK_THAT(refusal(bench, "[substitution]\nat_once_share = 0.9\nfound_share = 0.2\n"),
             Contains("scenario.toml:10:15: found_share is 0.2, below at_once_share, 0.9"));
}

TEST_CASE("a utilisation that no cell takes is told") {
  const Bench bench;
  CHECK_FALSE(tells_of_utilisation(bench));
  bench.scratch.write("economy/utilisation.csv", "country,sector,utilisation\n*,food,0.8\n");
  CHECK_FALSE(tells_of_utilisation(bench));  // services take the key
  bench.scratch.write("economy/utilisation.csv", "country,sector,utilisation\n*,food,0.8\n*,services,0.9\n");
  CHECK(tells_of_utilisation(bench));
}
