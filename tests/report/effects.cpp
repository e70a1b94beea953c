// Where losses come from: by effect where the file tells it, else by tier.
#include <catch2/catch.hpp>

#include "report/made.hpp"
#include "report/sections.hpp"

using namespace tierwave::analysis;
using namespace tierwave::report;
using Catch::Matchers::Contains;
using tierwave::testing::made;

namespace {

// Runs by tier: half of what is lost in each of two tiers.
Contender in_tiers(const std::string& name, double lost, int replicates = 1) {
  Contender contender =
      made(name, std::vector<tierwave::testing::MadeRun>(static_cast<std::size_t>(replicates), {lost, 0}));
  contender.entries[static_cast<std::size_t>(By::tier)] = {"0", "1"};
  for (RunTotals& run : contender.runs) {
    const Total& world = run.at(Figure::hours, By::world);
    run.at(Figure::hours, By::tier) = {{world.now[0] / 2, world.now[0] / 2},
                                       {world.before[0] / 2, world.before[0] / 2}};
  }
  return contender;
}

std::string section(const std::vector<Contender>& contenders, const std::vector<std::vector<double>>& losses) {
  Contents contents{compare(contenders, 0, false), {}, {}};
  for (const std::vector<double>& own : losses) {
    contents.figures.emplace_back();
    contents.figures.back().losses_by_effect = own;
  }
  return effects_html(contents, english);
}

}  // namespace

TEST_CASE("losses by effect: direct, the chain by tier, income, and all of it") {
  // Direct 0.03125 twice, chain 0.02 and 0.03, income -0.005 and 0.
  const std::string html = section({in_tiers("one", 105)}, {{0.03125, 0.03125, 0.02, 0.03, -0.005, 0}});
  CHECK_THAT(html, Contains(">direct</th><td><data value=\"0.0625\">6.25</data>") &&
                       Contains(">chain, tier 0</th><td><data value=\"0.02\">2.00</data>") &&
                       Contains(">chain, tier 1</th><td><data value=\"0.03\">3.00</data>") &&
                       Contains(">income</th><td><data value=\"-0.005\">-0.50</data>") &&
                       Contains(">10.75</data></td></tr>\n</tbody>"));
  CHECK_THAT(html, !Contains("--decompose"));
}

TEST_CASE("a file without effects is drawn by tier, and the page says how to get them") {
  const std::string html = section({in_tiers("one", 100)}, {{}});
  CHECK_THAT(html, Contains(">5.00</data></td></tr>\n<tr><th scope=\"row\">tier 1</th>") &&
                       Contains("not told apart") && Contains("tierwave run SCENARIO --decompose") &&
                       !Contains(">direct<"));
  const std::string ensemble = section({in_tiers("many", 100, 3)}, {{}});
  CHECK_THAT(ensemble, Contains("A file of an ensemble does not tell") && Contains(">tier 1</th>"));
}

TEST_CASE("of several files those without effects are named") {
  const std::string html = section({in_tiers("one", 60), in_tiers("two", 50)}, {{0.05, 0.01, 0, 0, 0, 0}, {}});
  CHECK_THAT(html, Contains("two: the file does not tell these apart.") && Contains("--decompose"));
}
