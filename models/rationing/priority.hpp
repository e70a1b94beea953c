// Priority: buyers are served in a stated order, by sector; `final_users` may stand in it like a sector.
// Who is not named comes last. Buyers of one rank share in proportion to their orders.
//
//   delivered_e = O_e                        where all ranks up to the buyer's are met
//               = O_e (left / sum of O)      in the rank where the supply ends
//               = 0                          in later ranks
//
// The order may be limited to some products; those of other sectors are shared in proportion by all.
//
// | parameter   | unit | default | source                     |
// | first       |      | none    | the scenario               |
// | products    |      | all     | the scenario               |
#pragma once
#include <algorithm>
#include <limits>
#include <vector>

#include "models/rationing/shares_of_orders.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct Priority : FinalUsersInProportion {
  static constexpr const char* name = "priority";
  static constexpr bool ranks_buyers = true;
  static constexpr const char* final_users = "final_users";
  static constexpr Levels everything{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  // By product and buying sector, the last column for final users. Filled by resolve() (rule.hpp).
  std::vector<unsigned> ranks;
  std::size_t sectors = 0;
  unsigned rank(std::size_t product, std::size_t buying_sector) const {
    return ranks[product * (sectors + 1) + buying_sector];
  }
  unsigned rank_of_final_users(std::size_t product) const { return rank(product, sectors); }

  // A level is the number of ranks served in full plus the share that the next one receives.
  template <class Buyers = std::span<const Claim>>
  static Levels allocate(double supply, const ClaimsOf<Buyers>& claims) {
    double left = supply;
    for (unsigned rank = 0;; ++rank) {
      double orders = 0;
      bool later = false;
      for_each_claim(claims, [&](const Claim& claim) {
        if (claim.rank == rank) orders += claim.baseline * claim.order;
        later = later || claim.rank > rank;
      });
      if (orders >= left || !later) {
        const double level = rank + (orders > 0 ? std::min(1.0, left / orders) : 0.0);
        return {level, level};
      }
      left -= orders;
    }
  }
  // Delivered relative to the baseline flow.
  static double delivered(double order, double level, unsigned rank = 0) {
    return order * std::clamp(level - rank, 0.0, 1.0);
  }

  static schema::Table keys();
  static Priority from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
