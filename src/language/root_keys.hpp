// The keys above the first table.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "network/flows.hpp"
#include "scenario/scenario.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

std::vector<schema::Key> root_keys();

struct Root {
  std::string name, description;
  Date start{};
  int days = 0;
  std::uint32_t seed = 0;
  network::Precision precision = network::Precision::double_precision;  // of flows, stocks and orders
  Location precision_where;
};

Root root(const scenario::Scenario& scenario);

}  // namespace tierwave::language
