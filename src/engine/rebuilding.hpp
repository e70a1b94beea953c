// Demand for rebuilding destroyed capital: from what a country's damaged firms ask for to what its sellers
// are asked, and from what they deliver back to the country.
#pragma once
#include <cstddef>
#include <vector>

#include "models/capital/destruction.hpp"
#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

class Rebuilding {
 public:
  Rebuilding(const network::Network& network, const network::Groups& groups);

  // What each entry still lacks, as a share of its firm's capital, becomes today's demand by country and product: a
  // share 1 / recovery_days of it, from the first day of recovery on.
  void order(const models::capital::Destructions& destroyed, const std::vector<double>& entries_lost, int day);

  // Adds the demand to the final demand of the firms that sell the product to the country's final users.
  void add_to(models::terms::Terms& terms) const;

  // By country: share of its demand that was delivered, at most 1; 0 without demand. `home` and `abroad`: by group, what
  // its firms delivered today to other final users there for a demand of 1, millions per day.
  void write_delivered(const std::vector<double>& home, const std::vector<double>& abroad,
                       std::vector<double>& received) const;

 private:
  double rise(std::size_t destination, std::size_t product) const {
    return demand_(destination, product) > 0 ? demand_(destination, product) / final_sales_(destination, product) : 0.0;
  }

  const network::Network& network_;
  const network::Groups& groups_;
  economy::Matrix final_sales_;  // country x product: what its final users buy at the baseline, millions per day
  economy::Matrix sold_;         // cell x country: what the cell sells to its final users, millions per day
  economy::Matrix demand_;       // country x product: today's rebuilding demand, millions per day
  std::vector<double> sales_home_, sales_abroad_;  // of the group to final users, millions per day
  std::vector<double> group_home_, group_abroad_;  // share of the cell's final sales that the group makes
};

}  // namespace tierwave::engine
