// Which arrays of the state a run holds, and how long they are.
#pragma once
#include <array>
#include <type_traits>
#include <variant>

#include "engine/setup.hpp"
#include "engine/state_fields.hpp"
#include "models/measures/notice_period.hpp"
#include "models/terms/transfers.hpp"

namespace tierwave::engine {

// `pools` and `ways` (links across borders, with transport) as the run counts them.
template <class Mechanisms>
Extent extent_of(const Setup<Mechanisms>& setup, std::size_t pools, std::size_t ways) {
  const bool transport = setup.transport.on();
  const auto held = [&](Held reason) {
    switch (reason) {
      case Held::lost_capital:
        return !setup.shocks.destroyed().empty();
      case Held::transport:
        return transport;
      case Held::waiting:
        return transport && setup.transport.at_capacity == models::transport::AtCapacity::kept;
      case Held::seafarers:
        return transport && setup.transport.seafarers;
      case Held::substitution:
        return std::visit([](const auto& rule) { return rule.moves; }, setup.mechanisms.substitution);
      case Held::measures:
        return !setup.measures.empty();
      case Held::credit_lines:
        return setup.measures.any(models::measures::Acts::credit);
      case Held::tariffs:
        return setup.measures.any(models::measures::Acts::prices);
      case Held::reserves:
        return setup.measures.any(models::measures::Acts::stocks);
      case Held::notice:
        return setup.measures.any(models::measures::Acts::notice);
      case Held::support_days:
        return setup.measures.counts_days();
      case Held::employers:
        return setup.measures.charges_employers();
      default:
        return true;
    }
  };
  std::array<std::size_t, models::kinds_of_entry> entries{};
  const auto of = [&](Per kind) -> std::size_t& { return entries[static_cast<std::size_t>(kind)]; };
  of(Per::firm) = setup.network->firms.size();
  of(Per::country) = setup.network->countries.size();
  of(Per::transfer_and_country) = models::terms::transfers * setup.network->countries.size();
  of(Per::cell) = setup.network->countries.size() * setup.network->sectors.size();
  of(Per::pool) = pools;
  of(Per::stage_of_way) = transport ? ways * static_cast<std::size_t>(setup.transport.stages) : 0;
  of(Per::way) = ways;
  of(Per::loss_of_capital) = setup.shocks.destroyed().entries.size();
  of(Per::run) = 1;
  const std::size_t measures = setup.measures.size();
  of(Per::measure) = measures;
  of(Per::measure_and_country) = measures * setup.network->countries.size();
  of(Per::measure_and_group) = measures * setup.groups->size();
  of(Per::measure_and_contract) = measures * of(Per::cell) * models::labour::contracts;
  of(Per::stage_of_notice) = of(Per::firm) * models::measures::notice_stages;
  Extent extent;
  const State<double> empty;
  for_each_array(empty,
                 [&](const Field& field, const auto&) { extent.set(field, held(field.held) ? of(field.per) : 0); });
  models::KindStates::for_each(empty.kinds, [&]<class Kind>(const Kind& kind) {
    if (!kind.held(setup.mechanisms))
      Kind::for_each_array(kind, [&](const Field& field, const auto&) { extent.set(field, 0); });
  });
  return extent;
}

}  // namespace tierwave::engine
