// Two ways of cutting the same total, laid one over the other: who meets whom, and for how much.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace tierwave::network {

// A cut of the second kind this near to one of the first, relative to the second's widths, is moved
// onto it, so that rounding makes no link of its own.
inline constexpr double sliver = 1e-6;

// Scratch space of lay_over, so that a loop over many pairs allocates once.
struct LayOver {
  std::vector<double> fixed_end;    // running sums of the amounts that must be kept exactly
  std::vector<double> movable_end;  // running sums of the others, scaled to the same total
  std::vector<double> pieces;
};

// `fixed` and `movable` are amounts above 0. Each is laid end to end on a line of the same length
// (movable is scaled to it); meet(f, m, amount) is called for every overlap, in order. The pieces of a
// fixed amount add up to it to the last bits; those of a movable amount to about `sliver` of it.
// Overlaps are at most fixed.size() + movable.size() - 1, and every amount of both kinds has one.
template <class Meet>
void lay_over(LayOver& scratch, const std::vector<double>& fixed, const std::vector<double>& movable, Meet&& meet) {
  const auto running_sums = [](const std::vector<double>& amounts, std::vector<double>& ends) {
    ends.resize(amounts.size());
    double sum = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) ends[i] = sum += amounts[i];
    return sum;
  };
  const double total = running_sums(fixed, scratch.fixed_end);
  const double scale = total / running_sums(movable, scratch.movable_end);
  for (double& end : scratch.movable_end) end *= scale;
  scratch.movable_end.back() = total;

  std::size_t near = 0;  // first fixed end not below the movable end
  for (std::size_t m = 0; m + 1 < movable.size(); ++m) {
    double& end = scratch.movable_end[m];
    while (near + 1 < fixed.size() && scratch.fixed_end[near] < end) ++near;
    const double reach = sliver * scale * std::min(movable[m], movable[m + 1]);
    if (std::abs(scratch.fixed_end[near] - end) <= reach)
      end = scratch.fixed_end[near];
    else if (near > 0 && std::abs(scratch.fixed_end[near - 1] - end) <= reach)
      end = scratch.fixed_end[near - 1];
  }

  std::size_t m = 0;
  double begin = 0;
  for (std::size_t f = 0; f < fixed.size(); ++f) {
    const double fixed_end = scratch.fixed_end[f];
    const std::size_t first = m;
    double length = 0;
    scratch.pieces.clear();
    while (true) {
      const double end = std::min(fixed_end, scratch.movable_end[m]);
      scratch.pieces.push_back(end - begin);
      length += end - begin;
      begin = end;
      if (scratch.movable_end[m] > fixed_end || m + 1 == movable.size()) break;
      ++m;
      if (scratch.movable_end[m - 1] == fixed_end) break;
    }
    // An amount lost in the rounding of the sums goes whole to where it stands.
    if (length <= 0) {
      meet(f, first, fixed[f]);
      continue;
    }
    const double rescale = fixed[f] / length;
    for (std::size_t p = 0; p < scratch.pieces.size(); ++p)
      if (scratch.pieces[p] > 0)
        meet(f, first + p, scratch.pieces.size() == 1 ? fixed[f] : scratch.pieces[p] * rescale);
  }
}

}  // namespace tierwave::network
