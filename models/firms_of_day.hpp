// The firms of a block on a day, as the phases of a kind of mechanism see them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace tierwave::models {

// Spans over all firms of the run; a phase moves those of [first, last) and no others. `Real` is the precision of orders.
template <class Real>
struct FirmsOfDay {
  std::size_t first, last;
  // At the baseline, millions per day.
  std::span<const double> baseline_output, baseline_input_use, baseline_labour_income;
  // Cell of a firm, and the share of its plant that a cell uses at the baseline; empty: not known.
  std::span<const std::uint32_t> cell;
  std::span<const double> utilisation;
  double utilisation_of(std::size_t firm) const { return utilisation.empty() ? 0.0 : utilisation[cell[firm]]; }
  // Of the day, relative to the baseline.
  std::span<double> labour, demand, production, hours, heads;
  std::span<double> recallable;     // empty where the law of work calls nobody back
  std::span<const double> credit;   // that measures lend it, in days of fixed cost; empty where none of the run does
  std::span<const double> subsidy;  // paid to the firm by measures, millions; empty where none of the run does
  // Orders of a firm's pools, [pool_begin[firm], pool_begin[firm + 1]), relative to the baseline.
  std::span<const std::uint32_t> pool_begin;
  std::span<Real> order;

  template <class Body>
  void for_each(Body&& body) const {  // body(firm)
    for (std::size_t firm = first; firm < last; ++firm) body(firm);
  }
};

}  // namespace tierwave::models
