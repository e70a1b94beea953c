#include "models/substitution/match.hpp"

#include <algorithm>

namespace tierwave::models::substitution {

void match(const Market& market, Room& room, economy::Matrix& served) {
  const std::size_t countries = market.asked.size();
  auto& [asked, spare, total, weight, requested] = room;
  std::copy(market.asked.begin(), market.asked.end(), asked.begin());
  std::copy(market.spare.begin(), market.spare.end(), spare.begin());
  for (int round = 0; round < rounds; ++round) {
    requested.fill(0);
    std::fill(total.begin(), total.end(), 0.0);
    for (std::size_t buyer = 0; buyer < countries; ++buyer) {
      if (!(asked[buyer] > 0)) continue;
      double weights = 0;
      for (std::size_t seller = 0; seller < countries; ++seller) {
        const double output = market.output[seller];
        weight[seller] =
            output > 0 ? market.trade(seller * market.products + market.product, buyer) * spare[seller] / output : 0.0;
        weights += weight[seller];
      }
      if (!(weights > 0)) continue;
      for (std::size_t seller = 0; seller < countries; ++seller) {
        requested(seller, buyer) = asked[buyer] * (weight[seller] / weights);
        total[seller] += requested(seller, buyer);
      }
    }
    for (std::size_t seller = 0; seller < countries; ++seller) {
      if (!(total[seller] > 0)) continue;
      const double share = std::min(1.0, spare[seller] / total[seller]);
      for (std::size_t buyer = 0; buyer < countries; ++buyer) {
        const double given = requested(seller, buyer) * share;
        served(seller * market.products + market.product, buyer) += given;
        asked[buyer] = std::max(0.0, asked[buyer] - given);
      }
      spare[seller] = std::max(0.0, spare[seller] - total[seller] * share);
    }
  }
}

}  // namespace tierwave::models::substitution
