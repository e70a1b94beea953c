// Quantities with a unit. Public borders use these; kernels unwrap them once, outside their loops.
#pragma once
#include <compare>

namespace tierwave {

// A number of one unit. Sums stay in the unit, scaling by a plain number too; a ratio is a plain number.
template <class Unit>
class Quantity {
 public:
  constexpr Quantity() = default;
  constexpr explicit Quantity(double value) : value_(value) {}
  constexpr double value() const { return value_; }
  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity operator+(Quantity other) const { return Quantity(value_ + other.value_); }
  constexpr Quantity operator-(Quantity other) const { return Quantity(value_ - other.value_); }
  constexpr Quantity operator*(double factor) const { return Quantity(value_ * factor); }
  constexpr Quantity operator/(double divisor) const { return Quantity(value_ / divisor); }
  constexpr double operator/(Quantity other) const { return value_ / other.value_; }
  constexpr Quantity& operator+=(Quantity other) {
    value_ += other.value_;
    return *this;
  }

 private:
  double value_ = 0;
};

using Money = Quantity<struct MoneyUnit>;      // millions of the economy's currency and year
using Persons = Quantity<struct PersonsUnit>;  // people in work, counted as heads

// A day of a run: 0 is the first day simulated. A date becomes a Day only through a Calendar.
class Day {
 public:
  constexpr Day() = default;
  constexpr explicit Day(int number) : number_(number) {}
  constexpr int number() const { return number_; }
  constexpr auto operator<=>(const Day&) const = default;
  constexpr Day next() const { return Day(number_ + 1); }

 private:
  int number_ = 0;
};

// A year has 365 days in the model, in leap years too: yearly flows are divided by this.
inline constexpr double days_per_year = 365.0;

}  // namespace tierwave
