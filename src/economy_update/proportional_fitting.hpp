// Proportional fitting: the entries of a table moved as little as can be, so that sums of them meet targets.
//
// Sums are met one after the other, over and over (Bregman 1967); each step multiplies. Entries may be negative and may
// enter a sum with a minus: as in GRAS (Junius and Oosterhaven 2003, Economic Systems Research 15:87; the factor as Lenzen,
// Wood and Gallego 2007, 19:461, corrected it), with P the sum of the terms above 0, N that of those below and T the target,
//
//   f P - N / f = T     f = (T + sqrt(T^2 + 4 P N)) / (2 P)
//
// and terms above 0 are multiplied by f, those below divided by it. Zeros stay zeros and no entry changes its sign. Where all
// terms are above 0, f = T / P: iterative proportional fitting, and of two margins RAS. The sums that can all be met are met
// in the end; others end in a compromise that the misfit tells.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tierwave::economy {

// Sums of entries, each with its target.
class Sums {
 public:
  // Terms added from now on belong to a new sum.
  void begin(double target);
  void add(std::size_t entry) { terms_.push_back({static_cast<std::uint32_t>(entry), 1}); }
  void subtract(std::size_t entry) { terms_.push_back({static_cast<std::uint32_t>(entry), -1}); }

  std::size_t size() const { return targets_.size(); }
  double target(std::size_t sum) const { return targets_[sum]; }
  // What the terms add up to, in their order.
  double value(std::size_t sum, std::span<const double> entries) const;
  // Whether all terms of the sum are 0: no factor can move it.
  bool stuck(std::size_t sum, std::span<const double> entries) const;
  // Makes the sum meet its target as far as its terms allow.
  void meet(std::size_t sum, std::span<double> entries) const;

 private:
  struct Term {
    std::uint32_t entry;
    std::int32_t sign;
  };
  std::span<const Term> terms(std::size_t sum) const;

  std::vector<double> targets_;
  std::vector<std::size_t> begin_;
  std::vector<Term> terms_;
};

struct FittingOptions {
  int most_iterations = 5000;
  double tolerance = 1e-12;  // of a margin's targets: met so far, the fitting ends
};

// One iteration meets every sum of every margin once, in their order. Ends when each margin's absolute misfits, seen before
// its sums are met, add up to no more than the tolerance of its targets; when 100 iterations have lowered the worst of them
// by less than a hundredth; or after most_iterations. Returns the number of iterations.
int fit(std::span<const Sums> margins, std::span<double> entries, const FittingOptions& options = {});

}  // namespace tierwave::economy
