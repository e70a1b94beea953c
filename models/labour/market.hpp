// The labour market of a run: who works under which contract, the ladder, and what each country provides on each day.
//
// A region takes the mean of its members weighted by employment. Members without contracts or income support are left
// out of those means; members without a row of schemes have none that reaches anybody. Regions without any data are told
// in the notes; a complete table says that they have none.
//
//   jobs kept                 0.6 of those that workers whom a scheme reaches would lose otherwise (assumption: 0.15 to
//                             0.3 jobs lost per hour lost under a wide scheme, 0.5 without: work.heads_lost_share)
//   reach of a scheme         1, 0.2, 0 of the classes it covers                 (assumption)
//   income support            0, 0.25, 0.6 of the lost wage at levels 0, 1, 2    (assumption: 1 is less than half of the
//                             lost pay, 2 half or more)
//   reach to informal work    0.5 where the tracker does not say                 (assumption)
#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/closures/tables.hpp"
#include "models/labour/income_support.hpp"
#include "models/labour/ladder.hpp"
#include "models/labour/tables.hpp"
#include "network/network.hpp"

namespace tierwave::models::labour {

struct Market {
  Ladder ladder = default_ladder();
  std::vector<ByContract> shares;                   // by cell, of its workforce; empty: all permanent
  std::vector<ByContract> women;                    // by cell: women's share in each class; NaN: not known
  std::vector<std::vector<Provisions>> provisions;  // [country][day]; empty: nothing is known

  const ByContract& shares_of(std::size_t cell) const { return shares.empty() ? all_permanent : shares[cell]; }
  // NaN where it is not known.
  double women_in(std::size_t cell, std::size_t contract) const;
  // Days after the last have what the last had.
  const Provisions& provisions_on(std::size_t country, std::size_t day) const;

 private:
  static constexpr ByContract all_permanent{1, 0, 0, 0, 0};
};

// All are shares in [0, 1].
struct MarketParameters {
  std::array<double, 3> reach{0, 0.2, 1};  // by Reach
  double jobs_kept = 0.6;
  std::array<double, IncomeSupport::levels> income_support{0, 0.25, 0.6};
  double informal_reach = 0.5;
};

// What a market is read from; null where a scenario does not name it. Where one of them is there, so are countries.
struct MarketTables {
  const ContractTable* contracts = nullptr;
  const SchemeTable* schemes = nullptr;
  const IncomeSupportTable* income_support = nullptr;
  const CountryTable* countries = nullptr;
};

// `women_share` by cell, or empty. Adds notes, in words. Errors: InvalidInput with all of: days of the calendar that
// income support does not cover; members as in closures.
Market make_market(const network::Network& network, const Calendar& calendar, const std::vector<double>& women_share,
                   const MarketTables& tables, const MarketParameters& parameters, std::vector<std::string>& notes);

}  // namespace tierwave::models::labour
