// How figures are written for people: the same digits on the screen and on a page.
#pragma once
#include <string>

#include "analysis/compare.hpp"
#include "base/units.hpp"

namespace tierwave::analysis {

// Each writes "-" for what is not known (NaN), and round-off of sums as nothing.

// Three digits, or all that stand before the point: "299", "10.2", "0.038"; with `sign` a plus before what is above 0.
std::string rounded(double value, bool sign);
// A share in per cent with one digit after the point, "12.3". What one digit would show as nothing keeps one digit of its own, "0.004".
std::string per_cent(double share);
// A difference of shares in percentage points, with a sign: "+1.20".
std::string points(double share);
// Either for narrow columns: one digit after the point from 1 on and two below.
std::string narrow(double share, bool sign);

// "12.3 million jobs", "800 jobs", or "no employment".
std::string jobs(Persons employment);

// What one unit of a comparison's amounts stands for, so that the largest has few digits.
class AmountScale {
 public:
  explicit AmountScale(const Comparison& comparison);
  double of(Figure figure) const;         // an amount over it is what is written
  std::string unit(Figure figure) const;  // "million full-time jobs", "billion USD_2011"
 private:
  double persons_ = 1, money_ = 1;
  std::string money_unit_;
};

}  // namespace tierwave::analysis
