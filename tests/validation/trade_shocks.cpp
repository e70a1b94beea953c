// What a restriction of one product of one country costs the world, whatever the number of firms and the seed: V43 and
// V44 of README.md.
#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

#include "validation/world_output.hpp"

using namespace tierwave::tests;

namespace {

const std::string ban_of_electronics =
    "[[shock]]\nlabel = 'no electronics'\nkind = 'export_restriction'\ncountries = ['CHN']\nsectors = ['electronics']\n"
    "start = 2019-02-01\nduration_days = 60\nreduction = 0.9\n";
const std::string less_mining =
    "[[shock]]\nlabel = 'less mining'\nkind = 'export_restriction'\ncountries = ['RUS']\nsectors = ['mining']\n"
    "start = 2019-02-01\nduration_days = 180\nreduction = 0.4\n";

double lowest(const std::vector<double>& output) {
  return *std::min_element(output.begin(), output.end());
}
double days_lost(const std::vector<double>& output) {
  return static_cast<double>(output.size()) - std::accumulate(output.begin(), output.end(), 0.0);
}

}  // namespace

TEST_CASE("a ban of Chinese electronics costs the world little and the same at any number of firms and seed") {
  std::vector<double> found;
  for (const int firms : {1000, 5000, 20000})
    found.push_back(lowest(output_by_day(world_scenario(120, firms, 1, ban_of_electronics))));
  for (const int seed : {2, 3, 4, 5})
    found.push_back(lowest(output_by_day(world_scenario(120, 1000, seed, ban_of_electronics))));
  const auto [least, most] = std::minmax_element(found.begin(), found.end());
  CHECK(*least > 0.95);
  CHECK(*most - *least < 0.01);
}

TEST_CASE("less mining from Russia costs the same at any number of firms") {
  std::vector<double> found;
  for (const int firms : {1000, 5000, 20000})
    found.push_back(days_lost(output_by_day(world_scenario(250, firms, 1, less_mining))));
  const auto [least, most] = std::minmax_element(found.begin(), found.end());
  INFO(*least << " to " << *most << " days of world output");
  CHECK(*most - *least < 0.05);
  CHECK(std::abs(*most) < 0.2);
}

TEST_CASE("the same ban a year later costs what it cost the first time") {
  std::string again = ban_of_electronics;
  again.replace(again.find("no electronics"), 14, "once more");
  again.replace(again.find("2019-02-01"), 10, "2020-02-01");
  const std::vector<double> output = output_by_day(world_scenario(700, 1000, 1, ban_of_electronics + again));
  const double first = days_lost({output.begin() + 31, output.begin() + 331});
  const double second = days_lost({output.begin() + 396, output.begin() + 696});
  CHECK(second == Approx(first).epsilon(0.05));
}
