// Quotas: what may cross a border, as a share of the flow without shocks.
//
//   firms         an order is at most q                                   q = 1 - s (1 - quota)
//   final users   F' = sum over countries of w min(F, q) / sum of w       F what shocks leave of their demand abroad
//
// s is how far the measure acts, w what final users of a country buy of the seller's cell without shocks. Where several
// limits stand, of shocks or of measures, the smallest holds.
#pragma once
#include <cstdint>
#include <vector>

#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::models::measures {

class Quotas {
 public:
  Quotas(const network::Network& network, const network::Groups& groups);

  void make_room(terms::Terms& terms) const;
  // Of what firms of a group sell to a country, the share `quota` may cross the border today. `asked`: the multiplier of its
  // final sales abroad before any quota of measures.
  void limit(std::size_t group, std::size_t country, double quota, double asked, terms::Terms& terms) const;

 private:
  std::size_t countries_, sectors_;
  std::vector<std::uint32_t> group_cell_;
  economy::Matrix part_;  // cell x country: of what the cell sells to final users abroad
};

}  // namespace tierwave::models::measures
