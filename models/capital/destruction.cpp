#include "models/capital/destruction.hpp"

#include <algorithm>

namespace tierwave::models::capital {

int Destructions::first_day() const {
  int first = -1;
  for (const Destruction& event : events)
    if (!event.strikes.empty() && (first < 0 || event.first_day < first)) first = event.first_day;
  return first;
}

Destructions by_firm(std::vector<Destruction> events) {
  Destructions all;
  for (std::uint32_t e = 0; e < events.size(); ++e) {
    for (const Strike& strike : events[e].strikes) {
      all.entries.push_back({e, strike});
    }
    all.asks_partners = all.asks_partners || events[e].recovery == Recovery::neighbour_damped;
    all.rebuilds = all.rebuilds || events[e].recovery == Recovery::rebuilding;
  }
  std::stable_sort(all.entries.begin(), all.entries.end(),
                   [](const Entry& a, const Entry& b) { return a.strike.firm < b.strike.firm; });
  for (std::uint32_t entry = 0; entry < all.entries.size(); ++entry)
    if (all.firms.empty() || all.firms.back() != all.entries[entry].strike.firm) {
      all.firms.push_back(all.entries[entry].strike.firm);
      all.begin.push_back(entry);
    }
  all.begin.push_back(static_cast<std::uint32_t>(all.entries.size()));
  all.events = std::move(events);
  return all;
}

}  // namespace tierwave::models::capital
