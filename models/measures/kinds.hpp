// The kinds of measure, one row each. The keys of [[measure]], their texts, and what resolving and the plan ask of a kind
// follow from the rows. README.md says how to add one.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "models/kind_rows.hpp"
#include "models/terms/transfers.hpp"

namespace tierwave::models::measures {

using terms::Transfer;

// In the order of `every_kind`.
enum class Kind : std::uint8_t {
  job_retention,
  wage_subsidy,
  income_support,
  household_transfer,
  sector_exemption,
  staged_reopening,
  safe_workplaces,
  remote_work,
  grant,
  public_purchase,
  demand_stimulus,
  search_help,
  credit_line,
  tariff,
  tariff_relief,
  import_quota,
  export_quota,
  payment_of_cancelled_orders,
  strategic_stocks,
  second_suppliers,
  faster_corridors,
  export_ban_relief,
  vaccination,
  notice_period,
  wage_floor,
};

// What a kind moves, and so where it acts in the day.
enum class Acts : std::uint8_t {
  provisions,     // what the country provides for those whose hours or jobs are lost; paid at the end of the day
  firms,          // money to firms, known in the morning
  households,     // money to households, known in the morning
  labour_supply,  // labour that closures leave
  final_demand,   // what final users ask for; paid at the end of the day, as far as it is delivered
  search,         // how fast firms find other suppliers
  credit,         // what firms may draw; known at the end of the day, and repaid
  prices,         // duties on what crosses a border; known at the end of the day, by what is delivered
  trade,          // what may cross a border
  stocks,         // inputs held in advance; paid at the end of the day
  corridors,      // what fits on the way
  exports,        // what shocks forbid to leave
  contagion,      // labour that closures leave, and what final users ask for in step with closures
  notice,         // when a job that is lost ends; paid by the firm
  wages,          // money to workers by firm, known in the morning
};

struct KindRow {
  Kind kind;
  std::string_view name;  // that a scenario writes
  std::string_view text;  // what it does
  Acts acts;
  std::optional<Transfer> pays = {};  // the row of the ledger in which it is booked; none where it costs nothing
  bool pay = false;                   // has `pay`, a share of pay
  bool amount = false;                // has `amount`, money a person and month
  bool keeps_jobs = false;            // has `jobs_kept`
  bool payroll = false;               // reaches those on a payroll: informal work only as far as `informal_reach` says
  bool share = false;                 // has `share`, of what closures take
  bool steps = false;                 // has `steps`, the same by date
  bool cost = false;                  // has `cost`, money a person and month
  bool contracts = true;              // covers classes of contract
  bool reach = true;                  // has `reach`
  bool buyers = false;     // `countries` are those of the final users, `sectors` the products; else of the firms
  bool by_output = false;  // may pay only firms that make less: `output_below`
  bool alone = false;      // two of one kind cannot both hold for the same firms on the same day
  bool partners = false;   // has `partners` on the other side of a border
  bool rate = false;       // has `rate`, of the price
  bool budget = true;      // may have `budget`, where it pays
  bool places = true;      // may select firms within countries: sectors, tiers, size_classes, zones
};

inline constexpr std::array every_kind{
    KindRow{.kind = Kind::job_retention,
            .name = "job_retention",
            .text = "pays `pay` of the wage for hours not worked; who is reached keeps the job more often.",
            .acts = Acts::provisions,
            .pays = Transfer::furlough_pay,
            .pay = true,
            .keeps_jobs = true,
            .payroll = true,
            .alone = true},
    KindRow{.kind = Kind::wage_subsidy,
            .name = "wage_subsidy",
            .text = "pays firms `pay` of the wages of those they keep on; who is reached keeps the job more often.",
            .acts = Acts::firms,
            .pays = Transfer::wage_subsidy,
            .pay = true,
            .keeps_jobs = true,
            .payroll = true,
            .by_output = true},
    KindRow{.kind = Kind::income_support,
            .name = "income_support",
            .text = "pays those without work `pay` of the lost wage, or `amount`.",
            .acts = Acts::provisions,
            .pays = Transfer::income_support,
            .pay = true,
            .amount = true},
    KindRow{.kind = Kind::household_transfer,
            .name = "household_transfer",
            .text = "pays households `amount` for every person in work without shocks.",
            .acts = Acts::households,
            .pays = Transfer::household_transfer,
            .amount = true},
    KindRow{.kind = Kind::sector_exemption,
            .name = "sector_exemption",
            .text = "spares the selected firms `share` of the labour that closures and other shocks take.",
            .acts = Acts::labour_supply,
            .share = true,
            .contracts = false},
    KindRow{.kind = Kind::staged_reopening,
            .name = "staged_reopening",
            .text = "the same by `steps`, a share from each date on.",
            .acts = Acts::labour_supply,
            .steps = true,
            .contracts = false,
            .alone = true},
    KindRow{.kind = Kind::safe_workplaces,
            .name = "safe_workplaces",
            .text = "makes workplaces safe, so that `share` of the labour lost can work; costs `cost` a person.",
            .acts = Acts::labour_supply,
            .pays = Transfer::workplace_costs,
            .share = true,
            .cost = true,
            .contracts = false},
    KindRow{.kind = Kind::remote_work,
            .name = "remote_work",
            .text = "equips for work from home, so that `share` of the labour lost can work; costs `cost` a person.",
            .acts = Acts::labour_supply,
            .pays = Transfer::workplace_costs,
            .share = true,
            .cost = true,
            .contracts = false},
    KindRow{.kind = Kind::grant,
            .name = "grant",
            .text = "pays firms `fixed_cost` of their fixed cost; only with [money].",
            .acts = Acts::firms,
            .pays = Transfer::grants,
            .contracts = false,
            .by_output = true},
    KindRow{.kind = Kind::public_purchase,
            .name = "public_purchase",
            .text = "the government buys `spending` a month of the selected products.",
            .acts = Acts::final_demand,
            .contracts = false,
            .reach = false,
            .buyers = true},
    KindRow{.kind = Kind::demand_stimulus,
            .name = "demand_stimulus",
            .text =
                "the government pays `spending` a month of what households buy of the selected products; `additional` "
                "of it they would not have bought.",
            .acts = Acts::final_demand,
            .contracts = false,
            .reach = false,
            .buyers = true},
    KindRow{.kind = Kind::search_help,
            .name = "search_help",
            .text = "firms search `speed` times as fast for other suppliers; only with [substitution].",
            .acts = Acts::search,
            .contracts = false,
            .reach = false},
    KindRow{
        .kind = Kind::credit_line,
        .name = "credit_line",
        .text = "firms whose cash is gone may draw `credit_days` of their fixed cost and repay it; only with [money].",
        .acts = Acts::credit,
        .pays = Transfer::credit_drawn,
        .contracts = false,
        .alone = true},
    KindRow{.kind = Kind::tariff,
            .name = "tariff",
            .text = "a duty of `rate` on what comes from `partners`; the government receives it.",
            .acts = Acts::prices,
            .contracts = false,
            .reach = false,
            .buyers = true,
            .partners = true,
            .rate = true},
    KindRow{.kind = Kind::tariff_relief,
            .name = "tariff_relief",
            .text = "waives duties of `rate` that are in the prices of the baseline.",
            .acts = Acts::prices,
            .contracts = false,
            .reach = false,
            .buyers = true,
            .alone = true,
            .partners = true,
            .rate = true},
    KindRow{.kind = Kind::import_quota,
            .name = "import_quota",
            .text = "of what comes from `partners` without shocks at most the share `quota` may come in.",
            .acts = Acts::trade,
            .contracts = false,
            .reach = false,
            .buyers = true,
            .partners = true},
    KindRow{.kind = Kind::export_quota,
            .name = "export_quota",
            .text = "of what goes to `partners` without shocks at most the share `quota` may leave.",
            .acts = Acts::trade,
            .contracts = false,
            .reach = false,
            .partners = true},
    KindRow{.kind = Kind::payment_of_cancelled_orders,
            .name = "payment_of_cancelled_orders",
            .text = "pays firms `share` of the value of the orders that they lost; `payer` says who.",
            .acts = Acts::firms,
            .pays = Transfer::cancelled_orders,
            .share = true,
            .contracts = false},
    KindRow{.kind = Kind::strategic_stocks,
            .name = "strategic_stocks",
            .text =
                "`stock_days` of the inputs `products` lie in reserve at the selected firms from the first day of the "
                "run, and fill up their stocks while the measure is in force.",
            .acts = Acts::stocks,
            .pays = Transfer::strategic_stocks,
            .contracts = false,
            .alone = true,
            .budget = false},
    KindRow{.kind = Kind::second_suppliers,
            .name = "second_suppliers",
            .text = "firms have contracted other makers of the product for `share` of their purchases; costs `cost` a "
                    "person; only with [substitution].",
            .acts = Acts::search,
            .pays = Transfer::workplace_costs,
            .share = true,
            .cost = true,
            .contracts = false,
            .reach = false},
    KindRow{.kind = Kind::faster_corridors,
            .name = "faster_corridors",
            .text = "`share` of what shocks take from the way to `partners` fits all the same; only with [transport].",
            .acts = Acts::corridors,
            .share = true,
            .contracts = false,
            .reach = false,
            .partners = true},
    KindRow{.kind = Kind::export_ban_relief,
            .name = "export_ban_relief",
            .text = "`share` of what shocks forbid to leave the selected firms' country may leave.",
            .acts = Acts::exports,
            .share = true,
            .contracts = false,
            .reach = false},
    KindRow{.kind = Kind::vaccination,
            .name = "vaccination",
            .text = "the vaccinated work and buy as before: of what closures and distancing take, `share` times those "
                    "`vaccinated` returns.",
            .acts = Acts::contagion,
            .pays = Transfer::vaccination_costs,
            .contracts = false,
            .alone = true,
            .budget = false,
            .places = false},
    KindRow{.kind = Kind::notice_period,
            .name = "notice_period",
            .text = "who is let go stays employed for `notice_days` and is paid by the employer meanwhile.",
            .acts = Acts::notice,
            .payroll = true,
            .alone = true,
            .budget = false},
    KindRow{.kind = Kind::wage_floor,
            .name = "wage_floor",
            .text = "lifts pay below `floor` to it, for the hours worked; `payer` pays.",
            .acts = Acts::wages,
            .pays = Transfer::wage_top_up,
            .payroll = true,
            .alone = true},
};
inline constexpr std::size_t kinds = every_kind.size();
static_assert(in_order(every_kind), "every_kind has one row per kind, in the order of Kind");

constexpr const KindRow& row_of(Kind kind) {
  return every_kind[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Kind kind) {
  return row_of(kind).name;
}
// Errors: as kind_named().
inline Kind kind_of(std::string_view name) {
  return kind_named(every_kind, name, "measure");
}

}  // namespace tierwave::models::measures
