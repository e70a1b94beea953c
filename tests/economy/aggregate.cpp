// Joined countries and sectors: sums, weighted means and ratings.
#include "economy/aggregate.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

#include "support/small_economy.hpp"

using namespace tierwave::economy;

namespace {
Mapping mapping(const std::string& rows) {
  const small::Folder folder;
  return read_mapping(folder.write("mapping.csv", "kind,from,to,name\n" + rows));
}
const std::string same_countries = "country,AAA,AAA,AAA\ncountry,BBB,BBB,BBB\n";
const std::string same_sectors = "sector,farm,farm,\"farms, forests\"\nsector,shop_x,shop_x,shops\n";
}  // namespace

TEST_CASE("a mapping of everything to itself changes no bit") {
  small::require_same(aggregate(small::economy(), mapping(same_countries + same_sectors)), small::economy());
}

TEST_CASE("joined sectors sum flows and output and value added and employment") {
  const Economy economy =
      aggregate(small::economy(), mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n"));
  REQUIRE(economy.cells() == 2);
  CHECK(economy.intermediate_use(0, 0) == 45);  // 10 + 20 + 5 + 10
  CHECK(economy.intermediate_use(0, 1) == 5);
  CHECK(economy.intermediate_use(1, 0) == 10);
  CHECK(economy.output == std::vector<double>{200, 130});
  CHECK(economy.value_added == std::vector<double>{145, 105});
  CHECK(economy.final_demand(0, economy.final_column(0, FinalUse::inventories)) == -5);
  CHECK(economy.final_demand(1, economy.final_column(1, FinalUse::households)) == 75);
  CHECK(economy.labour[0].employment == 40500);
}

TEST_CASE("labour figures are weighted means") {
  const Economy economy =
      aggregate(small::economy(), mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n"));
  CHECK(economy.labour[0].women_share == Approx((0.25 * 30000 + 0.5 * 10500) / 40500).epsilon(1e-15));
  CHECK(economy.labour[0].hours_per_worker_year == Approx((2000.0 * 30000 + 1500.0 * 10500) / 40500).epsilon(1e-15));
  CHECK(economy.labour[0].labour_share == Approx((0.5 * 83 + 0.75 * 62) / 145).epsilon(1e-15));
}

TEST_CASE("value added without employment lowers the labour share") {
  Economy economy = small::economy();
  economy.labour[1] = {};
  const Economy joined = aggregate(economy, mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n"));
  CHECK(joined.labour[0].labour_share == Approx(0.5 * 83 / 145).epsilon(1e-15));
  CHECK(joined.labour[0].women_share == 0.25);  // of those who work
}

TEST_CASE("attributes of sectors are weighted by what they are about") {
  const Economy economy =
      aggregate(small::economy(), mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n"));
  const Sector& all = economy.sectors[0];
  // Intermediate use: farms 17 + 7, shops 38 + 18. Employment: 120 000 and 10 625. Household demand: 85 and 100.
  CHECK(*all.stock_days == Approx((10 * 24 + 20.5 * 56) / 80).epsilon(1e-15));
  CHECK(*all.remote_share == Approx((0.25 * 120000 + 0.5 * 10625) / 130625).epsilon(1e-15));
  CHECK(*all.essential_share == 1);  // shops have none
  CHECK(*all.household_demand_reduction == Approx((-0.125 * 85 + 0.25 * 100) / 185).epsilon(1e-15));
  CHECK(*all.on_site_consumption == Approx(100.0 / 185).epsilon(1e-15));
}

TEST_CASE("joined countries keep their members") {
  Economy economy = small::economy();
  economy.countries[1].members = {"NOR", "SWE"};
  CHECK(aggregate(economy, mapping("country,AAA,W,world\ncountry,BBB,W,\n" + same_sectors)).countries[0].members ==
        std::vector<std::string>{"AAA", "NOR", "SWE"});
  economy.countries[1].members = {"*"};
  CHECK(aggregate(economy, mapping("country,AAA,W,world\ncountry,BBB,W,\n" + same_sectors)).countries[0].members ==
        std::vector<std::string>{"*"});
}

TEST_CASE("joined inputs and users take the mean rating by flow") {
  const Mapping all = mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n");
  // Ratings of inputs from 0.75 up are critical, from 0.25 up important.
  const auto joined = [&](std::array<double, 4> ratings) {
    Economy economy = small::economy();
    Matrix flow(2, 2);
    for (std::size_t seller = 0; seller < economy.cells(); ++seller)
      for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
        flow(economy.sector_of(seller), economy.sector_of(buyer)) += economy.intermediate_use(seller, buyer);
    double sum = 0, all_flow = 0;
    for (std::size_t pair = 0; pair < 4; ++pair) {
      economy.criticality[pair] = static_cast<Criticality>(2 * ratings[pair]);
      sum += ratings[pair] * flow(pair / 2, pair % 2);
      all_flow += flow(pair / 2, pair % 2);
    }
    return std::pair(aggregate(economy, all).criticality.front(), sum / all_flow);
  };
  for (const double a : {0.0, 0.5, 1.0})
    for (const double b : {0.0, 0.5, 1.0})
      for (const double c : {0.0, 0.5, 1.0})
        for (const double d : {0.0, 0.5, 1.0}) {
          const auto [rating, mean] = joined({a, b, c, d});
          INFO(a << ' ' << b << ' ' << c << ' ' << d << ": " << mean);
          CHECK(rating == (mean >= 0.75   ? Criticality::critical
                           : mean >= 0.25 ? Criticality::important
                                          : Criticality::other));
        }
}

TEST_CASE("a joined cell can make what its parts can") {
  Economy economy = small::economy();
  economy.utilisation.assign(economy.cells(), 0.8);
  economy.utilisation[economy.cell(0, 1)] = 0.5;
  const Economy joined = aggregate(economy, mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n"));
  const double farms = economy.output[economy.cell(0, 0)], shops = economy.output[economy.cell(0, 1)];
  CHECK(joined.utilisation[0] == Approx((farms + shops) / (farms / 0.8 + shops / 0.5)).epsilon(1e-15));
  CHECK(joined.utilisation[1] == 0.8);  // to the last digit where parts are alike
}

TEST_CASE("an economy without accounts or ratings stays without") {
  Economy economy = small::economy();
  economy.labour.clear();
  economy.criticality.clear();
  const Economy joined = aggregate(economy, mapping(same_countries + "sector,farm,all,all\nsector,shop_x,all,\n"));
  CHECK(joined.labour.empty());
  CHECK(joined.criticality.empty());
  // Without employment remote work is weighted by output: 150 and 180.
  CHECK(*joined.sectors[0].remote_share == Approx((0.25 * 150 + 0.5 * 180) / 330).epsilon(1e-15));
}
