// Public purchases and demand stimulus: a country's final users ask for more of the selected products, and the government
// pays for what is delivered.
//
//   asked      A_c = s F_c / sum over selected countries of F          s what may be spent a day; public purchase
//   more asked rho_c = e A_c / F_c                                     e 1 for purchases; for a stimulus the share of it
//                                                                      that is bought beside what would have been anyway
//   paid       G_c = A_c x delivered / asked
//
// F_c is what final users of c buy of the selected products and sellers without shocks, at home and from abroad: what is
// asked beside falls on the same sellers in the same proportions. It is not limited by restrictions of trade.
#pragma once
#include <vector>

#include "models/measures/measure.hpp"
#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::models::measures {

class Purchases {
 public:
  // `sellers` by group: whether a measure buys of its firms.
  Purchases(const network::Network& network, const network::Groups& groups, const std::vector<bool>& buyers,
            std::vector<bool> sellers);

  // What final users of a country buy of the sellers without shocks, millions a day; all buyers together.
  double sales_to(std::size_t country) const { return sales_[country]; }
  double sales() const { return all_; }

  // Adds to the demand of final users, `more` by country as a share of what they buy of these sellers. `households`: it is
  // theirs; else of other final users.
  void add_to(terms::Terms& terms, const std::vector<double>& more, bool households) const;
  // Of `more`, what the firms of a group delivered to a country, where they delivered these shares of what was asked at
  // home and abroad; millions a day.
  double delivered(std::size_t group, std::size_t country, const std::vector<double>& more, double home,
                   double abroad) const;

 private:
  std::size_t sectors_;
  std::vector<std::uint32_t> cell_;
  std::vector<bool> sellers_;
  economy::Matrix sold_;               // cell x country: to all final users without shocks, millions a day
  std::vector<double> home_, abroad_;  // share of the cell's final sales that the group makes
  std::vector<double> sales_;
  double all_ = 0;
};

}  // namespace tierwave::models::measures
