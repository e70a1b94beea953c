#include "models/measures/final_buyers.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tierwave::models::measures {

economy::Matrix final_buyers(const network::Network& network) {
  const std::size_t countries = network.countries.size(), cells = countries * network.sectors.size();
  economy::Matrix final_sales(cells, countries), flows(cells, cells);
  std::vector<double> sales(cells);
  for (std::size_t cell = 0; cell < cells; ++cell)
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column) {
      final_sales(cell, column / economy::final_uses) += network.final_demand(cell, column);
      sales[cell] += network.final_demand(cell, column);
    }
  for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
        const std::uint32_t seller = network.firms.cell[network.links.supplier[link]];
        flows(seller, network.firms.cell[buyer]) += network.links.flow[link];
        sales[seller] += network.links.flow[link];
      }
  economy::Matrix shares(cells, countries), next(cells, countries);
  constexpr int most_rounds = 1000;
  constexpr double settled = 1e-12;
  for (int round = 0; round < most_rounds; ++round) {
    double moved = 0;
    for (std::size_t cell = 0; cell < cells; ++cell)
      for (std::size_t country = 0; country < countries; ++country) {
        double sum = final_sales(cell, country);
        for (std::size_t buyer = 0; buyer < cells; ++buyer) sum += flows(cell, buyer) * shares(buyer, country);
        next(cell, country) = sales[cell] > 0 ? sum / sales[cell] : 0.0;
        moved = std::max(moved, std::abs(next(cell, country) - shares(cell, country)));
      }
    std::swap(shares, next);
    if (moved < settled) break;
  }
  for (std::size_t cell = 0; cell < cells; ++cell) {
    double all = 0;
    for (std::size_t country = 0; country < countries; ++country) all += shares(cell, country);
    for (std::size_t country = 0; country < countries; ++country)
      shares(cell, country) = all > 0                                    ? shares(cell, country) / all
                              : country == cell / network.sectors.size() ? 1.0
                                                                         : 0.0;
  }
  return shares;
}

}  // namespace tierwave::models::measures
