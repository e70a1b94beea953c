#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/errors.hpp"
#include "network/balance_sales.hpp"
#include "network/lay_over.hpp"
#include "network/purchases.hpp"

namespace tierwave::network {
namespace {

// What a cell buys of one product from other cells.
struct Need {
  std::uint32_t cell;
  std::uint32_t product;
  double value;
  bool main;  // bought by every firm of the cell
};

std::vector<Need> needs_of(const economy::Economy& economy, const FlowTable& flows) {
  std::vector<Need> needs;
  for (std::uint32_t cell = 0; cell < economy.cells(); ++cell)
    for (std::uint32_t flow = flows.begin[cell]; flow < flows.begin[cell + 1]; ++flow) {
      if (flows.seller[flow] == cell) continue;
      const auto product = static_cast<std::uint32_t>(economy.sector_of(flows.seller[flow]));
      if (needs.empty() || needs.back().cell != cell || needs.back().product != product)
        needs.push_back({cell, product, 0, false});
      needs.back().value += flows.value[flow];
    }
  return needs;
}

// How many links there are before any product is main, and how many when all are.
struct Bounds {
  double least = 0;
  double most = 0;
};

// Buyers of own-cell products, one lesser product a firm, and one more link for each selling firm.
Bounds bounds_of(const std::vector<Need>& needs, const FlowTable& flows, const FirmSizes& sizes) {
  Bounds bounds;
  const std::size_t cells = sizes.begin.size() - 1;
  std::vector<double> products(cells);
  std::vector<char> sells(cells);
  for (const Need& need : needs) ++products[need.cell];
  for (const std::uint32_t seller : flows.seller) sells[seller] = 1;
  for (std::uint32_t cell = 0; cell < cells; ++cell) {
    const double firms = sizes.firms_of(cell);
    double both = sells[cell] ? firms - 1 : 0;
    for (std::uint32_t flow = flows.begin[cell]; flow < flows.begin[cell + 1]; ++flow)
      if (flows.seller[flow] == cell) both += firms;
    bounds.least += both + (products[cell] > 0 ? firms + products[cell] - 1 : 0);
    bounds.most += both + firms * products[cell];
  }
  return bounds;
}

// Marks needs as main, the largest shares of their cell's purchases first, until the links are as many as asked.
void choose_main(std::vector<Need>& needs, const FlowTable& flows, const FirmSizes& sizes, double mean_suppliers) {
  const Bounds bounds = bounds_of(needs, flows, sizes);
  const double wanted = mean_suppliers * static_cast<double>(sizes.size());
  if (wanted < bounds.least * (1 - 1e-9) || wanted > bounds.most * (1 + 1e-9))
    throw InvalidInput(
        {}, fmt::format("mean_suppliers is {}, outside what this table and number of firms allow", mean_suppliers),
        fmt::format("give a number from {:.2f} to {:.2f}", bounds.least / static_cast<double>(sizes.size()),
                    bounds.most / static_cast<double>(sizes.size())));
  const std::size_t cells = sizes.begin.size() - 1;
  std::vector<double> bought(cells), open(cells);
  for (const Need& need : needs) {
    bought[need.cell] += need.value;
    ++open[need.cell];
  }
  std::vector<std::size_t> order(needs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return needs[a].value / bought[needs[a].cell] > needs[b].value / bought[needs[b].cell];
  });
  double links = bounds.least;
  for (const std::size_t i : order) {
    if (links >= wanted) break;
    Need& need = needs[i];
    const double firms = sizes.firms_of(need.cell);
    // A lesser product costs one link; the last one of a cell one for each firm, as a main one does.
    links += open[need.cell] > 1 ? firms - 1 : 0;
    --open[need.cell];
    need.main = true;
  }
}

// A firm's purchase of a product whose seller is still to be drawn.
struct Unplaced {
  std::uint32_t firm;
  double value;
};

struct SparseScratch {
  LayOver lay_over;
  std::vector<std::uint32_t> order;
  std::vector<double> fixed, movable;
  std::vector<std::vector<Unplaced>> by_need;
};

void split_over_firms(const Need* needs, std::size_t size, const FirmSizes& sizes, RandomKey key,
                      SparseScratch& scratch) {
  const std::uint32_t first = sizes.begin[needs[0].cell];
  const std::uint32_t firms = sizes.firms_of(needs[0].cell);
  scratch.by_need.assign(size, {});
  scratch.fixed.clear();
  std::vector<std::size_t> lesser;
  for (std::size_t i = 0; i < size; ++i) {
    if (!needs[i].main) {
      lesser.push_back(i);
      scratch.fixed.push_back(needs[i].value);
      continue;
    }
    shuffle_firms(key, first, firms, Purpose::supplier_choice, needs[i].product, scratch.order);
    for (const std::uint32_t firm : scratch.order)
      scratch.by_need[i].push_back({first + firm, needs[i].value * sizes.share[first + firm]});
  }
  if (lesser.empty()) return;
  // Draws of products are numbered from 0: the lesser products together take the last number.
  shuffle_firms(key, first, firms, Purpose::supplier_choice, UINT32_MAX, scratch.order);
  scratch.movable.clear();
  for (const std::uint32_t firm : scratch.order) scratch.movable.push_back(sizes.share[first + firm]);
  lay_over(scratch.lay_over, scratch.fixed, scratch.movable, [&](std::size_t i, std::size_t firm, double amount) {
    scratch.by_need[lesser[i]].push_back({first + scratch.order[firm], amount});
  });
}

// Gives each purchase the seller on whose stretch of the flows its middle lies.
void draw_sellers(Purchases& purchases, const std::vector<Unplaced>& unplaced,
                  const std::vector<std::uint32_t>& sellers, const std::vector<double>& flows) {
  double total = 0, length = 0;
  for (const Unplaced& purchase : unplaced) total += purchase.value;
  for (const double flow : flows) length += flow;
  std::size_t seller = 0;
  double begin = 0, end = flows[0];
  for (const Unplaced& purchase : unplaced) {
    const double middle = (begin + purchase.value / 2) * (length / total);
    while (seller + 1 < sellers.size() && middle > end) end += flows[++seller];
    purchases.add(purchase.firm, sellers[seller], purchase.value);
    begin += purchase.value;
  }
}

// Everything a cell buys, sellers drawn.
Purchases buy(const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes, std::uint32_t cell,
              const Need* needs, std::size_t size, RandomKey key) {
  Purchases purchases;
  SparseScratch scratch;
  if (size > 0) split_over_firms(needs, size, sizes, key, scratch);
  std::size_t need = 0;
  for (std::uint32_t flow = flows.begin[cell]; flow < flows.begin[cell + 1];) {
    const std::size_t product = economy.sector_of(flows.seller[flow]);
    std::vector<std::uint32_t> sellers;
    std::vector<double> values;
    for (; flow < flows.begin[cell + 1] && economy.sector_of(flows.seller[flow]) == product; ++flow) {
      if (flows.seller[flow] != cell) {
        sellers.push_back(flows.seller[flow]);
        values.push_back(flows.value[flow]);
        continue;
      }
      for (std::uint32_t firm = sizes.begin[cell]; firm < sizes.begin[cell + 1]; ++firm)
        purchases.add(firm, cell, flows.value[flow] * sizes.share[firm]);
    }
    if (!sellers.empty()) draw_sellers(purchases, scratch.by_need[need++], sellers, values);
  }
  return purchases;
}

}  // namespace

Purchases sparse_purchases(const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes,
                           const GenerationOptions& options, const Context& context) {
  const std::size_t cells = economy.cells();
  std::vector<Need> needs = needs_of(economy, flows);
  choose_main(needs, flows, sizes, options.mean_suppliers);
  std::vector<std::size_t> begin(cells + 1);
  for (const Need& need : needs) ++begin[need.cell + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());

  std::vector<Purchases> by_cell(cells);
  context.for_blocks(cells, [&](std::size_t cell) {
    if (sizes.firms_of(cell) == 0) return;
    by_cell[cell] = buy(economy, flows, sizes, static_cast<std::uint32_t>(cell), needs.data() + begin[cell],
                        begin[cell + 1] - begin[cell], options.key);
  });
  Purchases purchases;
  for (Purchases& part : by_cell) purchases.append(std::exchange(part, {}));
  balance_sales(purchases, economy, flows, sizes, options.key);
  return purchases;
}

}  // namespace tierwave::network
