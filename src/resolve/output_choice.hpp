// What a run writes into its results file, from [output].
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

struct OutputChoice {
  std::vector<std::string> arrays;   // with a time axis; empty: all
  std::string every = "day";         // what an entry of the time axis is: day, week or month
  std::vector<int> ends;             // last day of each entry
  std::vector<std::uint32_t> firms;  // positions of those with series of their own
  std::vector<std::string> figures;  // of these firms; empty: all
  bool network = false;
  bool is_chosen = false;  // anything but the defaults
};

// Errors: InvalidInput for names that do not exist or stand twice, and for a selection that holds no firm or none in
// particular. Whether arrays exist is told when the observers are known (run.hpp).
OutputChoice output_choice(const scenario::Scenario& scenario, const network::Network& network,
                           const Calendar& calendar);

}  // namespace tierwave::resolve
