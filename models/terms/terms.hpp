// The terms of a day: the conditions under which firms, households and countries act. Written anew each morning, when
// nothing of yesterday is left in them; 1 everywhere is the baseline. They are no state: nobody reads those of an earlier
// day, and a checkpoint does not hold them.
//
// Writers, in this order (src/engine/phases/write_terms.hpp):
//
//   1  shocks     what the scenario's shocks leave (models/shocks), and what rebuilding asks for beside
//   2  measures   what countries decide: schemes and income support by calendar (models/labour), then the measures of the
//                 scenario (models/measures)
//
// A writer that comes later reads what earlier ones wrote and may change it; none reads what comes after it.
#pragma once
#include <vector>

#include "models/labour/jobs_kept.hpp"
#include "network/network.hpp"

namespace tierwave::models::terms {

struct Terms {
  // One entry per group of firms, relative to the baseline.
  std::vector<double> labour_supply;        // share of the workforce that may work
  std::vector<double> working_time;         // share of their hours that those who work can work
  std::vector<double> capacity;             // share of productive capacity left
  std::vector<double> final_demand_home;    // multiplier of final sales at home
  std::vector<double> final_demand_abroad;  // multiplier of final sales abroad
  // The part of these two multipliers that households buy; at the baseline households' share of the sales.
  std::vector<double> household_demand_home;
  std::vector<double> household_demand_abroad;
  // By firm: the share of its workforce that may work, where firms of a group differ in it. Empty where none does.
  std::vector<double> firm_labour_supply;
  double labour_supply_of(std::size_t firm, std::size_t group) const {
    return firm_labour_supply.empty() ? labour_supply[group] : firm_labour_supply[firm];
  }

  // By firm: a factor on all final demand for what it makes. Empty where no shock names firms.
  std::vector<double> firm_final_demand;
  double final_factor(std::size_t firm) const { return firm_final_demand.empty() ? 1.0 : firm_final_demand[firm]; }

  // What is provided today for workers whose hours or jobs are lost: by country, and then by every other place that
  // measures tell apart within one. By group its place; empty: its country.
  std::vector<labour::Provisions> provisions;
  std::vector<std::uint32_t> provisions_at;
  // By firm: how many places beyond that of its group it stands, where what is provided hangs on what a firm made. Empty
  // where it does not.
  std::vector<std::uint8_t> firm_shift;
  std::size_t shift_of(std::size_t firm) const { return firm_shift.empty() ? 0 : firm_shift[firm]; }
  std::size_t place_of(std::size_t firm, std::size_t group, std::size_t country) const {
    return provisions_at.empty() ? country : provisions_at[group] + shift_of(firm);
  }

  // By group: for how many days of search for other suppliers a day counts, and the share of purchases for which others are
  // contracted. Empty where no measure helps.
  std::vector<double> search_speed, contracted_share;
  double search_speed_of(std::size_t group) const { return search_speed.empty() ? 1.0 : search_speed[group]; }
  double contracted_share_of(std::size_t group) const {
    return contracted_share.empty() ? 0.0 : contracted_share[group];
  }

  // By firm: what measures pay it today, less what it owes for them since yesterday, millions. Empty where no measure of
  // the run pays or charges firms.
  std::vector<double> firm_subsidy;
  // By firm: what it may owe beyond its own credit today, days of its fixed cost. Empty where no measure lends.
  std::vector<double> firm_credit;
  // By cell, and then by cell and place where measures tell places apart: the rungs on which they keep jobs today; empty
  // where they keep none (models/labour/jobs_kept.hpp). By group its entry; empty: its cell.
  std::vector<std::vector<labour::KeptOnRung>> jobs_kept;
  std::vector<std::uint32_t> jobs_kept_at;
  const std::vector<labour::KeptOnRung>& jobs_kept_of(std::size_t firm, std::size_t group, std::size_t cell) const {
    return jobs_kept[jobs_kept_at.empty() ? cell : jobs_kept_at[group] + shift_of(firm)];
  }
  // By the same entries: to whom notice is given, of those let go after that. Empty where no measure gives notice.
  std::vector<std::vector<labour::KeptOnRung>> jobs_under_notice;
  const std::vector<labour::KeptOnRung>& jobs_under_notice_of(std::size_t firm, std::size_t group,
                                                              std::size_t cell) const {
    return jobs_under_notice[jobs_kept_at.empty() ? cell : jobs_kept_at[group] + shift_of(firm)];
  }

  // Trade between firms of different countries. Where a restriction is in force, a link's order is at
  // most the smaller of the two shares, relative to its baseline flow; above 1 means free.
  bool trade_restricted = false;
  economy::Matrix export_share;  // seller's group x buyer's country
  economy::Matrix import_share;  // buyer's group x seller's cell

  // By group: what the multipliers of final sales abroad would be without restrictions of exports. Empty where no shock of the run
  // restricts trade; of a day on which none does it says nothing.
  std::vector<double> wanted_abroad, wanted_by_households_abroad;

  // Seller's cell x buyer's country: the share of an order that firms leave with the seller at the prices of the day; the
  // rest goes to other makers of the product as far as these can serve it. Empty where no measure changes prices.
  bool orders_move = false;  // whether any share is below 1 today
  economy::Matrix order_kept;

  // Seller's country x buyer's country: share of the capacity of the corridor that is left. Empty where no shock of the
  // run names corridors.
  economy::Matrix corridor_capacity;
};

}  // namespace tierwave::models::terms
