// Small economies made for tests.
#pragma once
#include <fmt/format.h>

#include "base/random.hpp"
#include "economy/economy.hpp"

namespace tierwave::test {

// An economy of unnamed sources with these numbers of countries and sectors, all flows zero.
inline economy::Economy empty_economy(std::size_t countries, std::size_t sectors) {
  economy::Economy economy;
  economy.name = "example";
  economy.year = 2011;
  economy.currency = "USD";
  for (std::size_t c = 0; c < countries; ++c) {
    const std::string code{'A', 'A', static_cast<char>('A' + c)};
    economy.countries.push_back({code, code, {}});
  }
  for (std::size_t s = 0; s < sectors; ++s) {
    economy::Sector sector;
    sector.code = sector.name = fmt::format("s{}", s + 1);
    economy.sectors.push_back(sector);
  }
  economy.intermediate_use = economy::Matrix(economy.cells(), economy.cells());
  economy.final_demand = economy::Matrix(economy.cells(), countries * economy::final_uses);
  return economy;
}

// Output and value added from the flows, as an economy promises them.
inline void complete(economy::Economy& economy) {
  const std::size_t cells = economy.cells();
  economy.output.assign(cells, 0);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    for (std::size_t buyer = 0; buyer < cells; ++buyer) economy.output[cell] += economy.intermediate_use(cell, buyer);
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
      economy.output[cell] += economy.final_demand(cell, column);
  }
  economy.value_added = economy.output;
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer)
      economy.value_added[buyer] -= economy.intermediate_use(seller, buyer);
}

// A random economy with labour accounts: mostly domestic flows of very different sizes, about a
// third of the foreign ones absent, every cell with final sales at home and in every other country.
inline economy::Economy random_economy(std::size_t countries, std::size_t sectors, std::uint32_t seed) {
  economy::Economy economy = empty_economy(countries, sectors);
  const auto draw = [&](std::size_t row, std::size_t column) {
    return uniform({seed, 0}, static_cast<std::uint32_t>(row), 0, Purpose::test, static_cast<std::uint32_t>(column));
  };
  for (std::size_t seller = 0; seller < economy.cells(); ++seller) {
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer) {
      const bool domestic = economy.country_of(seller) == economy.country_of(buyer);
      const double u = draw(seller, buyer);
      economy.intermediate_use(seller, buyer) = domestic ? 100 * u * u : (u < 0.3 ? 0 : 10 * u * u * u);
    }
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column) {
      const bool domestic = economy.country_of(seller) == column / economy::final_uses;
      economy.final_demand(seller, column) =
          (domestic ? 200.0 : 5.0) * static_cast<double>(sectors) * draw(seller, 1000 + column);
    }
    const double persons = 1000 + 100'000 * draw(seller, 5000);
    economy.labour.push_back(
        {persons, draw(seller, 5001), 0.3 + 0.5 * draw(seller, 5002), 1500 + 800 * draw(seller, 5003)});
  }
  complete(economy);
  return economy;
}

}  // namespace tierwave::test
