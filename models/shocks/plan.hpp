// All shocks of a run, ready to write each day's terms.
#pragma once
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "models/capital/destruction.hpp"
#include "models/shocks/firm_demand.hpp"
#include "models/shocks/firm_spread.hpp"
#include "models/shocks/scratch.hpp"
#include "models/shocks/shock.hpp"
#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::models::shocks {

class Plan {
 public:
  // No shocks: every day's terms are neutral.
  Plan(const network::Network& network, const network::Groups& groups);

  // Errors: InvalidInput, all in one pass, for shocks of one kind that overlap (same place, same day)
  // without a rule, and for reductions outside what the kind allows (above 1; below 0 where only a
  // fall has a meaning) after combining.
  Plan(const network::Network& network, const network::Groups& groups, std::vector<Shock> shocks,
       std::array<Overlap, kinds> overlap, int days);

  // Shocks that name firms.
  void add(capital::Destructions destroyed) { destroyed_ = std::move(destroyed); }
  void add(FirmDemand demand) { firm_demand_ = std::move(demand); }
  // How unlike firms are in what shocks of labour supply take from them.
  void add(FirmSpread spread) { firm_spread_ = std::move(spread); }

  // The factor on all that households of a country buy, given what shocks leave of their baseline basket (1: all
  // of it). Laws of households give it (models/households). The basket sees shocks of final demand only: what trade
  // quotas or tables of firms keep from households is neither saved nor moved to other products.
  using HouseholdFactor = std::function<double(std::size_t country, double basket)>;

  // Terms of the day; days after the last are neutral. Without a factor households buy what shocks leave.
  // `terms` are those of neutral() or of an earlier day of this plan. The first call with a scratch makes its room.
  void write(std::size_t day, Terms& terms, Scratch& scratch, const HouseholdFactor& factor = {}) const;
  // Gives back to the terms of today's write() the part of final demand that eased closures do not take: shocks that
  // follow closures fall by 1 - eased of what they fall otherwise, `eased` by the buyers' country. `factor` as in write().
  void ease(std::size_t day, std::span<const double> eased, Terms& terms, Scratch& scratch,
            const HouseholdFactor& factor = {}) const;
  Terms neutral() const;

  // Works out beforehand what shocks leave of final demand on every day, which write() then looks up where it is given
  // no factor. Copies of the plan share it: for many runs of one plan.
  void prepare(int days);

  // The first day on which any shock is in force; -1 where there is none.
  int first_day() const;
  const std::vector<Shock>& shocks() const { return shocks_; }
  const capital::Destructions& destroyed() const { return destroyed_; }
  bool restricts_trade() const { return restricts_trade_; }
  bool empty() const { return shocks_.empty() && destroyed_.empty() && firm_demand_.empty(); }

 private:
  // Where the final demand of a group comes from: groups of one cell that the same shocks can reach
  // share a class.
  struct DemandClass {
    std::uint32_t cell;
    std::vector<std::uint32_t> shocks;
  };

  using Multipliers = Scratch::Multipliers;

  void find_demand_classes(const network::Groups& groups);
  void find_basket_shares(const network::Network& network, const network::Groups& groups);
  void check_overlaps() const;
  void check_ranges(int days) const;
  void write_supply(std::size_t day, Terms& terms) const;
  void write_final_demand(std::size_t day, Terms& terms, Scratch& scratch, const HouseholdFactor& factor) const;
  void write_baseline_households(Terms& terms) const;
  bool changes_final_demand(std::size_t day, const Terms& terms) const;
  // Where `eased` is not empty, what follows closures falls by less.
  using Eased = std::span<const double>;
  double demand_left(const DemandClass& members, std::size_t destination, std::size_t use, std::size_t day,
                     Eased eased) const;
  std::array<bool, economy::final_uses> uses_that_change(const DemandClass& members, std::size_t day, bool trade) const;
  struct TradeLimit {
    double exports, imports;
  };
  TradeLimit trade_limit(const DemandClass& members, std::size_t destination, std::size_t day) const;
  void write_household_factors(std::size_t day, std::vector<double>& factors, const HouseholdFactor& factor,
                               Eased eased) const;
  void write_multipliers(std::size_t day, const std::vector<double>& factors, Multipliers& multipliers,
                         Eased eased) const;
  void write_trade(std::size_t day, Terms& terms) const;
  void write_corridors(std::size_t day, Terms& terms) const;
  bool trade_is_restricted(std::size_t day) const;
  bool reaches(const Shock& shock, std::size_t group) const;

  std::size_t firms_ = 0;
  std::size_t countries_ = 0;
  std::size_t sectors_ = 0;
  std::vector<std::uint32_t> group_cell_;
  std::vector<std::uint8_t> group_tier_;
  std::vector<network::SizeClass> group_size_class_;
  std::vector<std::uint8_t> group_zone_;
  economy::Matrix final_shares_;  // cell x (destination, use): share of the cell's home or foreign final sales
  std::vector<DemandClass> demand_classes_;
  std::vector<std::uint32_t> demand_class_of_;  // by group
  economy::Matrix basket_shares_;               // demand class x country: share of what the country's households buy
  std::vector<Shock> shocks_;
  std::array<Overlap, kinds> overlap_{};
  int first_day_ = -1;
  bool restricts_trade_ = false;
  bool limits_corridors_ = false;
  capital::Destructions destroyed_;
  FirmDemand firm_demand_;
  FirmSpread firm_spread_;
  std::shared_ptr<const std::vector<Multipliers>> multipliers_;  // by day, where prepared
};

}  // namespace tierwave::models::shocks
