// Transport: what fits on the corridors, and the way of goods from one country to another. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <variant>

#include "engine/phases/claims.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

// A link on which goods leave for a buyer.
struct Shipment {
  std::size_t buyer;
  std::uint32_t pool, link;
  std::size_t supplier;
  bool abroad;           // the supplier is
  std::uint32_t way;     // where it is abroad
  std::size_t corridor;  // likewise
};

template <class Real, class Mechanisms>
template <class Visit>
void Simulation<Real, Mechanisms>::for_shipments(std::size_t buyer, Visit&& visit) const {
  const network::Network& network = *setup_.network;
  const std::size_t home = network.country_of_firm(buyer);
  std::uint32_t way = routes_.first_way(buyer);
  for (std::uint32_t pool = baseline_.pool_begin[buyer]; pool < baseline_.pool_begin[buyer + 1]; ++pool)
    for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link) {
      const std::size_t supplier = baseline_.link_supplier[link];
      const std::size_t seller = network.country_of_firm(supplier);
      if (seller == home)
        visit(Shipment{buyer, pool, link, supplier, false, 0, 0});
      else
        visit(Shipment{buyer, pool, link, supplier, true, way++, routes_.corridor(seller, home)});
    }
}

// What is to be shipped by way, by corridor: ready(shipment) relative to the way's baseline flow.
template <class Real, class Mechanisms>
template <class Ready>
const std::vector<double>& Simulation<Real, Mechanisms>::add_up_by_corridor(Ready&& ready) {
  return add_up_by_key(routes_.shipped, [&](std::size_t firm, auto&& add) {
    for_shipments(firm, [&](const Shipment& shipment) {
      if (shipment.abroad)
        add(shipment.corridor, static_cast<double>(baseline_.link_flow[shipment.link]) * ready(shipment));
    });
  });
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_routes() {
  if (!setup_.transport.on()) return;
  routes_ = Routes(*setup_.network, baseline_, setup_.transport, borders_);
  for (Room& room : rooms_) room.by_key.resize(routes_.corridors());
  routes_.take_baseline(add_up_by_corridor([](const Shipment&) { return 1.0; }));
}

// All goods at their baseline, evenly on their way. Returns what is under way to a firm, millions.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::baseline_in_transit(std::size_t firm) const {
  double goods = 0;
  for_shipments(firm, [&](const Shipment& shipment) {
    if (shipment.abroad) goods += in_transit(shipment);
  });
  return goods;
}

// Millions under way on a link, what waits for a full corridor included.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::in_transit(const Shipment& shipment) const {
  const models::transport::Stages stages = routes_.stages_of(shipment.corridor);
  const Real* const outflow = state_.transit.stages.data() + shipment.way * routes_.stages_kept();
  double held = 0;
  for (int k = 0; k < stages.count; ++k) held += static_cast<double>(outflow[k]);
  held *= stages.days;
  if (!state_.transit.waiting.empty()) held += static_cast<double>(state_.transit.waiting[shipment.way]);
  return static_cast<double>(baseline_.link_flow[shipment.link]) * held;
}

// What suppliers deliver on a link today, relative to its baseline flow.
template <class Real, class Mechanisms>
template <class Rule>
double Simulation<Real, Mechanisms>::delivered_on(const Shipment& shipment, const Rule& rule) const {
  const unsigned rank = rank_of_buyer(rule, baseline_.pool_product[shipment.pool], sector_of(shipment.buyer));
  return rule.delivered(link_order(shipment.pool, shipment.supplier, shipment.buyer),
                        state_.firms.level_buyers[shipment.supplier], rank);
}

// How much of what is to be shipped fits on each corridor.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::fill_corridors() {
  if (!routes_.on()) return;
  const std::vector<Real>& waiting = state_.transit.waiting;
  const std::vector<double>& ready = std::visit(
      [&](const auto& rule) -> const std::vector<double>& {
        return add_up_by_corridor([&](const Shipment& shipment) {
          const double waited = waiting.empty() ? 0.0 : static_cast<double>(waiting[shipment.way]);
          return waited + delivered_on(shipment, rule);
        });
      },
      setup_.mechanisms.rationing);
  routes_.fill(ready, setup_.transport.headroom * route_capacity_, terms_.corridor_capacity);
}

// Goods move on by a day. Leaves what arrives on each link, relative to its baseline flow, in `arrivals`: from abroad
// what the last stage lets go, at home what is delivered today.
template <class Real, class Mechanisms>
template <class Rule>
void Simulation<Real, Mechanisms>::move_goods(const Block& block, const Rule& rule, double* arrivals,
                                              DaySummary& sums) {
  const bool kept = !state_.transit.waiting.empty();
  for_firms(block, [&](std::size_t firm) {
    double opening = 0, dispatched = 0, landed = 0, cut = 0, closing = 0;
    for_shipments(firm, [&](const Shipment& shipment) {
      const double delivered = delivered_on(shipment, rule);
      double& arrival = arrivals[shipment.link];
      arrival = delivered;
      if (!shipment.abroad) return;
      const auto flow = static_cast<double>(baseline_.link_flow[shipment.link]);
      const models::transport::Stages stages = routes_.stages_of(shipment.corridor);
      Real* const outflow = state_.transit.stages.data() + shipment.way * routes_.stages_kept();
      const double waited = kept ? static_cast<double>(state_.transit.waiting[shipment.way]) : 0.0;
      const double ready = waited + delivered;
      const double shipped = ready * routes_.share_shipped(shipment.corridor);
      opening += in_transit(shipment);
      arrival = static_cast<double>(outflow[stages.count - 1]);
      for (int k = stages.count - 1; k >= 0; --k) {
        const double inflow = k == 0 ? shipped : static_cast<double>(outflow[k - 1]);
        const auto before = static_cast<double>(outflow[k]);
        outflow[k] = static_cast<Real>(before + (inflow - before) / stages.days);
      }
      if (kept)
        state_.transit.waiting[shipment.way] = static_cast<Real>(ready - shipped);
      else
        cut += flow * (ready - shipped);
      dispatched += flow * delivered;
      landed += flow * arrival;
      closing += in_transit(shipment);
    });
    state_.firms.in_transit[firm] = closing;
    sums.opening_in_transit += opening;
    sums.dispatched += dispatched;
    sums.landed += landed;
    sums.cut += cut;
    sums.closing_in_transit += closing;
  });
}

}  // namespace tierwave::engine
