// Tariffs: a duty raises the price that a country's buyers pay; they shift between origins, and final users buy less.
//
//   price of an origin     p_o = 1 + sum of s r                       r the rate, s how far the measure acts; 1 at home
//   price of the product   P = (sum of w_o p_o^(1-sigma))^(1/(1-sigma))   w_o: o's part of what firms of the country buy
//                              of it without shocks; for sigma = 1 the geometric mean
//   left with an origin    k_o = min(1, (p_o / P)^-sigma)             of firms' orders
//   cost of a product      v_j = sum over i of a_ij (P_i - 1 + v_i)   a_ij: what j buys of i per unit of its own output
//   final users            f_o = (q_o / Q)^-sigma Q^-eta              q_o = p_o (1 + v_o), Q as P with their own parts w_o
//   duty paid              R_c = sum of r x what is delivered of the origins
//
// What firms take from an origin, 1 - k_o, they ask of other makers of the product (models/substitution), and leave it where
// it is as far as these could not serve it the day before: who finds no other maker pays the duty. Firms do not buy less of
// an input, since no technology here replaces one product by another. Duties are passed on in full along the chain, as was
// seen of those of the United States (Amiti, Redding & Weinstein 2019; Fajgelbaum et al. 2020): they leave no firm with less
// cash. A relief is a duty below 0: then all other origins are those that lose orders.
//
// sigma is `elasticity`, eta `demand_elasticity` of the tariff on the product; where costs alone have risen, those of the
// first tariff in force.
#pragma once
#include <cstdint>
#include <vector>

#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::models::measures {

// The duties of a day.
struct Duties {
  struct Elasticities {
    double origins = 1, demand = 1;
    bool operator==(const Elasticities&) const = default;
  };
  economy::Matrix rate;                    // sellers' cell x buyers' country, of the price
  std::vector<Elasticities> elasticities;  // buyers' country x product
  bool any() const;
};

// The answer to the duties of a day. Kept from day to day, as duties seldom change; it is no state, since it follows from
// them.
struct PricesToday {
  Duties duties, answered;       // of today; for which the rest was made
  economy::Matrix order_kept;    // k_o, sellers' cell x buyers' country
  economy::Matrix final_factor;  // f_o
  std::vector<double> cost;      // v, by cell
  // Room: price by origin; of inputs by buyers' country and product; the next round of costs.
  std::vector<double> price, price_of_inputs, next_cost;
};

class Prices {
 public:
  Prices(const network::Network& network, const network::Groups& groups);

  PricesToday nothing() const;
  // Makes the answer, where duties differ from those for which it was made.
  void answer(PricesToday& today) const;
  // Writes it into the terms of the day.
  void write(const PricesToday& today, terms::Terms& terms) const;

  // Of what a group delivers to final users abroad, `delivered` in millions, the duty that those of a country pay at `rate`.
  double duty_of_final_users(const PricesToday& today, std::size_t group, std::size_t country, double rate,
                             double delivered) const;
  // Whether buyers of the country buy anything of the cell.
  bool trades(std::size_t cell, std::size_t country) const {
    return to_firms_(cell, country) > 0 || to_final_users_(cell, country) > 0;
  }

 private:
  struct Input {
    std::uint32_t cell;
    double coefficient;  // a_ij
  };
  double index(const economy::Matrix& sold, const std::vector<double>& price, std::size_t country, std::size_t product,
               double elasticity) const;
  void answer_of_firms(PricesToday& today) const;
  void pass_on(PricesToday& today) const;
  void answer_of_final_users(PricesToday& today) const;

  std::size_t countries_, sectors_;
  std::vector<std::uint32_t> group_cell_;
  economy::Matrix to_firms_, to_final_users_;  // sellers' cell x buyers' country without shocks, millions a day
  std::vector<std::uint32_t> input_begin_;     // by buying cell
  std::vector<Input> inputs_;
};

}  // namespace tierwave::models::measures
