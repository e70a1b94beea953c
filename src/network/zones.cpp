#include "network/zones.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tierwave::network {
namespace {

// Millions per day, by firm.
std::vector<double> exports_of_firms(const Network& network, const Context& context) {
  std::vector<std::uint32_t> buyer(network.pools.size());
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool)
      buyer[pool] = firm;
  std::vector<double> exports(network.firms.size());
  for_each_index(context, exports.size(), [&](std::size_t firm) {
    const std::size_t home = network.country_of_firm(firm);
    double sum = network.firms.final_sales_abroad[firm];
    for (std::uint32_t c = network.customers.begin[firm]; c < network.customers.begin[firm + 1]; ++c)
      if (network.country_of_firm(buyer[network.customers.pool[c]]) != home) sum += network.customers.flow[c];
    exports[firm] = sum;
  });
  return exports;
}

}  // namespace

void set_zones(Network& network, double share, const Context& context) {
  Firms& firms = network.firms;
  if (!(share > 0)) return;
  const std::vector<double> exports = exports_of_firms(network, context);
  std::vector<std::uint32_t> ranked(firms.size());
  std::iota(ranked.begin(), ranked.end(), 0u);
  std::sort(ranked.begin(), ranked.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (firms.cell[a] != firms.cell[b]) return firms.cell[a] < firms.cell[b];
    const double of_a = exports[a] / firms.output[a], of_b = exports[b] / firms.output[b];
    if (of_a != of_b) return of_a > of_b;
    if (exports[a] != exports[b]) return exports[a] > exports[b];
    return a < b;
  });
  std::vector<double> missing(network.countries.size() * network.sectors.size());  // of what zones should sell abroad
  for (std::size_t firm = 0; firm < firms.size(); ++firm) missing[firms.cell[firm]] += share * exports[firm];
  std::vector<bool> full(missing.size());
  firms.zone.assign(firms.size(), 0);
  for (const std::uint32_t firm : ranked) {
    const std::uint32_t cell = firms.cell[firm];
    full[cell] = full[cell] || !(missing[cell] > exports[firm] / 2);
    if (full[cell] || !(exports[firm] > 0)) continue;
    firms.zone[firm] = 1;
    missing[cell] -= exports[firm];
  }
  if (std::none_of(firms.zone.begin(), firms.zone.end(), [](std::uint8_t zone) { return zone != 0; })) firms.zone = {};
}

}  // namespace tierwave::network
