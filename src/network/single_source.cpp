#include "network/single_source.hpp"

#include <algorithm>
#include <vector>

namespace tierwave::network {
namespace {

struct Largest {
  double all = 0, supplier = 0, foreign_country = 0;  // millions a day, what a firm sells itself apart

  bool hangs_on_supplier() const { return all > 0 && supplier >= single_source_share * all; }
  bool hangs_on_foreign_country() const { return all > 0 && foreign_country >= single_source_share * all; }
};

// `by_country` is room for the countries, all 0 before and after.
Largest largest_of(const Network& network, std::uint32_t pool, std::size_t firm, std::vector<double>& by_country) {
  Largest largest;
  const std::uint32_t begin = network.links.begin[pool], end = network.links.begin[pool + 1];
  for (std::uint32_t link = begin; link < end; ++link) {
    const std::uint32_t supplier = network.links.supplier[link];
    if (supplier == firm) continue;
    const double flow = network.links.flow[link];
    largest.all += flow;
    largest.supplier = std::max(largest.supplier, flow);
    const std::size_t country = network.country_of_firm(supplier);
    if (country == network.country_of_firm(firm)) continue;
    by_country[country] += flow;
    largest.foreign_country = std::max(largest.foreign_country, by_country[country]);
  }
  for (std::uint32_t link = begin; link < end; ++link)
    by_country[network.country_of_firm(network.links.supplier[link])] = 0;
  return largest;
}

bool needed(const Network& network, std::size_t product, std::size_t sector) {
  return network.criticality.empty() ||
         network.criticality[product * network.sectors.size() + sector] != economy::Criticality::other;
}

}  // namespace

SingleSource single_source(const Network& network, std::optional<std::size_t> product) {
  SingleSource sums;  // in millions a day, then shares
  double output = 0, inputs = 0;
  std::vector<double> by_country(network.countries.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    bool supplier = false, foreign_country = false;
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool) {
      const std::size_t input = network.pools.product[pool];
      if (product ? input != *product : !needed(network, input, network.sector_of_firm(firm))) continue;
      const Largest largest = largest_of(network, pool, firm, by_country);
      inputs += largest.all;
      if (largest.hangs_on_supplier()) supplier = true, sums.inputs_on_supplier += largest.all;
      if (largest.hangs_on_foreign_country()) foreign_country = true, sums.inputs_on_foreign_country += largest.all;
    }
    output += network.firms.output[firm];
    if (supplier) sums.output_on_supplier += network.firms.output[firm];
    if (foreign_country) sums.output_on_foreign_country += network.firms.output[firm];
  }
  if (output > 0) sums.output_on_supplier /= output, sums.output_on_foreign_country /= output;
  if (inputs > 0) sums.inputs_on_supplier /= inputs, sums.inputs_on_foreign_country /= inputs;
  return sums;
}

}  // namespace tierwave::network
