#include "network/compare_to_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/errors.hpp"

namespace tierwave::network {
namespace {

double relative_error(double got, double wanted) {
  if (wanted == 0) return got == 0 ? 0 : 1;
  return std::abs(got / wanted - 1);
}

// What a buying cell buys, summed over its firms and compared. `group_of` maps a selling cell to what is compared.
template <class GroupOf>
double error_of_buyer(const Network& network, const FlowTable& flows, const FirmSizes& sizes, std::size_t buyer,
                      std::size_t groups, GroupOf group_of) {
  std::vector<double> got(groups), wanted(groups);
  for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow)
    wanted[group_of(flows.seller[flow])] += flows.value[flow];
  if (sizes.firms_of(buyer) > 0) {
    const std::uint32_t first_pool = network.pools.begin[sizes.begin[buyer]];
    const std::uint32_t last_pool = network.pools.begin[sizes.begin[buyer + 1]];
    for (std::uint32_t link = network.links.begin[first_pool]; link < network.links.begin[last_pool]; ++link)
      got[group_of(network.firms.cell[network.links.supplier[link]])] += network.links.flow[link];
  }
  double largest = 0;
  for (std::size_t group = 0; group < groups; ++group)
    largest = std::max(largest, relative_error(got[group], wanted[group]));
  return largest;
}

// Intermediate sales of each cell.
double error_of_sales(const Network& network, const CleanTable& table) {
  std::vector<double> sales(table.output.size());
  for (std::size_t link = 0; link < network.links.size(); ++link)
    sales[network.firms.cell[network.links.supplier[link]]] += network.links.flow[link];
  double largest = 0;
  for (std::size_t cell = 0; cell < sales.size(); ++cell)
    largest = std::max(largest, relative_error(sales[cell], table.intermediate_sales[cell]));
  return largest;
}

}  // namespace

void compare_to_table(const Network& network, const CleanTable& table, const FlowTable& flows, const FirmSizes& sizes,
                      const GenerationOptions& options, const Context& context, GenerationReport& report) {
  const std::size_t cells = table.output.size();
  const std::size_t sectors = network.sectors.size();
  std::vector<double> errors(cells);
  for_each_index(
      context, cells,
      [&](std::size_t buyer) {
        errors[buyer] = options.links == LinkMode::dense
                            ? error_of_buyer(network, flows, sizes, buyer, cells, [](std::size_t cell) { return cell; })
                            : error_of_buyer(network, flows, sizes, buyer, sectors,
                                             [&](std::size_t cell) { return cell % sectors; });
      },
      8);
  report.largest_flow_error = *std::max_element(errors.begin(), errors.end());
  if (options.links == LinkMode::sparse)
    report.largest_flow_error = std::max(report.largest_flow_error, error_of_sales(network, table));

  report.largest_output_error = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const double drawn = sizes.share[firm] * table.output[network.firms.cell[firm]];
    report.largest_output_error =
        std::max(report.largest_output_error, relative_error(network.firms.output[firm], drawn));
  }
  if (report.largest_flow_error > options.tolerance)
    throw BrokenInvariant(fmt::format("generated flows differ from the table by {:.3g}, more than {:.3g}",
                                      report.largest_flow_error, options.tolerance));
}

}  // namespace tierwave::network
