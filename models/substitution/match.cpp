#include "models/substitution/match.hpp"

#include <algorithm>

namespace tierwave::models::substitution {

void match(const Market& market, economy::Matrix& served) {
  const std::size_t countries = market.asked.size();
  for (std::size_t buyer = 0; buyer < countries; ++buyer) {
    double offered = 0;
    for (std::size_t seller = 0; seller < countries; ++seller) {
      const std::size_t cell = seller * market.products + market.product;
      const double sold = market.sold[seller];
      served(cell, buyer) = sold > 0 ? market.spare[seller] * market.trade(cell, buyer) / sold : 0.0;
      offered += served(cell, buyer);
    }
    const double taken = offered > 0 ? std::min(1.0, market.asked[buyer] / offered) : 0.0;
    for (std::size_t seller = 0; seller < countries; ++seller)
      served(seller * market.products + market.product, buyer) *= taken;
  }
}

}  // namespace tierwave::models::substitution
