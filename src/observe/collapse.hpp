// A collapse by missing inputs: output falls far below what shocks alone leave, because firms lack inputs.
//
// The world collapses on a day on which both hold:
//
//   1. output < three quarters of max(0, 1 - capacity lost - final demand lost), all three as shares of the baseline.
//      Capacity lost is what shocks take of plant, labour and capital; capacity and final demand lost are added as if
//      they struck different firms. So a direct shock alone, however large, is never a collapse.
//   2. Firms whose production a missing input sets carry more than a quarter of baseline output. So a fall of
//      orders, which no input causes, is no collapse either.
//
// A country that makes at least a hundredth of the world's output collapses by the same two, with half in place of
// three quarters, since its own demand is not all that it serves.
//
// A shock spreads by missing inputs on a day on which the world is far from a collapse, but
//
//   1. output has lost at least a fiftieth of the baseline, and three times what shocks alone take, and
//   2. firms whose production a missing input sets carry more than a fiftieth of baseline output.
//
// Then the loss is not the shock's own, but made by how inputs run out and are shared.
#pragma once
#include <optional>
#include <vector>

#include "engine/day_view.hpp"
#include "engine/simulation.hpp"

namespace tierwave::observe {

struct Collapse {
  Day day;
  std::optional<std::size_t> country;  // nothing: the world
  double output = 0;                   // share of the baseline of the world or country, as all below
  double left_by_shocks = 0;           // the share that shocks alone leave at the least
  std::size_t product = 0;             // the missing input that holds back most baseline output
  double held_by_product = 0;          // share of baseline output that it holds back
  double target_days = 0;              // stock of it that its users aim for, mean weighted by use
};

// The day that just ended, where it is a collapse. `output` and `baseline_output` are the sums that the recorder
// formed, by country first: firms are looked at only where these do not rule a collapse out.
std::optional<Collapse> collapse_on(const engine::DayView& day, const std::vector<double>& output,
                                    const std::vector<double>& baseline_output, const engine::Setup<>& setup);

// The day that just ended, where a shock spreads on it; of the world alone.
std::optional<Collapse> spread_on(const engine::DayView& day, const std::vector<double>& output,
                                  const std::vector<double>& baseline_output, const engine::Setup<>& setup);

// Target stock in days of use, mean over all pools weighted by use; of one product, or of all.
double mean_target_days(const engine::Setup<>& setup, std::optional<std::size_t> product);

}  // namespace tierwave::observe
