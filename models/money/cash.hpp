// Cash and closure: a firm lives on its cash while it earns less than it spends; where cash and credit are gone it
// closes for good, and all its jobs are lost.
//
// At the baseline a firm sells O, buys inputs I and pays wages W, millions a day. Its surplus is O - I - W; a share of
// it must be paid whatever is made (rent, interest, leases), and owners take the rest. Without a surplus a firm has no
// fixed cost, its baseline loss is borne by others as it was, and it never closes.
//
//   fixed cost   F     = share max(0, O - I - W)
//   taken out    P     = max(0, O - I - W) - F                               at the baseline
//   customers    r(t)  = r(t-1) + (x(t) - r(t-1)) / (1 + T)                  T payment days on average, exponential
//   surplus      s(t)  = P + O (r(t) - 1) - I (x(t) - 1) - W (h(t) - 1) + g  production x, hours h over the baseline,
//                                                                            g paid by measures
//   cash         m(t)  = m(t-1) + (s(t) - p(t)) / F                          days of fixed cost
//   owners       p(t)  = min(P, max(0, s(t) + F (m(t-1) - cash_days)))       never more than P, nothing below the target
//   closes             where m(t) + credit_days + what measures lend < 0
//
// Sales are what is made, as all that is made is delivered. Inputs are paid on the day of their use, so that stocks
// bought or run down cost nothing by themselves; suppliers give no credit. Wages are hours times baseline wage: what
// a job-retention scheme pays for hours not worked does not burden the firm. What a closed customer owes is still
// paid, and nobody takes over what a closed firm sold. At the baseline s = P = p, so that cash stays to the last bit.
//
// A surplus below 1e-9 of sales is round-off, and none; so is less than 1e-9 days of cash beyond the last credit: a
// firm that makes nothing spends its days one by one to exactly 0, and round-off must not choose the day on which it
// closes.
//
// | parameter        | unit | default | source                                                                |
// | cash_days        | days | 27      | JPMorgan Chase Institute (2016), Cash is King: median cash buffer of  |
// |                  |      |         | small businesses in the United States. It counts days of all outlays; |
// |                  |      |         | days of fixed cost alone are less money                               |
// | credit_days      | days | 0       | assumption: no credit                                                 |
// | payment_days     | days | 30      | assumption: bills are due within a month                              |
// | fixed_cost_share | 1    | 0.5     | assumption: half                                                      |
#pragma once
#include <algorithm>

#include "models/money/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::money {

struct Cash {
  static constexpr const char* name = "cash";
  static constexpr bool moves = true;
  struct Parameters {
    double cash_days = 27;
    double credit_days = 0;
    double payment_days = 30;
    double fixed_cost_share = 0.5;
  };
  Parameters parameters;
  static constexpr double round_off = 1e-9;  // of sales, and of days

  Account first() const { return {parameters.cash_days, 1.0}; }

  // Millions per day.
  double fixed_cost(const Baseline& firm) const { return parameters.fixed_cost_share * surplus(firm); }

  Account next(const Account& yesterday, const Baseline& firm, const Today& today) const {
    const double receipts =
        yesterday.receipts + (today.production - yesterday.receipts) / (1.0 + parameters.payment_days);
    const double fixed = fixed_cost(firm);
    if (!(fixed > 0)) return {yesterday.cash, receipts};
    const double taken_at_baseline = surplus(firm) - fixed;
    const double earned =
        taken_at_baseline +
        (firm.sales * (receipts - 1.0) - firm.inputs * (today.production - 1.0) - firm.wages * (today.hours - 1.0)) +
        today.subsidy;
    const double above_target = earned + fixed * (yesterday.cash - parameters.cash_days);
    const double taken = std::min(taken_at_baseline, std::max(0.0, above_target));
    return {yesterday.cash + (earned - taken) / fixed, receipts};
  }

  // `lent` by measures, in days of fixed cost.
  bool closes(const Account& account, double lent = 0) const { return short_of(account) > lent + round_off; }
  // What the firm lacks beyond its own cash and credit, in days of fixed cost; below 0 it has them.
  double short_of(const Account& account) const { return -(account.cash + parameters.credit_days); }

  static schema::Table keys();
  static Cash from(const schema::Values& values);

 private:
  static double surplus(const Baseline& firm) {
    const double left = firm.sales - firm.inputs - firm.wages;
    return left > round_off * firm.sales ? left : 0.0;
  }
};

}  // namespace tierwave::models::money
