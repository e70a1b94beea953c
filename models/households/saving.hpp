// Households after Pichler, Pangallo, del Rio-Chanona, Lafond & Farmer (2022) without their income
// dynamics, as in the recorded Belgian run: of what shocks keep them from buying they save a share and
// spend the rest on other products.
//
//   C(t) = (1 - share_saved (1 - sum of theta)) C(0),   c_k = theta_k / sum of theta x C(t)
//
// | parameter   | unit | default | source                |
// | share_saved | 1    | 0.75    | recorded Belgian run of Pichler et al. (2022) |
#pragma once
#include "models/households/basket.hpp"
#include "models/households/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::households {

struct Saving {
  static constexpr const char* name = "saving";
  static constexpr bool reads_income = false;
  static constexpr bool reallocates = true;
  struct Parameters {
    double share_saved = 0.75;
  };
  Parameters parameters;

  double consumption(const Yesterday&) const { return 1.0; }
  // Factor on the demand for every product, beside what shocks leave of it.
  double factor(double consumption, double basket) const {
    return factor_on_basket(consumption, basket, parameters.share_saved);
  }

  static schema::Table keys();
  static Saving from(const schema::Values& values);
};

}  // namespace tierwave::models::households
