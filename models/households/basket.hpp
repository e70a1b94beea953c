// How households spread what they spend over a basket that shocks have thinned.
#pragma once

namespace tierwave::models::households {

// theta_k = theta_k(0) (1 - shock_k) is what shocks leave of a product's share, `basket` their sum. Households save
// the share `share_saved` of what they would have spent on the rest, and spend what remains on the thinned basket in
// its own proportions:
//
//   C_k = theta_k / basket x (1 - share_saved (1 - basket)) x C
//
// The factor on theta_k(0) (1 - shock_k) C(0), where consumption = C / C(0). An empty basket buys nothing.
inline double factor_on_basket(double consumption, double basket, double share_saved) {
  if (!(basket > 0)) return 0.0;
  return (1.0 - share_saved * (1.0 - basket)) * consumption / basket;
}

}  // namespace tierwave::models::households
