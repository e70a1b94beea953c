// The market on which orders that suppliers left unmet meet what other makers of the product have to spare
// (models/substitution): what each country asks for and each cell offers, and what both receive of it.
#pragma once
#include <span>
#include <vector>

#include "engine/baseline.hpp"
#include "models/substitution/match.hpp"
#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

// All amounts in millions per day. Asked is by product and country of the buyer (country * sectors + product), offered and
// delivered by cell of the seller.
class OtherSuppliers {
 public:
  template <class Real>
  OtherSuppliers(const network::Network& network, const network::Groups& groups, const Baseline<Real>& baseline,
                 std::span<const std::uint32_t> pool_buyer);

  // In the morning: who serves whom, of what was asked and offered yesterday evening.
  void match(std::span<const double> asked, std::span<const double> offered, const models::terms::Terms& terms);
  // Share of what a firm of the cell can spare that it is asked for today.
  double called(std::size_t cell) const { return called_[cell]; }
  // When sellers have delivered: what buyers receive.
  void settle(std::span<const double> asked, std::span<const double> delivered);
  // Share of what it asked of others that a buyer receives, by product and country as above.
  double filled(std::size_t product_of_country) const { return filled_[product_of_country]; }

 private:
  void close_restricted(const models::terms::Terms& terms);

  std::size_t countries_, sectors_;
  const network::Groups* groups_;
  std::vector<double> sold_;    // to firms, by cell, at the baseline
  economy::Matrix trade_;       // sellers' cell x buyers' country, at the baseline
  economy::Matrix open_trade_;  // the same, 0 where a restriction stands between them today
  economy::Matrix served_;      // of today
  std::vector<double> called_, filled_, called_amount_;
  std::vector<double> asked_of_product_, spare_of_product_, sold_of_product_;
};

}  // namespace tierwave::engine
