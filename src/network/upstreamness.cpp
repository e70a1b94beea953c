#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/errors.hpp"
#include "network/network.hpp"

namespace tierwave::network {
namespace {

constexpr double upstreamness_tolerance = 1e-10;
constexpr int most_upstreamness_rounds = 20'000;

// The buyer of every pool.
std::vector<std::uint32_t> buyers_of(const Pools& pools, std::size_t firms) {
  std::vector<std::uint32_t> buyer(pools.size());
  for (std::uint32_t firm = 0; firm < firms; ++firm)
    std::fill(buyer.begin() + pools.begin[firm], buyer.begin() + pools.begin[firm + 1], firm);
  return buyer;
}

// "firm 69 of DEU_shops": ids of firms that were made from a table say nothing to its reader.
std::string firm_in_cell(const Network& network, std::size_t firm) {
  const std::size_t cell = network.firms.cell[firm], sectors = network.sectors.size();
  return fmt::format("firm {} of {}_{}", network.firms.id[firm], network.countries[cell / sectors].code,
                     network.sectors[cell % sectors].code);
}

// Firms from which goods reach a final user, by searching from the firms with final sales to their suppliers.
std::vector<char> reaches_final_use(const Network& network) {
  const std::size_t firms = network.firms.size();
  std::vector<char> reaches(firms);
  std::vector<std::uint32_t> found;
  for (std::uint32_t firm = 0; firm < firms; ++firm)
    if (network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm] > 0) {
      reaches[firm] = 1;
      found.push_back(firm);
    }
  while (!found.empty()) {
    const std::uint32_t buyer = found.back();
    found.pop_back();
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
        const std::uint32_t supplier = network.links.supplier[link];
        if (!reaches[supplier]) {
          reaches[supplier] = 1;
          found.push_back(supplier);
        }
      }
  }
  return reaches;
}

}  // namespace

void compute_upstreamness(Network& network, const Context& context) {
  const std::size_t firms = network.firms.size();
  const std::vector<char> reaches = reaches_final_use(network);
  for (std::size_t firm = 0; firm < firms; ++firm)
    if (!reaches[firm])
      throw InvalidInput({}, fmt::format("the sales of {} never reach a final user", firm_in_cell(network, firm)),
                         "give it, or a firm it sells to, final sales");

  const Customers& customers = network.customers;
  // By customer, so that a round reads in order.
  std::vector<std::uint32_t> customer(customers.pool.size());
  {
    const std::vector<std::uint32_t> buyer = buyers_of(network.pools, firms);
    for_each_index(context, customer.size(), [&](std::size_t c) { customer[c] = buyer[customers.pool[c]]; });
  }
  std::vector<double> now(firms, 1), next(firms, 1);
  std::vector<double> moved((firms + 1023) / 1024);
  bool settled = firms == 0;
  for (int round = 0; round < most_upstreamness_rounds && !settled; ++round) {
    context.for_blocks(moved.size(), [&](std::size_t block) {
      double most = 0;
      for (std::size_t firm = block * 1024; firm < std::min(firms, (block + 1) * 1024); ++firm) {
        double sum = 0;
        for (std::uint32_t c = customers.begin[firm]; c < customers.begin[firm + 1]; ++c)
          sum += customers.flow[c] * now[customer[c]];
        const double distance = 1 + sum / network.firms.output[firm];
        next[firm] = distance;
        most = std::max(most, std::abs(distance - now[firm]) / distance);
      }
      moved[block] = most;
    });
    std::swap(now, next);
    settled = *std::max_element(moved.begin(), moved.end()) <= upstreamness_tolerance;
  }

  const auto farthest = static_cast<std::size_t>(std::max_element(now.begin(), now.end()) - now.begin());
  if (firms > 0 && (!settled || now[farthest] >= 256))
    throw InvalidInput(
        {},
        fmt::format("{} is {:.4g} steps from final use, {}", firm_in_cell(network, farthest), now[farthest],
                    settled ? "more than the 256 tiers that can be told apart" : "and the count has not settled"),
        "give it, or the firms it sells to, more final sales");
  network.firms.tier.resize(firms);
  for (std::size_t firm = 0; firm < firms; ++firm)
    network.firms.tier[firm] = static_cast<std::uint8_t>(std::lround(now[firm]) - 1);
  network.firms.upstreamness = std::move(now);
}

void compute_upstreamness(Network& network) {
  compute_upstreamness(network, Context(1));
}

}  // namespace tierwave::network
