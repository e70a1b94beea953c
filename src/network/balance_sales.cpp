#include "network/balance_sales.hpp"

#include <algorithm>

namespace tierwave::network {
namespace {

// Sums this near to each other, relative to the seller's sales, are the same but for rounding.
constexpr double rounding = 1e-12;

struct Seller {
  std::uint32_t cell = 0;
  double wanted = 0;  // what it sells to other cells
  double got = 0;
  double lacks() const { return wanted - got; }
  bool full() const { return lacks() <= rounding * wanted; }
};

class Balance {
 public:
  Balance(Purchases& purchases, const std::vector<std::uint32_t>& cell_of_firm, RandomKey key)
      : purchases_(purchases), cell_of_firm_(cell_of_firm), key_(key) {}

  // `sellers` of one product and, for each, the purchases that may be moved.
  void run(std::vector<Seller>& sellers, const std::vector<std::vector<std::uint32_t>>& sold) {
    std::vector<std::uint32_t> moving;
    for (std::size_t i = 0; i < sellers.size(); ++i) take_off(sellers[i], sold[i], moving);
    // The largest seller comes last: it takes what rounding leaves over.
    std::stable_sort(sellers.begin(), sellers.end(),
                     [](const Seller& a, const Seller& b) { return a.wanted < b.wanted; });
    for (const std::uint32_t purchase : moving) place(purchase, sellers);
  }

 private:
  // Takes the surplus of a seller off it, in random order, splitting the last purchase.
  void take_off(Seller& seller, const std::vector<std::uint32_t>& sold, std::vector<std::uint32_t>& moving) {
    for (const std::uint32_t p : sold) seller.got += purchases_.value[p];
    if (seller.got <= seller.wanted * (1 + rounding)) return;
    std::vector<std::pair<double, std::uint32_t>> order;
    for (const std::uint32_t p : sold)
      order.emplace_back(uniform(key_, purchases_.buyer[p], 0, Purpose::buyer_choice, UINT32_MAX - seller.cell), p);
    std::sort(order.begin(), order.end());
    for (const auto& [draw, p] : order) {
      const double surplus = -seller.lacks();
      if (surplus <= rounding * seller.wanted) return;
      const std::uint32_t taken = purchases_.value[p] > surplus ? split(p, purchases_.value[p] - surplus) : p;
      seller.got -= purchases_.value[taken];
      moving.push_back(taken);
    }
  }

  void place(std::uint32_t purchase, std::vector<Seller>& sellers) {
    const std::uint32_t own_cell = cell_of_firm_[purchases_.buyer[purchase]];
    for (Seller& seller : sellers) {
      if (seller.full() || seller.cell == own_cell) continue;
      if (purchases_.value[purchase] <= seller.lacks() * (1 + rounding)) return give(purchase, seller);
      const std::uint32_t rest = split(purchase, seller.lacks());
      give(purchase, seller);
      purchase = rest;
    }
    // Only the buyer's own cell still lacks purchases, or only rounding is left.
    const auto open = std::find_if(sellers.begin(), sellers.end(), [](const Seller& seller) { return !seller.full(); });
    give(purchase, open != sellers.end() ? *open : sellers.back());
  }

  void give(std::uint32_t purchase, Seller& seller) {
    purchases_.seller[purchase] = seller.cell;
    seller.got += purchases_.value[purchase];
  }

  // Leaves `kept` with the purchase and returns a new one with the rest.
  std::uint32_t split(std::uint32_t purchase, double kept) {
    purchases_.add(purchases_.buyer[purchase], purchases_.seller[purchase], purchases_.value[purchase] - kept);
    purchases_.value[purchase] = kept;
    return static_cast<std::uint32_t>(purchases_.size() - 1);
  }

  Purchases& purchases_;
  const std::vector<std::uint32_t>& cell_of_firm_;
  RandomKey key_;
};

}  // namespace

void balance_sales(Purchases& purchases, const economy::Economy& economy, const FlowTable& flows,
                   const FirmSizes& sizes, RandomKey key) {
  const std::size_t cells = economy.cells();
  std::vector<std::uint32_t> cell_of_firm(sizes.size());
  for (std::uint32_t cell = 0; cell < cells; ++cell)
    std::fill(cell_of_firm.begin() + sizes.begin[cell], cell_of_firm.begin() + sizes.begin[cell + 1], cell);
  std::vector<double> wanted(cells);
  for (std::uint32_t buyer = 0; buyer < cells; ++buyer)
    for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow)
      if (flows.seller[flow] != buyer) wanted[flows.seller[flow]] += flows.value[flow];
  std::vector<std::vector<std::uint32_t>> sold(cells);
  for (std::uint32_t p = 0; p < purchases.size(); ++p)
    if (cell_of_firm[purchases.buyer[p]] != purchases.seller[p]) sold[purchases.seller[p]].push_back(p);

  Balance balance(purchases, cell_of_firm, key);
  for (std::size_t product = 0; product < economy.sectors.size(); ++product) {
    std::vector<Seller> sellers;
    std::vector<std::vector<std::uint32_t>> sold_by_seller;
    for (std::size_t country = 0; country < economy.countries.size(); ++country) {
      const std::size_t cell = economy.cell(country, product);
      if (wanted[cell] <= 0) continue;
      sellers.push_back({static_cast<std::uint32_t>(cell), wanted[cell], 0});
      sold_by_seller.push_back(std::move(sold[cell]));
    }
    balance.run(sellers, sold_by_seller);
  }
}

}  // namespace tierwave::network
