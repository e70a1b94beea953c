// Random numbers without a stream: every draw is a pure function of what it is for, so that nothing
// a run does can move the draws of something else. Philox 4x32-10 of Random123 (Salmon et al. 2011).
#pragma once
#include <cstdint>

#include "base/ids.hpp"

namespace tierwave {

// What a run draws from. Replicates of one seed are independent.
struct RandomKey {
  std::uint32_t seed = 1;
  std::uint32_t replicate = 0;
};

// What a draw is for. Add at the end: numbers of existing purposes must not change.
enum class Purpose : std::uint32_t {
  firm_size = 1,
  supplier_count = 2,
  supplier_choice = 3,
  buyer_choice = 4,
  exporter = 5,
  disturbance = 6,
  test = 7,
  stock_days = 8,
  parameter = 9,        // of an ensemble
  closure_order = 10,   // of the firms of a group
  struck_firm = 11,     // of a country, by a disaster
  sweep_sample = 16,    // strata and places in them, of a Latin hypercube
  sweep_resample = 17,  // rows of a bootstrap sample
};

// Uniform in the open interval (0, 1): the middles of 2^52 equal steps, so that neither 0 nor 1 comes
// out. `id` is a stable id, never a position in memory.
double uniform(RandomKey key, std::uint32_t id, std::uint32_t day, Purpose purpose, std::uint32_t draw);

// The smallest whole number k with P(X <= k) >= u for X from a Poisson law of this mean, 0 < mean <= 700, given that
// X is at least `least`.
double poisson_quantile(double mean, double u, double least = 0);

}  // namespace tierwave
