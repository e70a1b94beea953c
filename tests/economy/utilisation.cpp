// utilisation.csv of an economy folder: what it means, and every mistake in it.
#include "economy/utilisation.hpp"

#include <catch2/catch.hpp>

#include "support/small_economy.hpp"

using namespace tierwave;
using namespace tierwave::economy;

namespace {

Economy with(const std::string& rows) {
  const small::Folder folder;
  Economy economy = small::economy();
  read_utilisation(folder.write("utilisation.csv", "country,sector,utilisation\n" + rows), economy);
  return economy;
}

}  // namespace

TEST_CASE("a country's own row counts before that of all countries and a cell without a row is not known") {
  const Economy economy = with("*,farm,0.9\nBBB,farm,0.7\n");
  CHECK(economy.utilisation == std::vector<double>{0.9, 0, 0.7, 0});
  CHECK(utilisation_text(economy) == "country,sector,utilisation\nAAA,farm,0.9\nBBB,farm,0.7\n");
}

TEST_CASE("every mistake of a table of utilisation is told with its line") {
  const std::string text =
      small::mistakes_of([] { with("CCC,farm,0.9\nAAA,mill,0.9\n*,farm,0\n*,farm,1.2\nAAA,farm,85\nAAA,farm,0.8\n"); });
  for (const char* part : {":2", "CCC", ":3", "mill", ":4", ":5", "1.2", "twice", "85", ":7"}) {
    INFO(text << "\nlacks " << part);
    CHECK(text.find(part) != std::string::npos);
  }
}
