// The accounts of a day. A run that breaks one stops with exit code 4 and names it.
#pragma once
#include "base/ids.hpp"
#include "base/units.hpp"
#include "engine/state.hpp"

namespace tierwave::engine {

// Relative tolerance of an account that sums numbers of the run's precision.
template <class Real>
double account_tolerance();

// What a firm made is what left it: `delivered` is the sum over its buyers. Per day.
void check_deliveries(FirmId firm, Day day, Money made, Money delivered, Money baseline_output);

// Made = delivered to firms + delivered to final users, within a share `tolerance` of the baseline output of
// all firms. The first is summed by buyers, the second by sellers.
void check_goods(const DaySummary& summary, Money baseline_output, Day day, double tolerance);

// Opening stocks + arrivals = use + closing stocks; and yesterday's closing stocks are today's opening stocks.
void check_stocks(const DaySummary& summary, double yesterdays_closing_stocks, Day day, double tolerance);

// Pay = hours x baseline wage per hour. All three relative to the firm's baseline.
void check_pay(FirmId firm, Day day, double hours, double pay);

}  // namespace tierwave::engine
