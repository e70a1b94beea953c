// A setup whose firms lose capital.
#pragma once
#include <utility>
#include <vector>

#include "support/small_network.hpp"

namespace tierwave::tests {

inline models::capital::Destruction destruction(int first_day, models::capital::Recovery recovery, double recovery_days,
                                                std::vector<models::capital::Strike> strikes) {
  models::capital::Destruction made;
  made.first_day = first_day;
  made.full_days = 1;
  made.recovery = recovery;
  made.recovery_days = recovery_days;
  made.strikes = std::move(strikes);
  return made;
}

inline engine::Setup<> struck_setup(const network::Network& network, double stock_days,
                                    std::vector<models::capital::Destruction> events) {
  engine::Setup<> setup = plain_setup(network, stock_days);
  setup.shocks.add(models::capital::by_firm(std::move(events)));
  return setup;
}

}  // namespace tierwave::tests
