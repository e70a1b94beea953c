// Where a shock strikes.
#include "resolve/selection.hpp"

#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Mask = std::vector<bool>;

namespace {

models::shocks::Selection selected(const std::string& more) {
  const Bench bench;
  return bench.study(more).setup.shocks.shocks().front().selection;
}

}  // namespace

TEST_CASE("what a shock does not name it strikes everywhere") {
  const auto selection = selected(shock("reduction = 0.5"));
  CHECK(selection.countries == Mask{true, true});
  CHECK(selection.sectors == Mask{true, true});
  CHECK(selection.partners == Mask{true, true});
  CHECK(selection.final_uses == std::array<bool, 4>{true, true, true, true});
  CHECK(selection.size_classes == std::array<bool, 4>{true, true, true, true});
  CHECK_FALSE(selection.names_firms);
}

TEST_CASE("names become masks in the order of the economy") {
  const auto supply =
      selected(shock("reduction = 0.5\ncountries = [\"BBB\"]\nsectors = [\"services\"]\ntiers = [0]\n"));
  CHECK(supply.countries == Mask{false, true});
  CHECK(supply.sectors == Mask{false, true});
  CHECK(supply.tier(0));
  CHECK(supply.names_firms);
  const auto demand = selected(
      "[[shock]]\nlabel = \"a\"\nkind = \"final_demand\"\nreduction = 0.5\n"
      "final_uses = [\"investment\", \"households\"]\n");
  CHECK(demand.final_uses == std::array<bool, 4>{true, false, true, false});
  const auto trade = selected(
      "[[shock]]\nlabel = \"a\"\nkind = \"import_restriction\"\nreduction = 0.5\n"
      "countries = [\"AAA\"]\npartners = [\"BBB\"]\nproducts = [\"food\"]\n");
  CHECK(trade.partners == Mask{false, true});
  CHECK(trade.products == Mask{true, false});
}

TEST_CASE("only the groups selected lose labour") {
  const Bench bench;
  const resolve::Study study = bench.study(shock("reduction = 0.25\ncountries = [\"BBB\"]\nsectors = [\"food\"]\n"));
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  study.setup.shocks.write(0, terms, scratch);
  for (std::size_t group = 0; group < terms.labour_supply.size(); ++group)
    CHECK(terms.labour_supply[group] == (study.setup.groups->cell[group] == 2 ? 0.75 : 1.0));
}

TEST_CASE("a size class that the firms selected have not is refused") {
  const Bench bench;
  const resolve::Study study = bench.study();
  Mask has(4, false);
  for (std::size_t group = 0; group < study.setup.groups->size(); ++group)
    if (study.setup.groups->cell[group] == 0)
      has[static_cast<std::size_t>(study.setup.groups->size_class[group])] = true;
  const char* names[] = {"1-9", "10-49", "50-249", "250+"};
  const auto with = [&](std::size_t size_class) {
    return shock("reduction = 0.5\ncountries = [\"AAA\"]\nsectors = [\"food\"]\nsize_classes = [\"" +
                 std::string(names[size_class]) + "\"]\n");
  };
  for (std::size_t size_class = 0; size_class < 4; ++size_class)
    if (has[size_class])
      CHECK_NOTHROW(bench.study(with(size_class)));
    else
      CHECK_THROWS_WITH(bench.study(with(size_class)), Catch::Matchers::Contains("shock 'a' selects no firm"));
}

TEST_CASE("a closure of the zones strikes only their firms") {
  const Bench bench;
  const resolve::Study study =
      bench.study(shock("reduction = 1\nzones = \"inside\"\n"), {"network.firms=200", "network.zone_share=0.5"});
  const network::Firms& firms = study.setup.network->firms;
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  study.setup.shocks.write(0, terms, scratch);
  std::size_t inside = 0;
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    CHECK(terms.labour_supply[study.setup.groups->of_firm[firm]] == (firms.in_zone(firm) ? 0.0 : 1.0));
    inside += firms.in_zone(firm);
  }
  CHECK(inside > 0);
  CHECK(inside < firms.size());
}

TEST_CASE("zones are inside or outside, and somewhere") {
  const Bench bench;
  CHECK_THAT(refusal(bench, shock("reduction = 1\nzones = \"within\"\n")), Catch::Matchers::Contains("zones"));
  CHECK_THAT(refusal(bench, shock("reduction = 1\nzones = \"inside\"\n")),
             Catch::Matchers::Contains("shock 'a' selects no firm"));
  CHECK(refusal(bench, shock("reduction = 1\nzones = \"outside\"\n")) == "accepted");
}
