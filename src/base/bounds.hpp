// Between which bounds the numbers of files and scenarios lie, all in this one place. A number beyond its bounds is a slip, and a
// run that took it would end in infinities, in sums that lose every other number, or in figures that mean nothing.
#pragma once
#include <string>
#include <string_view>

#include "base/errors.hpp"

namespace tierwave {

// From `least` to `most`; a number that is not 0 is no nearer to 0 than `smallest`.
struct Bounds {
  double least = 0;
  double most = 0;
  double smallest = 0;
  std::string_view advice;  // what to write instead, such as "write a number of persons"
};

bool within(double value, const Bounds& bounds);

// True where the value lies within. Else adds a mistake such as "hours are 1e+308, above 24".
bool require_within(double value, std::string_view what, const Bounds& bounds, const Location& where,
                    Mistakes& mistakes);

// The value nearest to 0 that lies within: what stands in for a number that was refused, so that it is told only once.
double stand_in(const Bounds& bounds);

namespace bounds {

// The world makes about 1e8 million dollars a year; in the smallest unit of account in use, near 1e14 million. The sum of as
// many flows as fit into memory is then far from the largest double, and so are products of a few.
inline constexpr double most_money = 1e15;
// Published flows and their shares go down to about 1e-18 million. A quotient of any two amounts stays a normal double.
inline constexpr double least_amount = 1e-30;
// Above the persons of working age in the world.
inline constexpr double most_persons = 5e9;
// Less than a millionth of a person in a cell is a slip; the least share of it that a firm of a million may have.
inline constexpr double least_persons = 1e-6;
inline constexpr double least_persons_of_a_firm = 1e-15;
// A day has no more hours, a year not even as a leap year.
inline constexpr double most_hours_a_day = 24;
inline constexpr double most_hours_a_year = 366 * 24;
// Four milliseconds a day, 4 seconds a year: nobody's work.
inline constexpr double least_hours_a_day = 1e-6;
inline constexpr double least_hours_a_year = 1e-3;
// A hundred years: the longest run, and longer than any memory, ramp or stock.
inline constexpr double most_days = 36500;
// Ten years of use: no stock is meant to last longer.
inline constexpr double most_stock_days = 3650;
// Published labour shares exceed 1 where the self-employed earn less than imputed to them, but never a thousand.
inline constexpr double most_labour_share = 1000;
// A rise to eleven times the baseline; no published path comes near it.
inline constexpr double least_reduction = -10;
// Nobody is a thousand times likelier to hold a kind of contract.
inline constexpr double most_tilt = 1000;
// More than once around the Earth.
inline constexpr double most_km = 50'000;
// Shares, days and factors: nearer to 0 they are lost beside 1, which a double holds to 1e-16.
inline constexpr double least_figure = 1e-18;
// The deviation of a logarithm: e to the hundredth power covers every range there is.
inline constexpr double most_log_deviation = 100;

inline constexpr Bounds money{0, most_money, least_amount,
                              "write millions of the currency a day, 0 where nothing flows"};
inline constexpr Bounds signed_money{-most_money, most_money, least_amount,
                                     "write millions of the currency a year, 0 where nothing flows"};
inline constexpr Bounds persons_of_a_firm{0, most_persons, least_persons_of_a_firm,
                                          "write persons, 0 where nobody works"};
inline constexpr Bounds enterprises{0, most_persons, least_figure, "write how many enterprises the row stands for"};
inline constexpr Bounds hours_a_day{0, most_hours_a_day, least_hours_a_day,
                                    "write hours a worker and day, between 0 and 24"};
inline constexpr Bounds hours_a_year{0, most_hours_a_year, least_hours_a_year, "write hours a worker and year"};
inline constexpr Bounds share{0, 1, least_figure, "write a share between 0 and 1"};
// A tenth at least: a plant that stands nine tenths idle is a slip.
inline constexpr Bounds utilisation{0.1, 1, 0, "write the share of the plant in use, between 0.1 and 1"};
inline constexpr Bounds pay{0, 1, least_figure, "write the share of the wage that is paid for hours not worked"};
inline constexpr Bounds labour_share{0, most_labour_share, least_figure, "write a share of value added"};
inline constexpr Bounds reduction{least_reduction, 1, least_figure,
                                  "write a share of the baseline of at most 1, negative for a rise"};
inline constexpr Bounds ramp{0, most_days, least_figure,
                             "write over how many days the values are reached; 0 for at once"};
inline constexpr Bounds stock_days{0, most_stock_days, least_figure, "write days of use"};
inline constexpr Bounds target_days{1, most_stock_days, least_figure, "write days of use, at least one"};
inline constexpr Bounds tilt{0, most_tilt, least_figure, "write 0 or more, 1 where women hold their share"};
inline constexpr Bounds distance{1, most_km, least_figure, "write the distance in km"};
inline constexpr Bounds thousand_persons{0, most_persons / 1000, least_persons / 1000,
                                         "write thousands of persons, not persons"};
inline constexpr Bounds observed{-most_money, most_money, least_figure, "write the figure in its unit"};

}  // namespace bounds

}  // namespace tierwave
