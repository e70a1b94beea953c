// The transfers of money that a day books: each has a name, one payer and one payee, so that it is booked once and what
// payees receive is what payers pay. Payer and payee are of one country.
//
// Not here, since no payee is paid on the day on which the payer pays:
//   goods            at baseline prices their payments are the goods account itself
//   rule of cash     what a firm spends and takes in has days of its own in the rule of money `cash`: inputs are paid on
//                    the day of use, customers pay later, and what rent and owners take goes to nobody that the model has
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tierwave::models::terms {

// Institutional sectors of the national accounts.
enum class InstitutionalSector : std::uint8_t { firms, households, government };

// In the order of `every_transfer`.
enum class Transfer : std::uint8_t {
  wages,
  furlough_pay,
  income_support,
  wage_subsidy,
  household_transfer,
  workplace_costs,
  grants,
  credit_drawn,
  credit_repaid,
  tariffs,
  tariff_relief,
  cancelled_orders,
  strategic_stocks,
  vaccination_costs,
  wage_top_up,
  wage_floor,
  employer_support
};

struct TransferRow {
  Transfer transfer;
  std::string_view name;
  InstitutionalSector payer, payee;
  std::string_view text;
};

inline constexpr std::array every_transfer{
    TransferRow{Transfer::wages, "wages", InstitutionalSector::firms, InstitutionalSector::households,
                "pay for hours worked, that of the self-employed included"},
    TransferRow{Transfer::furlough_pay, "furlough_pay", InstitutionalSector::government,
                InstitutionalSector::households, "pay of job-retention schemes for hours not worked"},
    TransferRow{Transfer::income_support, "income_support", InstitutionalSector::government,
                InstitutionalSector::households, "support to those suspended without pay and those who lost the job"},
    TransferRow{Transfer::wage_subsidy, "wage_subsidy", InstitutionalSector::government, InstitutionalSector::firms,
                "part of the wages of those whom firms keep on"},
    TransferRow{Transfer::household_transfer, "household_transfer", InstitutionalSector::government,
                InstitutionalSector::households, "transfers to households, whether or not they lost work"},
    TransferRow{Transfer::workplace_costs, "workplace_costs", InstitutionalSector::government,
                InstitutionalSector::firms,
                "costs of safe workplaces, of work from home and of second suppliers, refunded"},
    TransferRow{Transfer::grants, "grants", InstitutionalSector::government, InstitutionalSector::firms,
                "part of the fixed cost of firms that make less"},
    TransferRow{Transfer::credit_drawn, "credit_drawn", InstitutionalSector::government, InstitutionalSector::firms,
                "credit that firms draw on lines of governments"},
    TransferRow{Transfer::credit_repaid, "credit_repaid", InstitutionalSector::firms, InstitutionalSector::government,
                "what they repay of it"},
    TransferRow{Transfer::tariffs, "tariffs", InstitutionalSector::firms, InstitutionalSector::government,
                "duties of measures on imports, paid by importers, who pass them on"},
    TransferRow{Transfer::tariff_relief, "tariff_relief", InstitutionalSector::government, InstitutionalSector::firms,
                "duties of the baseline that measures waive"},
    TransferRow{Transfer::cancelled_orders, "cancelled_orders", InstitutionalSector::government,
                InstitutionalSector::firms, "what a fund pays of orders that firms lost"},
    TransferRow{Transfer::strategic_stocks, "strategic_stocks", InstitutionalSector::government,
                InstitutionalSector::firms, "what is released of stocks held in advance, and the cost of holding them"},
    TransferRow{Transfer::vaccination_costs, "vaccination_costs", InstitutionalSector::government,
                InstitutionalSector::firms, "vaccines and those who give them"},
    TransferRow{Transfer::wage_top_up, "wage_top_up", InstitutionalSector::government, InstitutionalSector::households,
                "what lifts wages to a floor, paid by a fund"},
    TransferRow{Transfer::wage_floor, "wage_floor", InstitutionalSector::firms, InstitutionalSector::households,
                "the same, paid by employers, or through them by final buyers"},
    TransferRow{Transfer::employer_support, "employer_support", InstitutionalSector::firms,
                InstitutionalSector::households, "the part of income support that employers pay"},
};
inline constexpr std::size_t transfers = every_transfer.size();

static_assert(
    [] {
      for (std::size_t row = 0; row < transfers; ++row)
        if (every_transfer[row].transfer != static_cast<Transfer>(row)) return false;
      return true;
    }(),
    "every_transfer has one row per transfer, in the order of Transfer");

constexpr std::string_view name_of(InstitutionalSector sector) {
  constexpr std::array<std::string_view, 3> names{"firms", "households", "government"};
  return names[static_cast<std::size_t>(sector)];
}

}  // namespace tierwave::models::terms
