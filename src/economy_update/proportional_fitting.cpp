#include "economy_update/proportional_fitting.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tierwave::economy {
namespace {

// The factor f of the header. P is above 0; a target below 0 takes the form that does not cancel.
double factor_for(double positive, double negative, double target) {
  const double root = std::sqrt(target * target + 4 * positive * negative);
  return target >= 0 ? (target + root) / (2 * positive) : 2 * negative / (root - target);
}

// Meets every sum once. Returns what the worst margin missed before: its absolute misfits over its absolute targets.
double meet_all(std::span<const Sums> margins, std::span<double> entries) {
  double worst = 0;
  for (const Sums& sums : margins) {
    double misfit = 0, total = 0;
    for (std::size_t sum = 0; sum < sums.size(); ++sum) {
      misfit += std::abs(sums.target(sum) - sums.value(sum, entries));
      total += std::abs(sums.target(sum));
      sums.meet(sum, entries);
    }
    if (misfit > 0) worst = std::max(worst, total > 0 ? misfit / total : std::numeric_limits<double>::infinity());
  }
  return worst;
}

}  // namespace

void Sums::begin(double target) {
  targets_.push_back(target);
  begin_.push_back(terms_.size());
}

std::span<const Sums::Term> Sums::terms(std::size_t sum) const {
  const std::size_t end = sum + 1 < begin_.size() ? begin_[sum + 1] : terms_.size();
  return std::span(terms_).subspan(begin_[sum], end - begin_[sum]);
}

double Sums::value(std::size_t sum, std::span<const double> entries) const {
  double value = 0;
  for (const auto& [entry, sign] : terms(sum)) value += sign * entries[entry];
  return value;
}

bool Sums::stuck(std::size_t sum, std::span<const double> entries) const {
  const auto of = terms(sum);
  return std::all_of(of.begin(), of.end(), [&](const Term& term) { return entries[term.entry] == 0; });
}

void Sums::meet(std::size_t sum, std::span<double> entries) const {
  double positive = 0, negative = 0;
  for (const auto& [entry, sign] : terms(sum)) {
    const double term = sign * entries[entry];
    (term > 0 ? positive : negative) += std::abs(term);
  }
  const double target = targets_[sum];
  const bool one_sided = negative == 0 ? target < 0 : positive == 0 && target > 0;
  if (one_sided || (positive == 0 && negative == 0)) return;  // no factor leads there; the misfit tells
  double up = 1, down = 1;
  if (negative == 0) {
    up = target / positive;
  } else if (positive == 0) {
    down = -target / negative;
  } else {
    up = factor_for(positive, negative, target);
    down = 1 / up;
  }
  if (up == 1 && down == 1) return;
  for (const auto& [entry, sign] : terms(sum)) entries[entry] *= sign * entries[entry] > 0 ? up : down;
}

int fit(std::span<const Sums> margins, std::span<double> entries, const FittingOptions& options) {
  constexpr int patience = 100;
  double milestone = std::numeric_limits<double>::infinity();
  int iteration = 0;
  while (iteration < options.most_iterations) {
    const double worst = meet_all(margins, entries);
    ++iteration;
    if (worst <= options.tolerance) break;
    if (iteration % patience == 0) {
      if (worst > milestone * 0.99) break;
      milestone = worst;
    }
  }
  return iteration;
}

}  // namespace tierwave::economy
