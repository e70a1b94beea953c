// The way of goods between countries in the slow and obvious day: millions held by each stage of each link.
#include <algorithm>
#include <cmath>

#include "engine/reference_step.hpp"

namespace tierwave::tests {

using models::transport::AtCapacity;

// Leaves what arrives on each link. Each stage lets go a share 1 / its days of what it held at the end of yesterday.
void ReferenceRun::move_goods() {
  for (Flow& flow : flows_) flow.arrived = flow.delivered;
  const models::transport::Corridors& transport = setup_.transport;
  if (!transport.on()) return;
  const network::Network& network = *setup_.network;
  if (in_transit.empty()) in_transit.resize(network.firms.size());
  const auto days_of = [&](const Flow& flow) {
    return transport.lead_days(network.country_of_firm(flow.supplier), network.country_of_firm(flow.buyer));
  };

  double capacity = transport.headroom;
  if (transport.seafarers) {
    const double due = transport.seafarers->crew_change_a_month * 12 / 365;
    const double blocked = static_cast<std::size_t>(day_) < transport.blocked.size()
                               ? transport.blocked[static_cast<std::size_t>(day_)]
                               : 0.0;
    const double go_home = std::min(crews_overdue, due * (1 - blocked) * transport.seafarers->catch_up);
    crews_overdue = std::min(transport.seafarers->crews, crews_overdue - go_home + due * blocked);
    const double share = crews_overdue / transport.seafarers->crews;
    capacity *= std::max(0.0, 1 - share * transport.seafarers->capacity_lost_per_overdue_share);
  }

  std::map<std::pair<std::size_t, std::size_t>, double> ready, fits;
  const auto corridor = [&](const Flow& flow) {
    return std::pair(network.country_of_firm(flow.supplier), network.country_of_firm(flow.buyer));
  };
  for (const Flow& flow : flows_) {
    ready[corridor(flow)] += flow.waiting + flow.delivered;
    const double left = terms_.corridor_capacity.rows() == 0
                            ? 1.0
                            : terms_.corridor_capacity(corridor(flow).first, corridor(flow).second);
    fits[corridor(flow)] += capacity * left * flow.baseline;
  }
  std::fill(in_transit.begin(), in_transit.end(), 0.0);
  for (Flow& flow : flows_) {
    const auto way = corridor(flow);
    if (way.first == way.second) continue;
    const double lead_days = days_of(flow);
    double stages = transport.stages;
    while (stages > 1 && lead_days < stages) stages -= 1;
    const double stage_days = std::max(1.0, lead_days / stages);
    if (flow.held.empty()) flow.held.assign(static_cast<std::size_t>(stages), flow.baseline * stage_days);
    const double shipped = (flow.waiting + flow.delivered) * (ready[way] > fits[way] ? fits[way] / ready[way] : 1.0);
    flow.waiting = transport.at_capacity == AtCapacity::kept ? flow.waiting + flow.delivered - shipped : 0.0;
    double inflow = shipped;
    for (double& held : flow.held) {
      const double outflow = held / stage_days;
      held += inflow - outflow;
      inflow = outflow;
      in_transit[flow.buyer] += held;
    }
    flow.arrived = inflow;
    in_transit[flow.buyer] += flow.waiting;
  }
}

}  // namespace tierwave::tests
