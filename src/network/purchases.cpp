#include "network/purchases.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/math.hpp"
#include "network/lay_over.hpp"

namespace tierwave::network {
namespace {

// A part of a firm's need of an input, with the place in the order in which parts meet sellers.
struct Part {
  double place;
  std::uint32_t firm;
  std::uint8_t number;
  bool operator<(const Part& other) const {
    return std::tie(place, firm, number) < std::tie(other.place, other.firm, other.number);
  }
};

struct CellScratch {
  LayOver lay_over;
  std::vector<double> mean_suppliers;  // of an input, by firm of the cell
  std::vector<std::uint8_t> parts;     // of the need of the product at hand, by firm of the cell
  std::vector<Part> order;
  std::vector<double> flows;
  std::vector<std::uint32_t> sellers;
  std::vector<double> needs;
};

// Into how many parts each firm of the cell cuts its need of a product: its mean number of suppliers, drawn up or down.
void cut_needs(const FirmSizes& sizes, std::uint32_t product, std::uint32_t cell, RandomKey key, CellScratch& scratch) {
  const std::uint32_t first = sizes.begin[cell];
  scratch.parts.clear();
  for (std::uint32_t i = 0; i < sizes.firms_of(cell); ++i) {
    const double mean = scratch.mean_suppliers[i], whole = std::floor(mean);
    const bool up = mean > whole && uniform(key, first + i, 0, Purpose::supplier_count, product) < mean - whole;
    scratch.parts.push_back(static_cast<std::uint8_t>(whole + (up ? 1 : 0)));
  }
}

// The purchases of one product by one cell from the other cells: flows in scratch.sellers and .flows.
void share_out(Purchases& purchases, const FirmSizes& sizes, std::uint32_t product, std::uint32_t buying_cell,
               RandomKey key, CellScratch& scratch) {
  const std::uint32_t first = sizes.begin[buying_cell];
  scratch.order.clear();
  for (std::uint32_t i = 0; i < sizes.firms_of(buying_cell); ++i)
    for (std::uint8_t part = 0; part < scratch.parts[i]; ++part)
      scratch.order.push_back({uniform(key, first + i, part, Purpose::supplier_choice, product), i, part});
  std::sort(scratch.order.begin(), scratch.order.end());
  scratch.needs.clear();
  for (const Part& part : scratch.order)
    scratch.needs.push_back(sizes.share[first + part.firm] / scratch.parts[part.firm]);
  lay_over(scratch.lay_over, scratch.flows, scratch.needs, [&](std::size_t flow, std::size_t need, double amount) {
    const Part& part = scratch.order[need];
    purchases.add(first + part.firm, scratch.sellers[flow], amount, part.number);
  });
}

void buy(Purchases& purchases, const economy::Economy& economy, const FlowTable& flows, const FirmSizes& sizes,
         std::uint32_t cell, const GenerationOptions& options, CellScratch& scratch) {
  scratch.mean_suppliers.clear();
  for (std::uint32_t firm = sizes.begin[cell]; firm < sizes.begin[cell + 1]; ++firm)
    scratch.mean_suppliers.push_back(suppliers_of_input(sizes.persons[firm], options));
  for (std::uint32_t flow = flows.begin[cell]; flow < flows.begin[cell + 1];) {
    const std::size_t product = economy.sector_of(flows.seller[flow]);
    scratch.flows.clear();
    scratch.sellers.clear();
    cut_needs(sizes, static_cast<std::uint32_t>(product), cell, options.key, scratch);
    for (; flow < flows.begin[cell + 1] && economy.sector_of(flows.seller[flow]) == product; ++flow) {
      if (flows.seller[flow] == cell) {
        for (std::uint32_t i = 0; i < sizes.firms_of(cell); ++i)
          for (std::uint8_t part = 0; part < scratch.parts[i]; ++part)
            purchases.add(sizes.begin[cell] + i, cell,
                          flows.value[flow] * sizes.share[sizes.begin[cell] + i] / scratch.parts[i], part);
      } else {
        scratch.sellers.push_back(flows.seller[flow]);
        scratch.flows.push_back(flows.value[flow]);
      }
    }
    if (!scratch.flows.empty())
      share_out(purchases, sizes, static_cast<std::uint32_t>(product), cell, options.key, scratch);
  }
}

}  // namespace

void Purchases::append(const Purchases& other) {
  buyer.insert(buyer.end(), other.buyer.begin(), other.buyer.end());
  seller.insert(seller.end(), other.seller.begin(), other.seller.end());
  value.insert(value.end(), other.value.begin(), other.value.end());
  part.insert(part.end(), other.part.begin(), other.part.end());
}

double suppliers_of_input(double persons, const GenerationOptions& options) {
  constexpr double reference = 250;
  if (!(persons > 0)) return 1;
  const double suppliers = options.suppliers_per_input * portable_pow(persons / reference, options.supplier_growth);
  return std::clamp(suppliers, 1.0, most_parts);
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
    buy(by_cell[cell], economy, flows, sizes, static_cast<std::uint32_t>(cell), options, scratch);
  });
  Purchases purchases;
  std::size_t size = 0;
  for (const Purchases& part : by_cell) size += part.size();
  purchases.buyer.reserve(size);
  purchases.seller.reserve(size);
  purchases.value.reserve(size);
  purchases.part.reserve(size);
  for (Purchases& part : by_cell) {
    purchases.append(part);
    part = {};
  }
  return purchases;
}

}  // namespace tierwave::network
