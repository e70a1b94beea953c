// Who serves whom: unmet orders of a product, by the buyers' country, meet what makers of the product have to spare, by
// the sellers' country. Makers offer what they can spare to the countries of their customers, as these buy of them at
// the baseline; a country takes of all offers the same share, no more than it asks for:
//
//   offer_sb  = spare_s x trade_sb / sold_s                  sold_s: sum of trade_sb over b, restrictions apart
//   served_sb = offer_sb x min(1, asked_b / sum of offer_sb over s)
//
// trade_sb is what firms of s sell firms of b at the baseline, 0 where a restriction is in force between them. So what a
// country buys more of another is bounded by what it buys of it already: the spare capacity of a trade that is hardly
// traded serves customers at home, whatever others lack.
#pragma once
#include <cstddef>
#include <span>

#include "network/network.hpp"

namespace tierwave::models::substitution {

// One product. All by country, millions per day.
struct Market {
  std::span<const double> asked;  // by the buyers' country
  std::span<const double> spare;  // by the sellers' country
  std::span<const double> sold;   // by the sellers' country: to firms of all countries at the baseline
  const economy::Matrix& trade;   // sellers' cell x buyers' country, at the baseline; restricted pairs 0
  std::size_t product = 0;
  std::size_t products = 1;  // the cell of country s is s * products + product
};

// Writes what each selling country is to deliver to each buying country to `served` (sellers' cell x buyers' country). No
// buyer receives more than it asked for, no seller gives more than it can spare.
void match(const Market& market, economy::Matrix& served);

}  // namespace tierwave::models::substitution
