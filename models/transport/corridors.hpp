// Transport between countries as a run takes it: lead time and capacity of each corridor, a pair of countries, and the
// crews that sail.
//
// What leaves for a corridor on a day is at most headroom x baseline flow x route capacity; where more is to be shipped
// every link's shipment is scaled by one factor. What stays behind is kept, and shipped with the next day's, or cut.
//
//   headroom     1.1 times the baseline flow; an assumption
//   at_capacity  `kept`; an assumption
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/transport/lead_time.hpp"
#include "models/transport/seafarers.hpp"
#include "network/network.hpp"

namespace tierwave::models::transport {

// What a corridor at capacity leaves behind.
enum class AtCapacity : std::uint8_t { kept, cut };

struct Corridors {
  economy::Matrix lead_days;  // seller's country x buyer's country, days; empty: goods arrive on the day they leave
  int stages = 3;             // at most, in a corridor
  AtCapacity at_capacity = AtCapacity::kept;
  double headroom = 1.1;               // at least 1
  std::optional<Seafarers> seafarers;  // nothing: routes keep their capacity
  std::vector<double> blocked;         // by day: share of crew change that is blocked; none after the last

  bool on() const { return lead_days.rows() > 0; }
  double blocked_on(int day) const {
    return static_cast<std::size_t>(day) < blocked.size() ? blocked[static_cast<std::size_t>(day)] : 0.0;
  }
};

}  // namespace tierwave::models::transport
