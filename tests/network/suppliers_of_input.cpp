// How many suppliers of an input firms have: it follows the size of the enterprise, not the number of agents.
#include <catch2/catch.hpp>

#include <array>
#include <vector>

#include "network/purchases.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

// Two sectors of one country, so that every link of a pool comes from the same cell.
economy::Economy one_country() {
  economy::Economy economy = test::random_economy(1, 2, 1);
  for (auto& labour : economy.labour) labour.employment = 1'000'000;
  return economy;
}

// Mean suppliers of an input by size class.
std::array<double, size_classes> suppliers(const Network& network) {
  std::array<double, size_classes> links{}, pools{};
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool) {
      const auto size_class = static_cast<std::size_t>(network.firms.size_class[firm]);
      links[size_class] += network.links.begin[pool + 1] - network.links.begin[pool];
      ++pools[size_class];
    }
  for (std::size_t k = 0; k < size_classes; ++k) links[k] /= pools[k];
  return links;
}

Network drawn(std::uint32_t firms, double growth) {
  GenerationOptions options = test::without_thinning(firms);
  options.supplier_growth = growth;
  return generate(one_country(), options, Context(1)).network;
}

}  // namespace

TEST_CASE("an enterprise of 250 persons has the suppliers of an input that are asked, a smaller one not under one") {
  GenerationOptions options;
  options.suppliers_per_input = 2;
  options.supplier_growth = 0.5;
  CHECK(suppliers_of_input(250, options) == 2);
  CHECK(suppliers_of_input(1000, options) == Approx(4));
  CHECK(suppliers_of_input(62.5, options) == Approx(1));
  CHECK(suppliers_of_input(1, options) == 1);
  CHECK(suppliers_of_input(0, options) == 1);  // employment is not known
}

TEST_CASE("large enterprises have more suppliers of an input, as many in a coarse network as in a fine one") {
  const std::array<double, size_classes> coarse = suppliers(drawn(400, 0.6)), fine = suppliers(drawn(20'000, 0.6));
  CHECK(fine[3] > 1.5 * fine[0]);
  CHECK(coarse[3] == Approx(fine[3]).epsilon(0.25));
}

TEST_CASE("without growth the size of the enterprise does not matter") {
  const std::array<double, size_classes> same = suppliers(drawn(20'000, 0)), grown = suppliers(drawn(20'000, 0.6));
  CHECK(grown[0] == Approx(same[0]).epsilon(0.1));
  CHECK(grown[3] > 1.5 * same[3]);
}

TEST_CASE("flows between cells and sizes of firms are kept however many suppliers firms have") {
  for (const double growth : {0.0, 0.3, 1.0}) {
    const economy::Economy economy = test::random_economy(3, 4, 1);
    GenerationOptions options = test::without_thinning(600);
    options.supplier_growth = growth;
    options.suppliers_per_input = 3;
    const GenerationReport report = generate(economy, options, Context(1)).report;
    CHECK(report.largest_flow_error < 1e-12);
    CHECK(report.largest_output_error < 1e-5);
  }
}
