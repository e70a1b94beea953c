// Step 5 of generation, buyers' side: what every firm buys of each selling cell.
#pragma once
#include "network/firm_sizes.hpp"

namespace tierwave::network {

// One entry per purchase.
struct Purchases {
  std::vector<std::uint32_t> buyer;   // firm
  std::vector<std::uint32_t> seller;  // selling cell; its sector is the product
  std::vector<double> value;          // millions per day, above 0
  std::vector<std::uint8_t> part;     // which part of the firm's need of the input: parts look for a supplier alone
  std::size_t size() const { return buyer.size(); }
  void add(std::uint32_t firm, std::uint32_t cell, double amount, std::uint8_t of_need = 0) {
    buyer.push_back(firm);
    seller.push_back(cell);
    value.push_back(amount);
    part.push_back(of_need);
  }
  void append(const Purchases& other);
};

// Positions 0 .. size - 1 in a random order fixed by the firms' stable ids, the purpose and the draw.
void shuffle_firms(RandomKey key, std::uint32_t first_firm, std::size_t size, Purpose purpose, std::uint32_t draw,
                   std::vector<std::uint32_t>& order);

// Mean suppliers of an input of an enterprise with that many persons, from 1 to `most_parts`.
double suppliers_of_input(double persons, const GenerationOptions& options);
inline constexpr double most_parts = 200;

// Every firm buys each product of its cell in proportion to its size, in as many equal parts as it has suppliers of
// the input: its mean, drawn up or down to a whole number. For each product and buying cell the sellers' flows and the
// parts of buyers' needs (in random order) are laid over each other: both keep their sums, every flow reaches a buyer,
// and larger buyers meet more sellers. Of its own cell's product every firm buys its share, so that no firm depends on
// its own sales.
Purchases dense_purchases(const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes,
                          const GenerationOptions& options, const Context& context);

// Sparse mode: about options.mean_suppliers links a firm. Every firm buys the main products of its
// cell; the lesser ones are laid over the firms in random order, so that each has about one of them.
// A purchase has one seller drawn by the flows; what draws leave a selling cell too much or too little
// is moved. Products x buying cells and each cell's sales keep their sums, flows between cells do not.
// Errors: InvalidInput when the mean is less or more than the table allows (says the bounds).
Purchases sparse_purchases(const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes,
                           const GenerationOptions& options, const Context& context);

}  // namespace tierwave::network
