// What a sweep keeps of every run.
#pragma once
#include <array>
#include <cstddef>
#include <span>

#include "analysis/run_replicate.hpp"

namespace tierwave::sweep {

struct Figure {
  const char* name;
  const char* unit;
  const char* long_name;
  const char* description;
  bool has_indices;  // Sobol indices are told of it
};

inline constexpr std::size_t figure_count = 9;
const std::array<Figure, figure_count>& figures();

// By figure; NaN where it is not known.
using Figures = std::array<double, figure_count>;
inline constexpr std::size_t collapsed_figure = 7;  // positions of those that warnings are made from
inline constexpr std::size_t spread_figure = 8;

Figures figures_of(const analysis::Replicate& replicate);

}  // namespace tierwave::sweep
