// The accounts of a day. A run that breaks one stops with exit code 4 and names it.
#pragma once
#include <cmath>
#include <span>

#include "base/ids.hpp"
#include "base/units.hpp"
#include "engine/ledger.hpp"
#include "engine/state.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

// Relative tolerance of an account that sums numbers of the run's precision.
template <class Real>
double account_tolerance();

[[noreturn]] void deliveries_broken(FirmId firm, Day day, Money made, Money delivered);
[[noreturn]] void pay_broken(FirmId firm, Day day, double hours, double pay);

// What a firm made is what left it: `delivered` is the sum over its buyers. Per day.
inline void check_deliveries(FirmId firm, Day day, Money made, Money delivered, Money baseline_output) {
  if (!(std::abs((made - delivered).value()) <= 1e-12 * baseline_output.value()))
    deliveries_broken(firm, day, made, delivered);
}

// Made = delivered to firms + delivered to final users + what is now on its way (dispatched - landed), within a share
// `tolerance` of the baseline output of all firms. The first is summed by buyers, the second by sellers.
void check_goods(const DaySummary& summary, Money baseline_output, Day day, double tolerance);

// Opening stocks + arrivals = use + closing stocks; and yesterday's closing stocks, with what
// was released of reserves, are today's opening stocks.
void check_stocks(const DaySummary& summary, double yesterdays_closing_stocks, Day day, double tolerance);

// Goods in transit: opening + dispatched = landed + closing + cut; and yesterday's closing is today's opening.
void check_transit(const DaySummary& summary, double yesterdays_closing, Day day, double tolerance);

// Transfers: the households, or firms, of each country receive what the ledger has payers pay them. `received` by country,
// added up from their side, and `baseline`, labour income without shocks; millions per day.
void check_transfers(const Ledger& ledger, InstitutionalSector payees, std::span<const double> received,
                     std::span<const double> baseline, const network::Network& network, Day day);

// Pay = hours x baseline wage per hour. All three relative to the firm's baseline.
inline void check_pay(FirmId firm, Day day, double hours, double pay) {
  if (!(std::abs(pay - hours) <= 1e-12)) pay_broken(firm, day, hours, pay);
}

}  // namespace tierwave::engine
