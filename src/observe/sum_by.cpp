#include "observe/sum_by.hpp"

#include <algorithm>

namespace tierwave::observe {
namespace {

constexpr std::uint32_t firms_a_task = 4096;

}  // namespace

FirmPieces::FirmPieces(const network::Network& network, const network::Groups& groups, Level level,
                       std::uint32_t most_firms)
    : tiers_(std::size_t{*std::max_element(network.firms.tier.begin(), network.firms.tier.end())} + 1) {
  const std::size_t sectors = network.sectors.size();
  const std::size_t cells = network.countries.size() * sectors;
  const auto entry_of = [&](std::size_t group) {
    switch (level) {
      case Level::group:
        return group;
      case Level::cell_and_tier:
        return groups.cell[group] * tiers_ + groups.tier[group];
      case Level::cell:
        return std::size_t{groups.cell[group]};
      case Level::country:
        break;
    }
    return groups.cell[group] / sectors;
  };
  entries_ = level == Level::group           ? groups.size()
             : level == Level::cell_and_tier ? cells * tiers_
             : level == Level::cell          ? cells
                                             : network.countries.size();
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const auto entry = static_cast<std::uint32_t>(entry_of(group));
    for (std::uint32_t begin = groups.begin[group]; begin < groups.begin[group + 1];) {
      const std::uint32_t end = begin + std::min(groups.begin[group + 1] - begin, most_firms);
      if (!pieces_.empty() && pieces_.back().entry == entry && end - pieces_.back().begin <= most_firms)
        pieces_.back().end = end;
      else
        pieces_.push_back({entry, begin, end});
      begin = end;
    }
  }
  tasks_ = {0};
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece)
    if (pieces_[piece].end - pieces_[tasks_.back()].begin >= firms_a_task || piece + 1 == pieces_.size())
      tasks_.push_back(piece + 1);
}

}  // namespace tierwave::observe
