// Sums in eight lanes: number i goes to lane i mod 8, and the lanes are added two by two at the end. The order of
// additions is fixed, so that a sum has the same bits on every processor, and several of them can be made at once.
#pragma once
#include <cstddef>
#include <cstring>

namespace tierwave {

inline constexpr std::size_t lane_count = 8;

// Eight numbers that are added, multiplied and compared side by side, as four pairs: what every x86-64 processor has.
class Lanes {
 public:
  using Pair = double __attribute__((vector_size(16)));
  using PairMask = long long __attribute__((vector_size(16)));
  struct Mask {
    PairMask pairs[4];
  };

  Lanes() = default;
  explicit Lanes(double number) {
    for (Pair& pair : pairs_) pair = Pair{number, number};
  }
  static Lanes at(const double* numbers) {
    Lanes lanes;
    std::memcpy(lanes.pairs_, numbers, sizeof(lanes.pairs_));
    return lanes;
  }
  // 0, 1, ... 7
  static Lanes counted() {
    Lanes lanes;
    for (int pair = 0; pair < 4; ++pair) lanes.pairs_[pair] = Pair{2.0 * pair, 2.0 * pair + 1};
    return lanes;
  }
  void store(double* numbers) const { std::memcpy(numbers, pairs_, sizeof(pairs_)); }
  double sum() const {
    const Pair sums[2] = {Pair{pairs_[0][0], pairs_[1][0]} + Pair{pairs_[0][1], pairs_[1][1]},
                          Pair{pairs_[2][0], pairs_[3][0]} + Pair{pairs_[2][1], pairs_[3][1]}};
    return (sums[0][0] + sums[0][1]) + (sums[1][0] + sums[1][1]);
  }

  friend Lanes operator+(const Lanes& a, const Lanes& b) {
    Lanes sum;
    for (int pair = 0; pair < 4; ++pair) sum.pairs_[pair] = a.pairs_[pair] + b.pairs_[pair];
    return sum;
  }
  friend Lanes operator-(const Lanes& a, const Lanes& b) {
    Lanes difference;
    for (int pair = 0; pair < 4; ++pair) difference.pairs_[pair] = a.pairs_[pair] - b.pairs_[pair];
    return difference;
  }
  friend Lanes operator/(const Lanes& a, const Lanes& b) {
    Lanes quotient;
    for (int pair = 0; pair < 4; ++pair) quotient.pairs_[pair] = a.pairs_[pair] / b.pairs_[pair];
    return quotient;
  }
  friend Lanes operator*(const Lanes& a, const Lanes& b) {
    Lanes product;
    for (int pair = 0; pair < 4; ++pair) product.pairs_[pair] = a.pairs_[pair] * b.pairs_[pair];
    return product;
  }
  friend Mask operator<(const Lanes& a, const Lanes& b) {
    Mask mask;
    for (int pair = 0; pair < 4; ++pair) mask.pairs[pair] = a.pairs_[pair] < b.pairs_[pair];
    return mask;
  }
  friend Mask operator<=(const Lanes& a, const Lanes& b) {
    Mask mask;
    for (int pair = 0; pair < 4; ++pair) mask.pairs[pair] = a.pairs_[pair] <= b.pairs_[pair];
    return mask;
  }
  friend bool any(const Mask& mask) {
    const PairMask some = (mask.pairs[0] | mask.pairs[1]) | (mask.pairs[2] | mask.pairs[3]);
    return (some[0] | some[1]) != 0;
  }
  // a where the mask holds, b elsewhere.
  friend Lanes choose(const Mask& mask, const Lanes& a, const Lanes& b) {
    Lanes chosen;
    for (int pair = 0; pair < 4; ++pair) chosen.pairs_[pair] = mask.pairs[pair] ? a.pairs_[pair] : b.pairs_[pair];
    return chosen;
  }

 private:
  Pair pairs_[4] = {};
};

// The same for single numbers, so that one text serves both.
inline double choose(bool mask, double a, double b) {
  return mask ? a : b;
}
inline bool any(bool mask) {
  return mask;
}

// Sum of term(i) over [0, size), one after the other.
template <class Term>
double sum_in_lanes(std::size_t size, Term&& term) {
  double sums[lane_count] = {};
  for (std::size_t i = 0; i < size; ++i) sums[i % lane_count] += term(i);
  return Lanes::at(sums).sum();
}

// Sum of term(a[i], b[i]) over [0, size), eight at once: the same bits. The term is asked for lanes. Both rows must be
// readable for seven numbers beyond their end; what stands there is left out.
template <class Term>
double sum_in_lanes(const double* a, const double* b, std::size_t size, Term&& term) {
  Lanes sums;
  for (std::size_t i = 0; i < size; i += lane_count) {
    const Lanes values = term(Lanes::at(a + i), Lanes::at(b + i));
    sums = sums + choose(Lanes::counted() < Lanes(static_cast<double>(size - i)), values, Lanes());
  }
  return sums.sum();
}

}  // namespace tierwave
