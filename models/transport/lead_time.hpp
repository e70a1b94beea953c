// How long goods are under way between two countries.
//
//   lead time = handling_days + km / km_per_day          at home 0
//
// Goods pass 1 to 3 stages of equal length, each of which lets a share 1 / stage_days of what it holds go on a day, so
// that arrivals spread around the mean, which is the lead time exactly. With x the outflow of a stage relative to the
// baseline flow:
//
//   arrivals(t) = x_last(t - 1)      x_k(t) = x_k(t - 1) + (inflow_k(t) - x_k(t - 1)) / stage_days
//   inflow_1(t) = shipped(t)         inflow_k(t) = x_(k-1)(t - 1)
//
// A stage takes a day at least: a lead time of two days has two stages, one below a day takes a day.
//
// Parameters and their sources:
//   km_per_day     600; a container ship at about 14 knots covers 620 km a day; for land and sea together an assumption
//   handling_days  7; loading, unloading and customs; an assumption
//   stages         3; an assumption
#pragma once
#include <algorithm>
#include <cmath>

namespace tierwave::models::transport {

inline constexpr int most_stages = 3;

struct LeadTimeParameters {
  double km_per_day = 600;
  double handling_days = 7;
  int stages = 3;  // 1 to most_stages
};

inline double lead_days(double km, const LeadTimeParameters& parameters) {
  return parameters.handling_days + km / parameters.km_per_day;
}

// The stages of one corridor.
struct Stages {
  int count = 1;
  double days = 1;  // each, at least 1
};

inline Stages stages_of(double lead_days, int most) {
  const int count = std::clamp(static_cast<int>(std::floor(lead_days)), 1, most);
  return {count, std::max(1.0, lead_days / count)};
}

}  // namespace tierwave::models::transport
