// Setups of enough firms for several blocks, with every kind of shock and, by choice, every kind of state.
#pragma once
#include <memory>
#include <utility>

#include "support/measures.hpp"
#include "support/networks.hpp"
#include "support/shocked_setup.hpp"

namespace tierwave::tests {

// Enough firms for several blocks of the day's loops, under shocks of every kind.
inline engine::Setup<> shocked_generated_setup(int days) {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 9000));
  return shocked_setup(network, 6, days);
}

// The same firms with mechanisms that hold more in the state: capital that returns in every way, capacity that
// stretches, households that earn, firms that close, orders by capacity; target stocks firm by firm.
inline engine::Setup<> with_more_state(engine::Setup<> setup) {
  setup.mechanisms.orders = models::orders::Ario{{10, true}};
  setup.mechanisms.production = models::production::Threshold{};
  setup.mechanisms.rationing = models::rationing::HouseholdsFirst{};
  setup.mechanisms.overproduction = models::overproduction::Ario{{1.25, 20}};
  setup.mechanisms.households = models::households::Income{{0, 0.75, 0.2, 0.9}};
  setup.mechanisms.money = models::money::Cash{{3, 1, 4, 0.5}};
  for (std::size_t firm = 0; firm < setup.network->firms.size(); ++firm)
    setup.firm_stock_days.push_back(1.0 + static_cast<double>(firm * 5 % 11));
  return setup;
}

inline engine::Setup<> with_transport(engine::Setup<> setup, models::transport::AtCapacity at_capacity) {
  add_transport(setup, at_capacity);
  return setup;
}

inline engine::Setup<> with_measures(engine::Setup<> setup, int days) {
  add_measures(setup, days);
  return setup;
}

}  // namespace tierwave::tests
