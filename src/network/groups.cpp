#include "network/groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace tierwave::network {

namespace {

// By firm, a number for those that the same lists name; 0 where none does.
std::vector<std::uint32_t> names_of(std::size_t firms, const std::vector<std::vector<bool>>& named) {
  std::map<std::vector<bool>, std::uint32_t> known{{std::vector<bool>(named.size()), 0}};
  std::vector<std::uint32_t> numbers(firms);
  for (std::size_t firm = 0; firm < firms && !named.empty(); ++firm) {
    std::vector<bool> by;
    for (const std::vector<bool>& list : named) by.push_back(list[firm]);
    numbers[firm] = known.try_emplace(std::move(by), static_cast<std::uint32_t>(known.size())).first->second;
  }
  return numbers;
}

}  // namespace

Groups make_groups(const Network& network, const std::vector<std::vector<bool>>& named) {
  const Firms& firms = network.firms;
  const std::vector<std::uint32_t> names = names_of(firms.size(), named);
  const auto key = [&](std::uint32_t firm) {
    return std::tuple(firms.cell[firm], firms.tier[firm], firms.size_class[firm], firms.in_zone(firm), names[firm]);
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
