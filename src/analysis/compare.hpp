// Scenarios set against each other, replicate by replicate.
//
// Lost is what a scenario loses against the same world without shocks; kept is what it loses less than the baseline of the
// comparison. Replicates with the same number have the same seed and the same draws, so the difference is formed in each of them
// and its spread is that of the differences, not the difference of two spreads.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contender.hpp"
#include "analysis/differing_keys.hpp"
#include "analysis/run_totals.hpp"
#include "analysis/spread.hpp"
#include "analysis/tax_shares.hpp"
#include "base/calendar.hpp"

namespace tierwave::analysis {

// Shares of a baseline below it are round-off of sums: scenarios that differ by less are taken to be even.
inline constexpr double even = 1e-9;

// Values by replicate, and how they spread. The 90 % interval goes from spread.low() to spread.high().
struct Values {
  Values() = default;
  explicit Values(std::vector<double> of_replicates);
  std::vector<double> by_replicate;
  Spread spread;  // NaN where one value is not known
};

// A figure of one scenario, of the world or of an entry along an axis.
struct ComparedFigure {
  std::size_t scenario = 0;
  Figure figure{};
  By by{};
  std::size_t entry = 0;
  Values lost_share{};  // of the baseline without shocks, mean over the run; NaN where that is 0
  Values lost{};        // in the unit of amount_unit()
  Values kept_share{};  // lost_share of the comparison's baseline less that of the scenario
  Values kept{};        // the same of lost
  double helps = 0;     // share of replicates in which more is kept; NaN where one is not known
  double best = 0;      // share of replicates in which no scenario keeps more; even ones share it
};

// What of a figure is told, for all who write a comparison.
struct QuantityRow {
  std::string_view name;
  Values ComparedFigure::*values;
  bool is_level;  // against no shock; else a difference to the comparison's baseline
  bool is_share;  // of the baseline without shocks; else an amount
};
inline constexpr std::array quantities{
    QuantityRow{"lost_share", &ComparedFigure::lost_share, true, true},
    QuantityRow{"lost", &ComparedFigure::lost, true, false},
    QuantityRow{"kept_share", &ComparedFigure::kept_share, false, true},
    QuantityRow{"kept", &ComparedFigure::kept, false, false},
};

// Work lost in one scenario, and whom nothing reached, of the world or of an entry along country, sex or contract. Person-weeks:
// a person on shorter hours, furloughed, suspended or without the job for a week. What entries lose adds up to what the world
// loses, and so does what of it nothing reaches.
struct ComparedReach {
  std::size_t scenario = 0;
  By by{};
  std::size_t entry = 0;
  Values work_lost{};
  Values not_reached{};        // expected: that no scheme or measure that pays persons reached (observe/workforce.hpp)
  Values not_reached_share{};  // of the work lost; NaN where none is
};

// Public money of one scenario, of the world or a country: what government pays to households and firms and for goods, less
// what it is paid back. Millions.
struct ComparedCost {
  std::size_t scenario = 0;
  By by{};  // world or country
  std::size_t entry = 0;
  Values paid;  // over the run
  Values more;  // than in the comparison's baseline
  // One unit of money. By replicate, NaN where one keeps no jobs, so that no quantile is known then; the mean is that of `more` over
  // that of jobs kept, NaN where none are kept in the mean.
  Values per_job_week_kept;
  // What stands behind `paid` and `more`, and what comes back: all in millions, of the whole run.
  Values spent{};        // by government, credit included
  Values repaid{};       // of credit, by firms
  Values more_spent{};   // than in the comparison's baseline
  Values more_repaid{};  // the same
  Values duties{};       // what else the ledger has firms pay to government, over the run
  Values more_duties{};  // than in the comparison's baseline
  // Taxes and social contributions on the income that households keep against the comparison's baseline: income kept times
  // Comparison::taxes of each country. Below 0 where income is lost. NaN where income is not known by country.
  Values taxes_on_income_kept{};
  Values more_net{};               // `more` less these taxes
  Values net_per_job_week_kept{};  // as per_job_week_kept, of more_net
};

struct ComparedScenario {
  std::string name;  // no two are alike
  std::string from;
  std::vector<std::string> labels;    // why it is compared by force alone
  std::vector<std::string> warnings;  // of its runs
  std::vector<results::Attribute> provenance;
  bool same_figures = false;  // as the baseline: every total of every replicate, to the last bit
  bool same_keys = false;
};

struct Comparison {
  std::vector<ComparedScenario> scenarios;
  std::size_t baseline = 0;
  std::uint32_t replicates = 1;
  bool is_ensemble = false;
  Calendar calendar{{}, 0};
  std::string money;                                             // unit of totals, "1e6 USD_2011"
  std::array<std::vector<std::string>, axes_of_totals> entries;  // those that all scenarios share; else empty
  double baseline_employment = 0;                                // persons
  std::vector<ComparedFigure> figures;
  std::vector<ComparedReach> reach;
  std::vector<ComparedCost> costs;
  TaxShares taxes;
  std::vector<DifferingKey> keys;
  std::vector<std::string> notes;

  // Nothing where the figure is not known of all scenarios.
  const ComparedFigure* find(std::size_t scenario, Figure figure, By by, std::size_t entry) const;
  const ComparedReach* find_reach(std::size_t scenario, By by, std::size_t entry) const;
  const ComparedCost* find_cost(std::size_t scenario, By by, std::size_t entry) const;
};

// What of a cost is told, for all who write a comparison.
struct CostRow {
  std::string_view name;
  const Values* values;
  std::string unit;
};
std::array<CostRow, 12> cost_rows(const ComparedCost& cost, const Comparison& comparison);

// What of reach is told, for all who write a comparison.
struct ReachRow {
  std::string_view name;
  Values ComparedReach::*values;
  std::string_view unit;
  std::string_view words;
};
inline constexpr std::array reach_rows{
    ReachRow{"work_lost", &ComparedReach::work_lost, "person-weeks",
             "workers on shorter hours, furloughed, suspended or without the job, over the run"},
    ReachRow{"not_reached", &ComparedReach::not_reached, "person-weeks",
             "of these, expected, whom no scheme or measure that pays persons reached"},
    ReachRow{"not_reached_share", &ComparedReach::not_reached_share, "1",
             "share of those who lost work whom no scheme or measure that pays persons reached"},
};

// Unit of amounts: full-time jobs (48 hours a week, mean over the run), job-weeks, and money of all days.
std::string amount_unit(Figure figure, const std::string& money);

// Errors: those of check_comparable().
Comparison compare(const std::vector<Contender>& contenders, std::size_t baseline, bool force,
                   const TaxShares& taxes = {});

}  // namespace tierwave::analysis
