#include "network/groups.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tierwave::network {

Groups make_groups(const Network& network) {
  const Firms& firms = network.firms;
  const auto key = [&](std::uint32_t firm) {
    return std::tuple(firms.cell[firm], firms.tier[firm], firms.size_class[firm], firms.in_zone(firm));
  };
  Groups groups;
  groups.firms.resize(firms.size());
  std::iota(groups.firms.begin(), groups.firms.end(), 0u);
  std::stable_sort(groups.firms.begin(), groups.firms.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  groups.of_firm.resize(firms.size());
  for (std::uint32_t place = 0; place < groups.firms.size(); ++place) {
    const std::uint32_t firm = groups.firms[place];
    if (place == 0 || key(groups.firms[place - 1]) != key(firm)) {
      groups.cell.push_back(firms.cell[firm]);
      groups.tier.push_back(firms.tier[firm]);
      groups.size_class.push_back(firms.size_class[firm]);
      groups.zone.push_back(firms.in_zone(firm));
      groups.begin.push_back(place);
    }
    groups.of_firm[firm] = static_cast<std::uint32_t>(groups.size() - 1);
  }
  groups.begin.push_back(static_cast<std::uint32_t>(groups.firms.size()));
  return groups;
}

}  // namespace tierwave::network
