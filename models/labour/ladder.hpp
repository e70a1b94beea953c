// The ladder of adjustment: who bears the hours and the jobs that a firm loses.
//
// The law of work says two totals, hours lost L and jobs lost J, of a firm whose classes hold the shares c_k of the
// workforce. The ladder divides them and never makes a third:
//
//   jobs:   J falls on the rungs of kind `layoff` in their order. A rung takes of class k at most
//           limit_k c_k, classes in proportion to what they have left there.
//   hours:  L - J, the hours that those still employed do not work. What shorter working time takes (a heat wave: each can
//           work the share w of its hours) all bear alike, unpaid: full hours are w. The rest falls on the other rungs in
//           their order; at most limit_k of the employed of class k stand on one rung.
//             overtime        all who work full hours work a little less: no change of state
//             shorter_hours   hours and pay cut to `hours_when_short`
//             furlough        no hours, paid by the country's scheme as far as it reaches the class
//                             (the scheme pays for the hours that shorter hours leave, likewise)
//             home_work, leave, suspension   no hours and no pay
//   Where hours rise above what heads give (overtime), all who work share it.
//
// Of those who lost the job a share `inactive_share` leaves the labour force, the rest is unemployed.
// Nobody stands on a rung while a rung before it has room: so recall comes by itself, from the last rung back.
//
// | parameter        | unit | default | source                                                                     |
// | hours_when_short | 1    | 0.5     | assumption: half time                                                      |
// | inactive_share   | 1    | 0.71    | ILO Monitor, 7th edition (2021): 81 of 114 million jobs lost in 2020       |
// The default rungs and the sources of their limits stand in models/labour/README.md.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/errors.hpp"
#include "models/labour/provisions.hpp"
#include "models/labour/workforce.hpp"

namespace tierwave::models::labour {

struct Rung {
  enum class Kind : std::uint8_t { home_work, overtime, shorter_hours, furlough, leave, suspension, layoff };
  static constexpr std::size_t kinds = 7;
  Kind kind = Kind::suspension;
  ByContract limit{};  // share of the class; 0: the rung does not exist for it
};
std::string_view name_of(Rung::Kind kind);

struct Ladder {
  std::vector<Rung> rungs;  // in the order in which they are stepped on
  double hours_when_short = 0.5;
  double inactive_share = 0.71;
};

Ladder default_ladder();

// Throws InvalidInput naming every class that a loss could find without a rung: no lay-off of all of it, or no rung
// without a scheme that stops all its hours. `where` the ladder was written stands in the message.
void check(const Ladder& ladder, const Location& where = {});

// The two totals of a firm, as shares of its baseline.
struct Totals {
  double hours = 1;
  double heads = 1;
  double working_time = 1;  // share of their hours that those who work can work
};

// Divides the totals. `shares` of the classes add up to 1; heads, hours >= 0; heads
// above 1 are hired in all classes in proportion, and the states add up to them. The ladder must have passed
// check(): then every loss finds a rung.
Workforce divide(const Totals& totals, const ByContract& shares, const Ladder& ladder, const Provisions& provisions);

// The same of at most eight firms side by side, whose classes hold the same shares: each has the bits that it has by
// itself. All of their workforces, or what their workers are paid alone. Without `working_time` it is 1 in all.
inline constexpr std::size_t side_by_side = 8;
using WorkforceOfEight = std::array<Workforce, side_by_side>;
struct SupportOfEight {
  std::array<double, side_by_side> furlough_pay{};
  std::array<double, side_by_side> income_support{};
};
void divide(std::span<const double> hours, std::span<const double> heads, const ByContract& shares,
            const Ladder& ladder, const Provisions& provisions, WorkforceOfEight& workforces,
            std::span<const double> working_time = {});
// By class of contract: hours not worked for which a scheme pays, and heads without work or pay.
struct UnpaidOfEight {
  std::array<std::array<double, side_by_side>, contracts> hours_paid{}, without_work{};
};
UnpaidOfEight unpaid_of(std::span<const double> hours, std::span<const double> heads, const ByContract& shares,
                        const Ladder& ladder, const Provisions& provisions, std::span<const double> working_time = {});
SupportOfEight support_of(std::span<const double> hours, std::span<const double> heads, const ByContract& shares,
                          const Ladder& ladder, const Provisions& provisions,
                          std::span<const double> working_time = {});

}  // namespace tierwave::models::labour
