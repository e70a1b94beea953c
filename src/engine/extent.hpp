// Which arrays of the state a run holds, and how long they are.
#pragma once
#include <variant>

#include "engine/setup.hpp"
#include "engine/state_fields.hpp"

namespace tierwave::engine {

// `pools` and `ways` (links across borders, with transport) as the run counts them.
template <class Mechanisms>
Extent extent_of(const Setup<Mechanisms>& setup, std::size_t pools, std::size_t ways) {
  Extent extent;
  const auto holds = [&](Held reason) -> bool& { return extent.holds[static_cast<std::size_t>(reason)]; };
  const auto moves = [](const auto& rule) { return rule.moves; };
  const Mechanisms& mechanisms = setup.mechanisms;
  const bool transport = setup.transport.on();
  holds(Held::always) = true;
  holds(Held::recall) = std::visit([](const auto& law) { return law.recalls; }, mechanisms.work);
  holds(Held::overproduction) = std::visit(moves, mechanisms.overproduction);
  holds(Held::order_weights) = std::visit([](const auto& rule) { return rule.by_capacity(); }, mechanisms.orders);
  holds(Held::lost_capital) = !setup.shocks.destroyed().empty();
  holds(Held::money) = std::visit(moves, mechanisms.money);
  holds(Held::transport) = transport;
  holds(Held::waiting) = transport && setup.transport.at_capacity == models::transport::AtCapacity::kept;
  holds(Held::seafarers) = transport && setup.transport.seafarers;
  const auto entries = [&](Per kind) -> std::size_t& { return extent.entries[static_cast<std::size_t>(kind)]; };
  entries(Per::firm) = setup.network->firms.size();
  entries(Per::country) = setup.network->countries.size();
  entries(Per::pool) = pools;
  entries(Per::stage_of_way) = transport ? ways * static_cast<std::size_t>(setup.transport.stages) : 0;
  entries(Per::way) = ways;
  entries(Per::loss_of_capital) = setup.shocks.destroyed().entries.size();
  entries(Per::run) = 1;
  return extent;
}

}  // namespace tierwave::engine
