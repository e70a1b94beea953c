#include "study/transport_recorder.hpp"

#include <algorithm>

namespace tierwave::study {
namespace {

constexpr std::uint32_t transport_piece_firms = 4096;

// The unit of a stock of goods: that of flows without the day.
std::string unit_of_stock(const std::string& money) {
  return money.substr(0, money.rfind(" day-1"));
}

}  // namespace

std::vector<results::Variable> transport_outputs(const std::string& money) {
  return {
      {"in_transit",
       {"time", "country"},
       unit_of_stock(money),
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

TransportRecorder::TransportRecorder(results::ResultsFile& file, const engine::DayView& baseline,
                                     const Context& context)
    : file_(file), context_(context), in_transit_(baseline.network.countries.size()) {
  const network::Groups& groups = baseline.groups;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::size_t country = groups.cell[group] / baseline.network.sectors.size();
    const bool joins = !pieces_.empty() && pieces_.back().country == country &&
                       groups.begin[group + 1] - pieces_.back().begin <= transport_piece_firms;
    if (joins)
      pieces_.back().end = groups.begin[group + 1];
    else
      pieces_.push_back({country, groups.begin[group], groups.begin[group + 1]});
  }
  of_pieces_.resize(pieces_.size());
}

void TransportRecorder::record(const engine::DayView& day) {
  const auto number = static_cast<std::size_t>(day.day.number());
  std::fill(in_transit_.begin(), in_transit_.end(), 0.0);
  if (!day.firms.in_transit.empty()) {
    context_.for_blocks(pieces_.size(), [&](std::size_t piece) {
      double sum = 0;
      for (std::uint32_t place = pieces_[piece].begin; place < pieces_[piece].end; ++place)
        sum += day.firms.in_transit[day.groups.firms[place]];
      of_pieces_[piece] = sum;
    });
    for (std::size_t piece = 0; piece < pieces_.size(); ++piece)
      in_transit_[pieces_[piece].country] += of_pieces_[piece];
  }
  file_.write_day("in_transit", number, in_transit_);
  file_.write_day("crews_overdue", number, {&day.crews_overdue, 1});
  file_.write_day("route_capacity", number, {&day.route_capacity, 1});
}

}  // namespace tierwave::study
