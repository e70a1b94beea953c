#include "network/generate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/errors.hpp"
#include "network/assemble.hpp"
#include "network/clean.hpp"
#include "network/compare_to_table.hpp"
#include "network/firm_sizes.hpp"
#include "network/memory.hpp"
#include "network/purchases.hpp"
#include "network/size_class_shares.hpp"
#include "network/suppliers.hpp"
#include "network/thin.hpp"
#include "network/zones.hpp"

namespace tierwave::network {
namespace {

void check_options(const GenerationOptions& options) {
  Mistakes mistakes;
  const auto require = [&](bool holds, const char* name, double value, const char* remedy) {
    if (!holds) mistakes.add({}, fmt::format("{} is {}", name, value), remedy);
  };
  const auto is_share = [](double value) { return value >= 0 && value <= 1; };
  const char* const share = "give a share between 0 and 1";
  require(is_share(options.keep_buyer_share), "keep_buyer_share", options.keep_buyer_share, share);
  require(is_share(options.keep_seller_share), "keep_seller_share", options.keep_seller_share, share);
  require(is_share(options.keep_product_share), "keep_product_share", options.keep_product_share, share);
  require(is_share(options.employment_weight), "employment_weight", options.employment_weight, share);
  require(is_share(options.zone_share), "zone_share", options.zone_share, share);
  require(options.largest_share > 0 && options.largest_share <= 1, "largest_share", options.largest_share,
          "give a share above 0 and at most 1");
  require(options.tail_exponent > 0 && options.tail_exponent <= 100, "tail_exponent", options.tail_exponent,
          "give a number above 0 and at most 100");
  require(options.tolerance >= 1e-9 && options.tolerance <= 1, "tolerance", options.tolerance,
          "give a number from 1e-9 to 1");
  require(options.suppliers_per_input > 0 && options.suppliers_per_input <= most_parts, "suppliers_per_input",
          options.suppliers_per_input, "give a number above 0 and at most 200");
  require(options.supplier_growth >= 0 && options.supplier_growth <= 1, "supplier_growth", options.supplier_growth,
          "give a number from 0 to 1");
  require(options.links == LinkMode::dense || options.mean_suppliers > 0, "mean_suppliers", options.mean_suppliers,
          "give a number above 0");
  mistakes.throw_if_any();
}

Generated build(const economy::Economy& economy, const CleanTable& table, const std::vector<std::uint32_t>& agents,
                const GenerationOptions& options, const Context& context, GenerationReport report) {
  const FlowTable flows = thin(economy, table, options, report);
  const FirmSizes sizes = populate(economy, agents, options, context, report);
  Purchases purchases = options.links == LinkMode::dense ? dense_purchases(economy, flows, sizes, options, context)
                                                         : sparse_purchases(economy, flows, sizes, options, context);
  Deals deals = find_suppliers(economy, std::move(purchases), sizes, options, context);
  Generated generated{assemble(economy, table, sizes, std::move(deals), options.precision, context, report), {}};
  set_zones(generated.network, options.zone_share, context);
  compute_upstreamness(generated.network, context);
  compare_to_table(generated.network, table, flows, sizes, options, context, report);
  report.firms = generated.network.firms.size();
  report.links = generated.network.links.size();
  generated.report = std::move(report);
  return_freed_memory();
  return generated;
}

}  // namespace

Generated generate(const economy::Economy& economy, const GenerationOptions& options, const Context& context) {
  check_options(options);
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  const std::vector<std::uint32_t> agents = agents_by_cell(economy, table, options, report);
  refuse_beyond_memory(estimated_bytes(economy, options), available_bytes(), options.firms);
  return build(economy, table, agents, options, context, std::move(report));
}

Generated one_firm_per_cell(const economy::Economy& economy, const GenerationOptions& given, const Context& context) {
  check_options(given);
  GenerationOptions options = given;
  options.suppliers_per_input = 1;  // a cell is the one supplier of its product, however large
  options.supplier_growth = 0;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  std::vector<std::uint32_t> agents(economy.cells());
  for (std::size_t cell = 0; cell < agents.size(); ++cell) agents[cell] = table.output[cell] > 0 ? 1 : 0;
  return build(economy, table, agents, options, context, std::move(report));
}

namespace {

// Suppliers of an input of the mean firm: agents stand in the size classes by employment.
double mean_suppliers_of_input(const GenerationOptions& options) {
  const SizeClassShares& shares = size_class_shares("");
  double mean = 0;
  for (std::size_t k = 0; k < size_classes; ++k)
    mean += shares.employment[k] * suppliers_of_input(shares.persons_per_enterprise[k], options);
  return mean;
}

}  // namespace

double estimated_bytes(const economy::Economy& economy, const GenerationOptions& options) {
  // Fitted to measured peaks with some room (README). The peak is at assembly, where deals and rows
  // stand side by side.
  constexpr double bytes_per_link = 64, bytes_per_firm = 200;
  const auto cells = static_cast<double>(economy.cells());
  const auto firms = static_cast<double>(options.firms);
  const double inputs = std::min(20.0, static_cast<double>(economy.sectors.size()) + 3);
  const double links = options.links == LinkMode::sparse
                           ? firms * options.mean_suppliers
                           : firms * inputs * mean_suppliers_of_input(options) + 0.1 * cells * cells;
  return links * bytes_per_link + firms * bytes_per_firm + 3 * cells * cells * sizeof(double);
}

}  // namespace tierwave::network
