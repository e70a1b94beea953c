#include "observe/goods_in_transit.hpp"

#include <algorithm>
#include <utility>

namespace tierwave::observe {
namespace {

// The unit of a stock of goods: that of flows without the day.
std::string unit_of_stock(const std::string& money) {
  return money.substr(0, money.rfind(" day-1"));
}

}  // namespace

std::vector<results::Variable> GoodsInTransit::variables() const {
  return {
      {"in_transit",
       {"time", "country"},
       unit_of_stock(money_),
       "goods in transit",
       "Goods on their way to firms from abroad at the end of the day, by the country of the buyer, goods that wait "
       "for a full corridor included; 0 where the scenario has no transport.",
       "time: point country: sum"},
      {"crews_overdue",
       {"time"},
       "persons",
       "seafarers beyond their contract",
       "Seafarers who are due to go home and cannot; 0 where the scenario has no seafarers.",
       "time: point"},
      {"route_capacity",
       {"time"},
       "1",
       "capacity of routes",
       "Capacity of all corridors between countries relative to the baseline, as overdue crews leave it; 1 where the "
       "scenario has no seafarers.",
       "time: mean"},
  };
}

GoodsInTransit::GoodsInTransit(const engine::DayView& baseline, std::string money, const Context& context)
    : context_(context),
      money_(std::move(money)),
      partition_(baseline.network, baseline.groups, Level::country, FirmPieces::shared_out),
      in_transit_(baseline.network.countries.size()) {}

void GoodsInTransit::record(const engine::DayView& day, results::Recording& recording) {
  std::fill(in_transit_.begin(), in_transit_.end(), 0.0);
  const auto under_way = [&](std::span<const std::uint32_t> firms, std::uint32_t, double& sum) {
    sum = 0;
    for (const std::uint32_t firm : firms) sum += day.firms.in_transit[firm];
  };
  if (!day.firms.in_transit.empty())
    sum_by(partition_, day, context_, of_pieces_, under_way,
           [&](std::size_t country, double sum) { in_transit_[country] += sum; });
  const auto number = static_cast<std::size_t>(day.day.number());
  recording.write_day("in_transit", number, in_transit_);
  recording.write_day("crews_overdue", number, {&day.crews_overdue, 1});
  recording.write_day("route_capacity", number, {&day.route_capacity, 1});
}

}  // namespace tierwave::observe
