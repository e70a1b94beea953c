// The economies of one country: what they add up to, and that firms can carry the table itself.
#include <catch2/catch.hpp>

#include <filesystem>
#include <numeric>

#include "economy/folder.hpp"
#include "network/generate.hpp"

using namespace tierwave;

namespace {

economy::Economy shipped(const char* name) {
  return economy::read_folder(std::filesystem::path(TIERWAVE_SOURCE_DIR) / "models" / "economies" / name);
}

network::Generated carry_whole_table(const economy::Economy& economy) {
  network::GenerationOptions options;
  options.keep_buyer_share = options.keep_seller_share = options.keep_product_share = 0;
  return network::one_firm_per_cell(economy, options, Context(1));
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("national economies add up to their accounts") {
  for (const auto& [name, currency, output, employees] :
       {std::tuple{"belgium-2015", "EUR", 1127984.0, 4895100.0}, {"sweden-2019", "SEK", 10995714.0, 4896500.0}}) {
    CAPTURE(name);
    const economy::Economy economy = shipped(name);
    CHECK(economy.sectors.size() == 63);
    CHECK(economy.countries.size() == 1);
    CHECK(economy.currency == currency);
    CHECK(sum(economy.output) == Approx(output).epsilon(1e-6));
    double persons = 0;
    for (const economy::Labour& labour : economy.labour) persons += labour.employment;
    CHECK(persons == Approx(employees).epsilon(1e-9));
    for (const economy::Sector& sector : economy.sectors) {
      CAPTURE(sector.code);
      CHECK(sector.stock_days.value_or(0) >= 1);
      CHECK(sector.remote_share.has_value());
      CHECK(sector.essential_share.has_value());
      CHECK(sector.household_demand_reduction.has_value());
      CHECK(sector.on_site_consumption.has_value());
    }
  }
}

TEST_CASE("Belgian firms carry the Belgian table itself") {
  const economy::Economy economy = shipped("belgium-2015");
  const network::Network network = carry_whole_table(economy).network;
  REQUIRE(network.firms.size() == economy.cells());
  economy::Matrix flow(economy.cells(), economy.cells());
  for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
    for (std::uint32_t link = network.links.begin[network.pools.begin[buyer]];
         link < network.links.begin[network.pools.begin[buyer + 1]]; ++link)
      flow(network.links.supplier[link], buyer) += network.links.flow[link];
  double worst = 0;
  for (std::size_t seller = 0; seller < economy.cells(); ++seller) {
    double final_demand = 0;
    for (std::size_t use = 0; use < economy::final_uses; ++use) {
      CHECK(network.final_demand(seller, use) == Approx(economy.final_demand(seller, use) / 365).epsilon(1e-12));
      final_demand += economy.final_demand(seller, use);
    }
    CHECK(network.firms.final_sales_home[seller] == Approx(final_demand / 365).epsilon(1e-12));
    CHECK(network.firms.output[seller] == Approx(economy.output[seller] / 365).epsilon(1e-12));
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
      worst = std::max(worst, std::abs(flow(seller, buyer) - economy.intermediate_use(seller, buyer) / 365));
  }
  CHECK(worst < 1e-10);
}

TEST_CASE("Swedish firms raise the output of printing alone") {
  const network::Generated made = carry_whole_table(shipped("sweden-2019"));
  CHECK(made.report.negative_final_sales == 1);
  CHECK(made.report.output_raised == Approx(2071));
}
