// When all shocks have ended output comes back, and a longer or stronger shock loses more.
#include <catch2/catch.hpp>

#include <numeric>

#include "base/random.hpp"
#include "validation/world_output.hpp"

using namespace tierwave::tests;

namespace {

std::string closure(double reduction, int days, const char* where = "") {
  return fmt::format(
      "[[shock]]\nlabel = 'closed'\nkind = 'labour_supply'\n{}start = 2019-02-01\nduration_days = {}\nreduction = {}\n",
      where, days, reduction);
}
double days_lost(const std::vector<double>& output) {
  return static_cast<double>(output.size()) - std::accumulate(output.begin(), output.end(), 0.0);
}

}  // namespace

TEST_CASE("ninety days after the last shock output is back for ten seeds small and large networks and both tables") {
  constexpr int end = 31 + 60;
  for (int seed = 1; seed <= 10; ++seed) {
    const int firms = seed % 2 ? 800 : 4000;
    const std::vector<double> output = output_by_day(
        world_scenario(end + 91, firms, seed, closure(0.3, 60, seed % 3 ? "" : "countries = ['CHN', 'USA', 'ROW']\n"),
                       seed % 4 < 2 ? "world-2011" : "world-2018"));
    INFO("seed " << seed);
    CHECK(output[31] < 0.95);
    CHECK(output.back() == Approx(1).margin(0.01));
  }
}

TEST_CASE("a longer and a stronger closure lose more") {
  for (std::uint32_t pair = 0; pair < 12; ++pair) {
    const auto draw = [&](std::uint32_t what) {
      return tierwave::uniform({pair, 0}, 0, 1, tierwave::Purpose::test, what);
    };
    const double reduction = 0.05 + 0.4 * draw(0), more = reduction + 0.02 + 0.2 * draw(1);
    const int days = 10 + static_cast<int>(60 * draw(2)), longer = days + 5 + static_cast<int>(40 * draw(3));
    const char* where = pair % 2 ? "countries = ['CHN']\n" : "";
    const double lost = days_lost(output_by_day(world_scenario(260, 500, 1, closure(reduction, days, where))));
    INFO(reduction << " for " << days << " days: " << lost);
    CHECK(days_lost(output_by_day(world_scenario(260, 500, 1, closure(more, days, where)))) > lost);
    CHECK(days_lost(output_by_day(world_scenario(260, 500, 1, closure(reduction, longer, where)))) > lost);
  }
}
