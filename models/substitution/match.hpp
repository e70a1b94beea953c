// Who serves whom: unmet orders of a product, by the buyers' country, meet what makers of the product have to spare, by
// the sellers' country.
//
//   what country b asks of country s  =  asked_b  x  trade_sb spare_s / output_s  over the sum of that over s,
//
// where trade_sb is what firms of s sell firms of b at the baseline, and 0 where a restriction is in force between them: buyers turn
// to those whom their country knows, and the more the more these can spare. Where a country is asked for more than it can
// spare, all receive the same share, and what is left of their orders goes round once more, `rounds` times.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "network/network.hpp"

namespace tierwave::models::substitution {

inline constexpr int rounds = 3;

// One product. All by country, millions per day.
struct Market {
  std::span<const double> asked;   // by the buyers' country
  std::span<const double> spare;   // by the sellers' country
  std::span<const double> output;  // by the sellers' country, at the baseline
  const economy::Matrix& trade;    // sellers' cell x buyers' country, at the baseline; restricted pairs 0
  std::size_t product = 0;
  std::size_t products = 1;  // the cell of country s is s * products + product
};

// Room for match(), so that a day allocates nothing.
class Room {
 public:
  explicit Room(std::size_t countries)
      : asked(countries), spare(countries), total(countries), weight(countries), requested(countries, countries) {}

 private:
  friend void match(const Market& market, Room& room, economy::Matrix& served);
  std::vector<double> asked, spare, total, weight;
  economy::Matrix requested;
};

// Adds what each selling country is to deliver to each buying country to `served` (sellers' cell x buyers' country). No
// buyer receives more than it asked for, no seller gives more than it can spare.
void match(const Market& market, Room& room, economy::Matrix& served);

}  // namespace tierwave::models::substitution
