#include "network/suppliers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "network/lay_over.hpp"

namespace tierwave::network {
namespace {

struct Deal {
  std::uint32_t supplier;
  std::uint32_t buyer;
  double value;
};

// Positions of purchases by selling cell: those of a cell are [begin[cell], begin[cell + 1]) of `position`.
struct BySeller {
  std::vector<std::size_t> begin;
  std::vector<std::uint32_t> position;
};

BySeller group_by_seller(const Purchases& purchases, std::size_t cells) {
  BySeller groups{std::vector<std::size_t>(cells + 1), std::vector<std::uint32_t>(purchases.size())};
  for (const std::uint32_t seller : purchases.seller) ++groups.begin[seller + 1];
  std::partial_sum(groups.begin.begin(), groups.begin.end(), groups.begin.begin());
  std::vector<std::size_t> next(groups.begin.begin(), groups.begin.end() - 1);
  for (std::size_t i = 0; i < purchases.size(); ++i)
    groups.position[next[purchases.seller[i]]++] = static_cast<std::uint32_t>(i);
  return groups;
}

// Gives `amount` of a self-link to the others of the cell when no exchange is left: in proportion to
// their shares. Their sales rise and the firm's fall; no purchase changes.
void hand_over(std::vector<Deal>& deals, const FirmSizes& sizes, std::size_t cell, std::uint32_t firm, double amount) {
  const double others = 1 - sizes.share[firm];
  for (std::uint32_t other = sizes.begin[cell]; other < sizes.begin[cell + 1]; ++other)
    if (other != firm) deals.push_back({other, firm, amount * sizes.share[other] / others});
}

// Replaces the self-links of a cell's deals by exchanges: (i -> i) and (j -> b) become (j -> i) and (i -> b).
void remove_self_links(std::vector<Deal>& deals, const FirmSizes& sizes, std::size_t cell) {
  const std::size_t original = deals.size();
  std::vector<std::size_t> own;
  for (std::size_t d = 0; d < original; ++d)
    if (deals[d].supplier == deals[d].buyer) own.push_back(d);
  if (own.empty()) return;
  for (const std::size_t d : own) {
    const std::uint32_t firm = deals[d].supplier;
    if (deals[d].buyer != firm || deals[d].value <= 0) continue;  // an earlier exchange took it
    for (std::size_t step = 1; step < deals.size() && deals[d].value > 0; ++step) {
      const std::size_t other = (d + step) % deals.size();
      const Deal partner = deals[other];
      if (partner.supplier == firm || partner.buyer == firm || partner.value <= 0) continue;
      // Amounts that differ by rounding change places whole: both buyers keep exactly what they bought.
      const double own_value = deals[d].value;
      const bool alike = std::abs(own_value - partner.value) <= sliver * std::min(own_value, partner.value);
      const double amount = std::min(own_value, partner.value);
      const double bought = alike ? own_value : amount, sold = alike ? partner.value : amount;
      deals[d].value -= bought;
      deals[other].value -= sold;
      deals.push_back({partner.supplier, firm, bought});
      deals.push_back({firm, partner.buyer, sold});
    }
    if (deals[d].value > 0) hand_over(deals, sizes, cell, firm, std::exchange(deals[d].value, 0));
  }
  std::erase_if(deals, [](const Deal& deal) { return deal.value <= 0; });
}

std::vector<Deal> deals_of(std::size_t cell, const Purchases& purchases, const std::uint32_t* position,
                           std::size_t size, const FirmSizes& sizes, RandomKey key) {
  std::vector<std::pair<double, std::uint32_t>> order(size);
  for (std::size_t i = 0; i < size; ++i)
    order[i] = {uniform(key, purchases.buyer[position[i]], purchases.part[position[i]], Purpose::buyer_choice,
                        static_cast<std::uint32_t>(cell)),
                position[i]};
  std::sort(order.begin(), order.end());

  std::vector<double> wanted(size);
  for (std::size_t i = 0; i < size; ++i) wanted[i] = purchases.value[order[i].second];
  const std::uint32_t first = sizes.begin[cell];
  const std::vector<double> shares(sizes.share.begin() + first, sizes.share.begin() + sizes.begin[cell + 1]);
  std::vector<Deal> deals;
  deals.reserve(size + shares.size() + 16);
  LayOver scratch;
  lay_over(scratch, wanted, shares, [&](std::size_t purchase, std::size_t supplier, double amount) {
    deals.push_back({first + static_cast<std::uint32_t>(supplier), purchases.buyer[order[purchase].second], amount});
  });
  if (shares.size() > 1) remove_self_links(deals, sizes, cell);
  return deals;
}

}  // namespace

Deals find_suppliers(const economy::Economy& economy, Purchases purchases, const FirmSizes& sizes,
                     const GenerationOptions& options, const Context& context) {
  const std::size_t cells = economy.cells();
  BySeller groups = group_by_seller(purchases, cells);
  std::vector<std::vector<Deal>> by_cell(cells);
  context.for_blocks(cells, [&](std::size_t cell) {
    const std::size_t begin = groups.begin[cell], end = groups.begin[cell + 1];
    if (begin == end) return;
    by_cell[cell] = deals_of(cell, purchases, groups.position.data() + begin, end - begin, sizes, options.key);
  });

  purchases = {};  // the deals need the room
  groups = {};

  std::vector<std::size_t> begin(cells + 1);
  for (std::size_t cell = 0; cell < cells; ++cell) begin[cell + 1] = begin[cell] + by_cell[cell].size();
  Deals deals;
  deals.supplier.resize(begin[cells]);
  deals.buyer.resize(begin[cells]);
  deals.value.resize(begin[cells]);
  context.for_blocks(cells, [&](std::size_t cell) {
    std::size_t d = begin[cell];
    for (const Deal& deal : by_cell[cell]) {
      deals.supplier[d] = deal.supplier;
      deals.buyer[d] = deal.buyer;
      deals.value[d++] = deal.value;
    }
    by_cell[cell] = {};
  });
  return deals;
}

}  // namespace tierwave::network
