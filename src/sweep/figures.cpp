#include "sweep/figures.hpp"

namespace tierwave::sweep {

const std::array<Figure, figure_count>& figures() {
  static constexpr const char* mean = "Share of the world's baseline, mean over the run; NaN where there is none.";
  static constexpr const char* worst = "Share of the world's baseline on that day; NaN where there is none.";
  static const std::array<Figure, figure_count> list{{
      {"hours_lost", "1", "share of hours worked lost", mean, true},
      {"employment_lost", "1", "share of employment lost", mean, true},
      {"output_lost", "1", "share of output lost", mean, true},
      {"worst_hours_lost", "1", "share of hours lost on the worst day of hours", worst, true},
      {"worst_output_lost", "1", "share of output lost on the worst day of output", worst, true},
      {"worst_day", "day", "worst day of hours",
       "Days from the first day to the one on which the world works fewest hours; NaN where it has no hours.", true},
      {"worst_output_day", "day", "worst day of output",
       "Days from the first day to the one on which the world makes least output.", true},
      {"collapsed", "1", "whether output collapses", "1 where output collapses for want of inputs, else 0.", false},
      {"spread", "1", "whether a shock spreads by missing inputs",
       "1 where output loses a multiple of what shocks take, for want of inputs, without a collapse, else 0.", false},
  }};
  return list;
}

Figures figures_of(const analysis::Replicate& replicate) {
  return {replicate.hours_lost.back(),
          replicate.employment_lost.back(),
          replicate.output_lost.back(),
          replicate.worst_hours_lost,
          replicate.worst_output_lost,
          replicate.worst_day,
          replicate.worst_output_day,
          replicate.collapse_day ? 1.0 : 0.0,
          !replicate.collapse_day && !replicate.spread.empty() ? 1.0 : 0.0};
}

}  // namespace tierwave::sweep
