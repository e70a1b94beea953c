#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "network/firm_sizes.hpp"
#include "network/size_class_shares.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("shares of size classes sum to one in every country") {
  for (const char* country : {"DEU", "FRA", "GBR", "USA", "BGD"}) {
    double sum = 0;
    for (const double share : size_class_shares(country).employment) sum += share;
    CHECK(sum == Approx(1).epsilon(1e-12));
  }
  CHECK(size_class_shares("BGD").country.empty());
  CHECK(size_class_shares("USA").country == "USA");
}

TEST_CASE("a cell has as many size classes as its agents allow") {
  economy::Economy economy = test::random_economy(1, 1, 1);
  for (const auto& [agents, classes] :
       std::vector<std::pair<std::uint32_t, std::size_t>>{{1, 1}, {2, 2}, {3, 3}, {4, 4}, {50, 4}}) {
    GenerationReport report;
    const FirmSizes sizes = populate(economy, {agents}, {}, Context(1), report);
    std::array<bool, size_classes> present{};
    for (const SizeClass size_class : sizes.size_class) present[static_cast<std::size_t>(size_class)] = true;
    CHECK(std::count(present.begin(), present.end(), true) == static_cast<std::ptrdiff_t>(classes));
  }
}

TEST_CASE("shares of a cell sum to one and its enterprises are those of its employment") {
  economy::Economy economy = test::random_economy(1, 1, 1);
  economy.countries[0].code = "DEU";
  economy.labour[0].employment = 1'000'000;
  const SizeClassShares& germany = size_class_shares("DEU");
  double expected = 0;
  for (std::size_t k = 0; k < size_classes; ++k)
    expected += germany.employment[k] * 1'000'000 / germany.persons_per_enterprise[k];
  for (const std::uint32_t agents : {1u, 3u, 200u}) {
    GenerationReport report;
    const FirmSizes sizes = populate(economy, {agents}, {}, Context(1), report);
    double share = 0, enterprises = 0;
    for (std::size_t firm = 0; firm < sizes.size(); ++firm) {
      share += sizes.share[firm];
      enterprises += sizes.enterprises[firm];
    }
    CHECK(share == Approx(1).epsilon(1e-12));
    CHECK(enterprises == Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("no firm exceeds a fifth of its cell where there are five or a half where there are two") {
  economy::Economy economy = test::random_economy(1, 1, 1);
  for (std::uint32_t agents = 2; agents <= 60; ++agents)
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
      GenerationOptions options;
      options.key = {seed, 0};
      GenerationReport report;
      const FirmSizes sizes = populate(economy, {agents}, options, Context(1), report);
      const double largest = *std::max_element(sizes.share.begin(), sizes.share.end());
      CHECK(largest <= (agents >= 5 ? 0.2 : 0.5) * (1 + 1e-12));
    }
}

TEST_CASE("sizes follow the Pareto law inside a class") {
  economy::Economy economy = test::random_economy(1, 1, 1);
  GenerationReport report;
  const FirmSizes sizes = populate(economy, {40'000}, {}, Context(2), report);
  // Among micro firms, in units of the smallest possible: P(size > 2) = (2^-a - 10^-a) / (1 - 10^-a), a = 1.06.
  std::vector<double> micro;
  for (std::size_t firm = 0; firm < sizes.size(); ++firm)
    if (sizes.size_class[firm] == SizeClass::micro) micro.push_back(sizes.share[firm]);
  const double unit = *std::min_element(micro.begin(), micro.end());
  const auto above = [&](double size) {
    return static_cast<double>(std::count_if(micro.begin(), micro.end(), [&](double s) { return s > size * unit; })) /
           static_cast<double>(micro.size());
  };
  CHECK(above(2) == Approx(0.4299).margin(0.02));
  CHECK(above(5) == Approx(0.1030).margin(0.02));
  CHECK(*std::max_element(micro.begin(), micro.end()) < 10.01 * unit);
}

TEST_CASE("agents follow employment and output by the weight") {
  economy::Economy economy = test::empty_economy(1, 2);
  economy.final_demand(0, 0) = 100;
  economy.final_demand(1, 0) = 400;
  economy.labour = {{900, 0, 0.5, 1800}, {100, 0, 0.5, 1800}};
  test::complete(economy);
  const auto firms = [&](double weight) {
    GenerationOptions options = test::without_thinning(100);
    options.employment_weight = weight;
    return test::firms_by_cell(generate(economy, options, Context(1)).network);
  };
  CHECK(firms(1) == std::vector<std::size_t>{90, 10});
  CHECK(firms(0) == std::vector<std::size_t>{20, 80});
  CHECK(firms(0.5) == std::vector<std::size_t>{60, 40});  // sqrt(0.9 x 0.2) : sqrt(0.1 x 0.8) = 3 : 2
}
