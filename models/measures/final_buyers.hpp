// Who in the end buys what a cell makes, along the chain: the price model of Leontief, in which every seller hands its costs on.
//
//   b_jc = (F_jc + sum over cells i of Z_ji b_ic) / x_j      x what cell j sells: F_jc to final users of country c, Z_ji to
//                                                            firms of cell i; without shocks
//
// Each row adds up to 1: all that a cell makes ends with final users. A cell that sells nothing is its own country's.
#pragma once
#include "network/network.hpp"

namespace tierwave::models::measures {

// cell x country.
economy::Matrix final_buyers(const network::Network& network);

}  // namespace tierwave::models::measures
