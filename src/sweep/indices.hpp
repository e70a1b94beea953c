// Sobol indices: which share of a result's variance each key explains.
//
// First-order index: the share that the key explains by itself, by the estimator of Saltelli et al. (2010, table 2 b), with
// the mean taken off. Total index: the share that would stay if all other keys were known, with all interactions of
// the key, by that of Jansen (1999). Saltelli, A., Annoni, P., Azzini, I., Campolongo, F., Ratto, M., Tarantola, S. (2010):
// Variance based sensitivity analysis of model output. Computer Physics Communications 181, 259-270.
//
// Estimates may lie a little below 0 or above 1. Intervals are those of a bootstrap over rows (Archer, Saltelli and Sobol
// 1997): the 5 % and 95 % quantiles of the indices of samples of rows drawn with replacement.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/context.hpp"

namespace tierwave::sweep {

struct Index {
  double value = 0;
  double low = 0;  // 90 % interval
  double high = 0;
};

struct SobolIndices {
  std::vector<Index> first_order;  // by key
  std::vector<Index> total;
};

// `results` of the points of saltelli_design(), in their order; `rows` of them. NaN where a result is not known, and where
// the results are the same but for round-off, so that there is no variance to share out. The same bits at any number of
// threads.
SobolIndices sobol_indices(std::span<const double> results, std::size_t rows, std::size_t keys, std::size_t resamples,
                           std::uint32_t seed, const Context& context);

}  // namespace tierwave::sweep
