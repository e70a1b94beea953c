// Keys of a scenario for which it names a source.
#pragma once
#include <string>
#include <vector>

#include "analysis/differing_keys.hpp"

namespace tierwave::report {

struct SourcedKey {
  std::string key;    // "shock.lockdown", "orders.tau_days"
  std::string value;  // "14", or what stands beside the source: "reduction = 0.4, start = 2020-01-03"
  std::string source;
  bool operator==(const SourcedKey&) const = default;
};

// Of the keys of a resolved scenario, in their order. `source` belongs to what stands in the same table, `KEY_source` to one key.
std::vector<SourcedKey> sourced_keys(const analysis::Keys& keys);

}  // namespace tierwave::report
