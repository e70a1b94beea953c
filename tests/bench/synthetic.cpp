#include "bench/synthetic.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/random.hpp"

namespace tierwave::bench {
namespace {

constexpr double flows_at_home = 0.8, flows_abroad = 0.19;  // shares of flows that are above 0
// Of the ratings of 35 sectors: models/economies/README.md.
constexpr double critical_share = 0.2, important_share = 0.13;

// In (0, 1); what is drawn for one row and column of a matrix.
double draw(std::size_t row, std::size_t column) {
  return uniform({1, 0}, static_cast<std::uint32_t>(row), 0, Purpose::test, static_cast<std::uint32_t>(column));
}

void add_flows(economy::Economy& economy) {
  const std::size_t cells = economy.cells();
  economy.intermediate_use = economy::Matrix(cells, cells);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      const bool at_home = economy.country_of(seller) == economy.country_of(buyer);
      const double there = at_home ? flows_at_home : flows_abroad;
      const double u = draw(seller, buyer);
      if (u < there) economy.intermediate_use(seller, buyer) = (at_home ? 1000.0 : 10.0) * u * u * u;
    }
}

// Final sales that leave value added of half of output or more: most at home, a tenth in the next country.
void add_final_demand(economy::Economy& economy) {
  const std::size_t cells = economy.cells(), countries = economy.countries.size();
  std::vector<double> sales(cells), inputs(cells);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      sales[seller] += economy.intermediate_use(seller, buyer);
      inputs[buyer] += economy.intermediate_use(seller, buyer);
    }
  economy.final_demand = economy::Matrix(cells, countries * economy::final_uses);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double all = std::max(2 * inputs[cell] - sales[cell], 0.1 * sales[cell]);
    const std::size_t home = economy.country_of(cell), abroad = (home + 1) % countries;
    const auto sell = [&](std::size_t country, economy::FinalUse use, double share) {
      economy.final_demand(cell, economy.final_column(country, use)) += share * all;
    };
    sell(home, economy::FinalUse::households, 0.5);
    sell(home, economy::FinalUse::government, 0.2);
    sell(home, economy::FinalUse::investment, 0.2);
    sell(abroad, economy::FinalUse::households, 0.1);
  }
}

}  // namespace

economy::Economy synthetic_economy(std::size_t countries, std::size_t sectors) {
  economy::Economy economy;
  economy.name = fmt::format("synthetic, {} x {} cells", countries, sectors);
  economy.year = 2011;
  economy.currency = "USD";
  economy.source = economy.labour_source = "made up for the benchmark";
  for (std::size_t country = 0; country < countries; ++country) {
    const std::string code{'A', static_cast<char>('A' + country / 26), static_cast<char>('A' + country % 26)};
    economy.countries.push_back({code, code, {}});
  }
  for (std::size_t position = 0; position < sectors; ++position) {
    economy::Sector sector;
    sector.code = sector.name = fmt::format("s{}", position + 1);
    sector.stock_days = 2 + 60 * draw(position, 0);
    economy.sectors.push_back(std::move(sector));
  }
  for (std::size_t input = 0; input < sectors; ++input)
    for (std::size_t user = 0; user < sectors; ++user) {
      const double u = draw(input, sectors + user);
      economy.criticality.push_back(u < critical_share                     ? economy::Criticality::critical
                                    : u < critical_share + important_share ? economy::Criticality::important
                                                                           : economy::Criticality::other);
    }
  add_flows(economy);
  add_final_demand(economy);
  economy::compute_margins(economy);
  for (const double value_added : economy.value_added) economy.labour.push_back({20 * value_added, 0.45, 0.6, 1800});
  return economy;
}

}  // namespace tierwave::bench
