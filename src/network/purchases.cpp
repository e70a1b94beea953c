#include "network/purchases.hpp"

#include <algorithm>

#include "network/lay_over.hpp"

namespace tierwave::network {
namespace {

struct CellScratch {
  LayOver lay_over;
  std::vector<std::uint32_t> order;
  std::vector<double> flows;
  std::vector<std::uint32_t> sellers;
  std::vector<double> needs;
};

// The purchases of one product by one cell from the other cells: flows in scratch.sellers and .flows.
void share_out(Purchases& purchases, const FirmSizes& sizes, std::uint32_t product, std::uint32_t buying_cell,
               RandomKey key, CellScratch& scratch) {
  const std::uint32_t first = sizes.begin[buying_cell];
  const std::uint32_t firms = sizes.firms_of(buying_cell);
  shuffle_firms(key, first, firms, Purpose::supplier_choice, product, scratch.order);
  scratch.needs.clear();
  for (const std::uint32_t i : scratch.order) scratch.needs.push_back(sizes.share[first + i]);
  lay_over(scratch.lay_over, scratch.flows, scratch.needs, [&](std::size_t flow, std::size_t need, double amount) {
    purchases.add(first + scratch.order[need], scratch.sellers[flow], amount);
  });
}

void buy(Purchases& purchases, const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes,
         std::uint32_t cell, RandomKey key, CellScratch& scratch) {
  for (std::uint32_t flow = flows.begin[cell]; flow < flows.begin[cell + 1];) {
    const std::size_t product = economy.sector_of(flows.seller[flow]);
    scratch.flows.clear();
    scratch.sellers.clear();
    for (; flow < flows.begin[cell + 1] && economy.sector_of(flows.seller[flow]) == product; ++flow) {
      if (flows.seller[flow] == cell) {
        for (std::uint32_t firm = sizes.begin[cell]; firm < sizes.begin[cell + 1]; ++firm)
          purchases.add(firm, cell, flows.value[flow] * sizes.share[firm]);
      } else {
        scratch.sellers.push_back(flows.seller[flow]);
        scratch.flows.push_back(flows.value[flow]);
      }
    }
    if (!scratch.flows.empty()) share_out(purchases, sizes, static_cast<std::uint32_t>(product), cell, key, scratch);
  }
}

}  // namespace

void Purchases::append(const Purchases& other) {
  buyer.insert(buyer.end(), other.buyer.begin(), other.buyer.end());
  seller.insert(seller.end(), other.seller.begin(), other.seller.end());
  value.insert(value.end(), other.value.begin(), other.value.end());
}

void shuffle_firms(RandomKey key, std::uint32_t first_firm, std::size_t size, Purpose purpose, std::uint32_t draw,
                   std::vector<std::uint32_t>& order) {
  std::vector<std::pair<double, std::uint32_t>> keys(size);
  for (std::uint32_t i = 0; i < size; ++i) keys[i] = {uniform(key, first_firm + i, 0, purpose, draw), i};
  std::sort(keys.begin(), keys.end());
  order.resize(size);
  for (std::size_t i = 0; i < size; ++i) order[i] = keys[i].second;
}

Purchases dense_purchases(const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes,
                          const GenerationOptions& options, const Context& context) {
  std::vector<Purchases> by_cell(economy.cells());
  context.for_blocks(economy.cells(), [&](std::size_t cell) {
    if (sizes.firms_of(cell) == 0) return;
    CellScratch scratch;
    buy(by_cell[cell], economy, flows, sizes, static_cast<std::uint32_t>(cell), options.key, scratch);
  });
  Purchases purchases;
  std::size_t size = 0;
  for (const Purchases& part : by_cell) size += part.size();
  purchases.buyer.reserve(size);
  purchases.seller.reserve(size);
  purchases.value.reserve(size);
  for (Purchases& part : by_cell) {
    purchases.append(part);
    part = {};
  }
  return purchases;
}

}  // namespace tierwave::network
