// How destroyed capital returns, day by day.
//
// With z the share of a firm's capital that was destroyed, k the days since recovery began (1 on its
// first day) and T = recovery_days, the share still lost is
//
//   none              z
//   linear            z (1 - k / T), at least 0: every firm regains the same share of its own loss a day
//   uniform           max(0, z - k / T): every firm regains the same share of its capital a day, whatever it lost; the
//                     least damaged are whole first
//   sudden            0
//   exponential       z exp(-k / T)
//   convex            z (1 - 1 / T)^k
//   concave           z T / (T + 1e-6 k^e), e = (log T - log 1e-6) / (log T - log 2): an S, half way at T / 2
//   neighbour-damped  yesterday's share times 1 - h / T, h the mean share of capital that the firm's suppliers and
//                     customers still had yesterday: who trades with damaged firms recovers slowly. Without partners
//                     h = 1
//   rebuilding        yesterday's share times 1 - f / T, f the share of the country's rebuilding demand that was
//                     delivered yesterday
//
// Sources: linear, convex and concave as in BoARIO 0.6.3; proportional (linear), uniform, sudden, exponential and
// neighbour-damped (damped renewal) as in the simulator of Inoue & Todo (2019), with two differences: its exponential
// counts days from the start of the run, so that its first day of recovery still has the whole loss; and in its damped
// rule a firm sees what partners before it in the file regained the same day. T must be above 2 where an equation
// divides by log T - log 2.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tierwave::models::capital {

enum class Recovery : std::uint8_t {
  none,
  linear,
  uniform,
  sudden,
  exponential,
  convex,
  concave,
  neighbour_damped,
  rebuilding,
};

// The words a scenario writes; `proportional` is linear.
const std::vector<std::string>& recovery_names();
std::optional<Recovery> recovery_named(std::string_view name);

// What the share still lost may depend on.
struct Damage {
  double destroyed;        // share of the firm's capital, when it was struck
  double yesterday;        // share still lost yesterday
  double recovering_days;  // k
  double whole_partners;   // h
  double delivered;        // f
};

// Share still lost on the k-th day of recovery, from 0 to 1.
double still_lost(Recovery recovery, double recovery_days, const Damage& damage);

}  // namespace tierwave::models::capital
