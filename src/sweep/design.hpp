// Designs of experiments in the unit cube, as a function of their size and seed alone.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tierwave::sweep {

// Points of the open unit cube, one row after the other.
struct UnitPoints {
  std::size_t dimensions = 0;
  std::vector<double> values;

  std::size_t size() const { return dimensions == 0 ? 0 : values.size() / dimensions; }
  std::span<const double> point(std::size_t number) const {
    return std::span(values).subspan(number * dimensions, dimensions);
  }
};

// McKay, Beckman and Conover (1979): in each dimension one point in each of `size` strata of equal width, at a random
// place in it. `marks` names the dimensions: one more moves no value of the others.
UnitPoints latin_hypercube(std::size_t size, const std::vector<std::uint64_t>& marks, std::uint32_t seed);

// The dimensions that there are numbers for (Joe and Kuo 2008).
inline constexpr std::size_t most_sobol_dimensions = 3667;

// The first points of the Sobol sequence as Boost.Random gives them, without the point at the origin. Size below 2^32,
// dimensions at most most_sobol_dimensions.
UnitPoints sobol_sequence(std::size_t size, std::size_t dimensions);

// The design of Saltelli et al. (2010) for Sobol indices: for every row of a Sobol sequence in 2 k dimensions, whose
// halves are the matrices A and B, k + 2 points: of A, of B, and of A with dimension i from B, for each i. At most half of
// most_sobol_dimensions.
UnitPoints saltelli_design(std::size_t rows, std::size_t dimensions);

}  // namespace tierwave::sweep
