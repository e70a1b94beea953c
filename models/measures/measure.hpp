// One measure: what it does, for whom, from when on, and what it may spend.
#pragma once
#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "models/labour/workforce.hpp"
#include "models/measures/kinds.hpp"
#include "models/measures/prices.hpp"
#include "models/shocks/shock.hpp"

namespace tierwave::models::measures {

// What of a country a trigger reads: the sum over its firms at the end of the day before, relative to the baseline.
enum class Quantity : std::uint8_t { employment, hours, output };
inline constexpr std::size_t quantities = 3;
inline constexpr std::string_view whole_world = "world";  // what a scenario writes for the sum over all countries
std::string_view name_of(Quantity quantity);              // "employment", "hours", "output"

// Switches a measure on after `days` days in a row beyond `on`, and off after as many on the other side of `off`, which
// lies further from it: between the two thresholds nothing is switched.
struct Trigger {
  Quantity quantity = Quantity::employment;
  std::optional<std::size_t> country;  // none: each country that the measure selects switches for itself
  bool below = true;                   // beyond is below `on`; else above it
  double on = 1, off = 1;
  int days = 1;
  bool world = false;  // `country` is all of them together

  bool calls(double value) const { return below ? value < on : value > on; }
  bool ends(double value) const { return below ? value >= off : value <= off; }
};

// Who pays what lifts wages to a floor.
enum class Payer : std::uint8_t { fund, employer, buyer };
inline constexpr std::size_t payers = 3;
std::string_view name_of(Payer payer);  // "fund", "employer", "buyer"

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

struct Measure {
  std::string label;
  Kind kind = Kind::job_retention;
  Location where;  // in the scenario file
  // Which firms, by their own place.
  shocks::Selection selection;
  // Or single firms, one entry each; empty: all that are selected. The groups of a run tell them apart (network/groups.hpp).
  std::vector<bool> firms;
  // Share of the workers of a class who are reached, 0 for classes that the measure does not cover. Kinds without
  // contracts have one share for all.
  labour::ByContract reach{};
  // Days on which it may be in force: [first, last], both inside the run.
  int first_day = 0, last_day = 0;
  std::optional<Trigger> trigger;
  int delay_days = 0;         // from the decision to the first day on which it acts
  int ramp_days = 0;          // over which it builds up in a straight line
  double budget = unlimited;  // millions of the economy's currency
  // What it does; those that its kind has.
  double pay = 0;                     // share of pay
  double amount = 0;                  // millions a person and day
  double jobs_kept = 0;               // share of the jobs at risk of those reached
  double share = 0;                   // of the labour that shocks take
  std::vector<double> path;           // the same by day of the run, instead
  double cost = 0;                    // millions a person and day
  double output_below = unlimited;    // pays only firms whose output lies below this
  double fixed_cost = 0;              // share of a firm's fixed cost
  double spending = 0;                // millions a day
  double additional = 1;              // share of it that is bought beside
  double speed = 1;                   // of the search for suppliers
  double credit_days = 0;             // of fixed cost that a firm may draw
  double rate = 0;                    // of the price; below 0 for a relief
  Duties::Elasticities elasticities;  // between origins, and of demand
  bool by_buyers = false;             // who cancelled pays, not the government
  double stock_days = 0;              // held in reserve
  double holding_cost = 0;            // share of the value of a reserve, a day
  double quota = 1;                   // of the baseline flow
  int notice_days = 0;                // from the decision to let go to the day on which the job ends
  double support_days = 0;            // for which a person is supported, in the mean; 0: without end
  double employer_part = 0;           // share of the support that the employer pays
  double floor = 0;                   // of pay, of the country's mean
  Payer payer = Payer::fund;          // of what lifts pay to it
  // Share of the population that is vaccinated, by country and day of the run.
  std::vector<std::vector<double>> vaccinated;

  // Whether it selects a firm by the firm's own place or name.
  bool selects(const network::Network& network, std::size_t firm) const {
    return selection.holds(network, firm) && (firms.empty() || firms[firm]);
  }
  // On its n-th day in force, the first being 1: 0 while it is delayed, then rising to 1.
  double intensity(double day_in_force) const {
    const double acting = day_in_force - delay_days;
    if (!(acting > 0)) return 0;
    return acting < ramp_days ? acting / ramp_days : 1.0;
  }
  // The row of the ledger in which what it pays is booked, where it pays.
  std::optional<Transfer> pays() const {
    return payer == Payer::fund ? row_of(kind).pays : std::optional(Transfer::wage_floor);
  }
  double share_on(int day, std::size_t country) const {
    const auto at = static_cast<std::size_t>(day);
    if (!vaccinated.empty()) return share * vaccinated[country][at];
    return path.empty() ? share : path[at];
  }
  // Who was vaccinated since the day before; those before the first day are not counted.
  double newly_vaccinated(int day, std::size_t country) const {
    if (day == 0) return 0;
    const auto at = static_cast<std::size_t>(day);
    return std::max(0.0, vaccinated[country][at] - vaccinated[country][at - 1]);
  }
};

// A month of the model: a twelfth of 365 days.
inline constexpr double days_a_month = 365.0 / 12;

}  // namespace tierwave::models::measures
