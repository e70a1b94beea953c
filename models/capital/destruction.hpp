// Capital destroyed by events: which firms lose which share of it, from when on, and how it returns.
// Destroyed capital takes its share of a firm's capacity.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "models/capital/recovery.hpp"

namespace tierwave::models::capital {

struct Strike {
  std::uint32_t firm;  // position
  double share;        // of the firm's capital, 0 to 1
  double capital;      // of the firm, millions; 0 where it plays no part
};

struct Destruction {
  std::string label;
  Location where;     // in the scenario file
  int first_day = 0;  // from it on the capital is lost
  int full_days = 0;  // days on which all of it stays lost, before recovery begins
  Recovery recovery = Recovery::none;
  double recovery_days = 1;
  std::vector<double> rebuilding;  // by sector: its share of the rebuilding demand; empty: none
  std::vector<Strike> strikes;     // firms rising, each once

  int first_day_of_recovery() const { return first_day + full_days; }
};

// One firm's part in one event.
struct Entry {
  std::uint32_t destruction;
  Strike strike;
};

// All events of a run, by firm: entries of firms[i] are [begin[i], begin[i + 1]).
struct Destructions {
  std::vector<Destruction> events;
  std::vector<std::uint32_t> firms;  // struck by any event, rising
  std::vector<std::uint32_t> begin;
  std::vector<Entry> entries;
  bool asks_partners = false;  // an event recovers neighbour-damped
  bool rebuilds = false;       // an event recovers by rebuilding

  bool empty() const { return entries.empty(); }
  int first_day() const;  // of the first event; -1 without any
};

Destructions by_firm(std::vector<Destruction> events);

}  // namespace tierwave::models::capital
