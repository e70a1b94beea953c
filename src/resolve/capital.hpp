// From a [[shock]] of kind "capital" to the capital it destroys.
#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/capital/destruction.hpp"
#include "models/shocks/entry.hpp"
#include "models/shocks/shock.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"
#include "resolve/firm_table.hpp"

namespace tierwave::resolve {

// What a shock of capital needs to know of the run.
struct CapitalSituation {
  const network::Network& network;
  const network::Groups& groups;
  const Calendar& calendar;
  const FirmIds& ids;
  std::vector<double> capital;  // by firm, millions: value added of a year times [capital] to_value_added
};

// 0 where a firm's value added is not above 0.
std::vector<double> capital_of_firms(const network::Network& network, double to_value_added);

// One event, or one for each period that a table of firms names. Adds a mistake for keys that exclude each other, no
// loss, firms that do not exist, firms without capital where an amount is spread or rebuilt, rebuilding that nobody can
// deliver; a warning where more is destroyed than there is.
std::vector<models::capital::Destruction> destructions(const models::shocks::Entry& shock,
                                                       const CapitalSituation& situation,
                                                       std::vector<std::string>& warnings, Mistakes& mistakes);

// A warning where several events together destroy more than all of a firm's capital while none of it has begun to
// return; empty where none does.
std::string more_than_all(const models::capital::Destructions& destroyed, const network::Network& network);

}  // namespace tierwave::resolve
