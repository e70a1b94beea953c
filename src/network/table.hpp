// The table that the firms reproduce: cleaned, thinned and refitted. Internal to generation.
#pragma once
#include <cstdint>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::network {

// Cells are those of the economy. All money is in millions per day.
struct CleanTable {
  economy::Matrix intermediate_use;        // cells x cells, none negative
  economy::Matrix final_demand;            // cells x (countries x final uses), none negative
  std::vector<double> intermediate_sales;  // row sums
  std::vector<double> final_sales;         // row sums
  std::vector<double> output;              // sum of the two; 0: the cell has left
  std::vector<double> purchases;           // column sums of intermediate use
};

// What is left of intermediate use after thinning, by buying cell. Flows of a buyer stand product by
// product, and inside a product by selling country.
struct FlowTable {
  std::vector<std::uint32_t> begin;   // cells + 1
  std::vector<std::uint32_t> seller;  // selling cell
  std::vector<double> value;          // millions per day, above 0
  std::size_t size() const { return seller.size(); }
};

}  // namespace tierwave::network
