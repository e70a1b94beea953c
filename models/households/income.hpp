// Households after Pichler, Pangallo, del Rio-Chanona, Lafond & Farmer (2022): consumption follows
// labour income and the income expected for good, slowly; of what shocks keep them from buying they
// save a share.
//
//   log C~(t) = rho log C~(t-1) + (1 - rho)/2 log(m l(t)) + (1 - rho)/2 log(m l_p(t)),   m = C(0) / l(0)
//   C(t)      = (1 - share_saved (1 - sum of theta)) C~(t),   c_k = theta_k / sum of theta x C(t)
//
// l is yesterday's labour income with benefits, l(0) - (1 - benefit_share)(l(0) - l); l_p = xi l(0) the income
// expected for good since the first shock began, l(0) before. Relative to the baseline m drops out. The paper's rho is
// per quarter; per day rho = 1 - (1 - rho_quarter) / 90, so that the speed of adjustment is spread evenly over 90 days.
// Income of less than a millionth of the baseline counts as a millionth: log 0 would end consumption for good after a
// single day.
//
// | parameter                 | unit | default | source                                                      |
// | persistence_per_quarter   | 1    | 0.6     | rho, Pichler et al. (2022)                                   |
// | share_saved               | 1    | 0.75    | recorded Belgian run of Pichler et al. (2022)                |
// | benefit_share             | 1    | 0       | assumption: no benefits; the paper has 0.8 for the UK in 2020 |
// | expected_permanent_income | 1    | 1       | xi: nobody expects to earn less for good                     |
#pragma once
#include <algorithm>

#include "base/math.hpp"
#include "models/households/basket.hpp"
#include "models/households/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::households {

struct Income {
  static constexpr const char* name = "income";
  static constexpr bool reads_income = true;
  static constexpr bool reallocates = true;
  struct Parameters {
    double persistence_per_quarter = 0.6;
    double share_saved = 0.75;
    double benefit_share = 0;
    double expected_permanent_income = 1;
  };
  Parameters parameters;

  // C~ of today.
  double consumption(const Yesterday& yesterday) const {
    const double rho = 1.0 - (1.0 - parameters.persistence_per_quarter) / 90.0;
    const double income = std::max(1e-6, 1.0 - (1.0 - parameters.benefit_share) * (1.0 - yesterday.income));
    const double expected = yesterday.shocked ? parameters.expected_permanent_income : 1.0;
    const double log_income = portable_log(income) + portable_log(expected);
    return portable_exp(rho * portable_log(yesterday.consumption) + 0.5 * (1.0 - rho) * log_income);
  }
  // Factor on the demand for every product, beside what shocks leave of it.
  double factor(double consumption, double basket) const {
    return factor_on_basket(consumption, basket, parameters.share_saved);
  }

  static schema::Table keys();
  static Income from(const schema::Values& values);
};

}  // namespace tierwave::models::households
