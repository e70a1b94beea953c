#include "network/thin.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "network/refit.hpp"

namespace tierwave::network {
namespace {

// Which flows stay: cells x cells, row by row.
class Kept {
 public:
  explicit Kept(std::size_t cells) : cells_(cells), kept_(cells * cells) {}
  void keep(std::size_t seller, std::size_t buyer) { kept_[seller * cells_ + buyer] = 1; }
  bool has(std::size_t seller, std::size_t buyer) const { return kept_[seller * cells_ + buyer] != 0; }

 private:
  std::size_t cells_;
  std::vector<char> kept_;
};

// products x cells: whether the buying cell hardly uses the product and can do without it.
std::vector<char> cut_products(const economy::Economy& economy, const CleanTable& table, double keep_share) {
  const std::size_t cells = economy.cells();
  const std::size_t sectors = economy.sectors.size();
  std::vector<double> used(sectors * cells);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer)
      used[economy.sector_of(seller) * cells + buyer] += table.intermediate_use(seller, buyer);
  std::vector<char> cut(sectors * cells);
  for (std::size_t product = 0; product < sectors; ++product)
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      const bool critical =
          !economy.criticality.empty() &&
          economy.criticality[product * sectors + economy.sector_of(buyer)] == economy::Criticality::critical;
      cut[product * cells + buyer] = !critical && used[product * cells + buyer] < keep_share * table.purchases[buyer];
    }
  return cut;
}

Kept choose_flows(const economy::Economy& economy, const CleanTable& table, const GenerationOptions& options) {
  const std::size_t cells = economy.cells();
  const std::vector<char> cut = cut_products(economy, table, options.keep_product_share);
  Kept kept(cells);
  for (std::size_t seller = 0; seller < cells; ++seller) {
    const double* flows = table.intermediate_use.row(seller);
    const double least_for_seller = options.keep_seller_share * table.intermediate_sales[seller];
    const char* product_cut = cut.data() + economy.sector_of(seller) * cells;
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      const double flow = flows[buyer];
      const bool matters = flow >= options.keep_buyer_share * table.purchases[buyer] || flow >= least_for_seller;
      if (flow > 0 && matters && !product_cut[buyer]) kept.keep(seller, buyer);
    }
  }
  return kept;
}

// Gives each seller back its largest flows until it keeps `least_sales_kept`. Notes how many came back.
void restore_sales(const CleanTable& table, Kept& kept, GenerationReport& report) {
  const std::size_t cells = table.output.size();
  std::size_t sellers = 0, restored = 0;
  std::vector<std::uint32_t> order(cells);
  for (std::size_t seller = 0; seller < cells; ++seller) {
    const double* flows = table.intermediate_use.row(seller);
    const double least = least_sales_kept * table.intermediate_sales[seller];
    double sales = 0;
    for (std::size_t buyer = 0; buyer < cells; ++buyer)
      if (kept.has(seller, buyer)) sales += flows[buyer];
    if (sales >= least) continue;
    ++sellers;
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return flows[a] > flows[b]; });
    for (const std::uint32_t buyer : order) {
      if (sales >= least || flows[buyer] <= 0) break;
      if (kept.has(seller, buyer)) continue;
      kept.keep(seller, buyer);
      sales += flows[buyer];
      ++restored;
    }
  }
  if (sellers > 0)
    report.notes.push_back(
        fmt::format("thinning would have left {} selling cells less than half of their intermediate sales; their {} "
                    "largest flows were kept",
                    sellers, restored));
}

double percentile(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 1;
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

FlowTable thin(const economy::Economy& economy, const CleanTable& table, const GenerationOptions& options,
               GenerationReport& report) {
  Kept kept = choose_flows(economy, table, options);
  restore_sales(table, kept, report);

  const std::size_t cells = economy.cells();
  FlowTable flows;
  flows.begin.push_back(0);
  double before = 0, after = 0;
  for (std::size_t buyer = 0; buyer < cells; ++buyer) {
    for (std::size_t product = 0; product < economy.sectors.size(); ++product)
      for (std::size_t country = 0; country < economy.countries.size(); ++country) {
        const std::size_t seller = economy.cell(country, product);
        const double value = table.intermediate_use(seller, buyer);
        if (value > 0) ++report.flows_before;
        before += value;
        if (!kept.has(seller, buyer)) continue;
        flows.seller.push_back(static_cast<std::uint32_t>(seller));
        flows.value.push_back(value);
        after += value;
      }
    flows.begin.push_back(static_cast<std::uint32_t>(flows.size()));
  }
  report.flows_after = flows.size();
  report.value_kept = before > 0 ? after / before : 1;
  report.refit_percentiles.fill(1);
  if (report.flows_after == report.flows_before) return flows;  // nothing was cut, nothing to refit

  const std::vector<double> old_values = flows.value;
  refit(economy, table, flows);
  std::vector<double> ratios(flows.size());
  for (std::size_t flow = 0; flow < flows.size(); ++flow) ratios[flow] = flows.value[flow] / old_values[flow];
  std::sort(ratios.begin(), ratios.end());
  const std::array<double, 5> shares{0.01, 0.25, 0.5, 0.75, 0.99};
  for (std::size_t i = 0; i < shares.size(); ++i) report.refit_percentiles[i] = percentile(ratios, shares[i]);
  return flows;
}

}  // namespace tierwave::network
