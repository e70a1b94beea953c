// Groups: the firms of one cell, tier and size class, inside or outside of a zone, and named by the same lists of a scenario
// where any names single firms. Nothing a scenario selects tells the firms of one group apart, so shocks speak to groups and
// results are summed from them.
#pragma once
#include <cstdint>
#include <vector>

#include "network/network.hpp"

namespace tierwave::network {

struct Groups {
  // One entry per group, ordered by cell, tier, size class, those outside of zones first, then by who names them.
  std::vector<std::uint32_t> cell;
  std::vector<std::uint8_t> tier;
  std::vector<SizeClass> size_class;
  std::vector<std::uint8_t> zone;  // 1: its firms are in an export processing zone
  // Members of group g: firms[begin[g]] to firms[begin[g + 1]], rising.
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> firms;
  // Group of each firm.
  std::vector<std::uint32_t> of_firm;

  std::size_t size() const { return cell.size(); }
};

// `named`: lists of firms that a scenario names, each with one entry a firm.
Groups make_groups(const Network& network, const std::vector<std::vector<bool>>& named = {});

}  // namespace tierwave::network
