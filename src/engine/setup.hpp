// What a simulation is made from: a value.
#pragma once
#include <memory>
#include <vector>

#include "engine/baseline.hpp"
#include "models/labour/market.hpp"
#include "models/measures/plan.hpp"
#include "models/mechanisms.hpp"
#include "models/shocks/plan.hpp"
#include "models/transport/corridors.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

// `Mechanisms` is models::Mechanisms; tests put others in its place.
template <class Mechanisms = models::Mechanisms>
struct Setup {
  std::shared_ptr<const network::Network> network;
  std::shared_ptr<const network::Groups> groups;
  Mechanisms mechanisms;
  models::shocks::Plan shocks;
  StockBy stock_by = StockBy::product;
  economy::Matrix target_stock_days;    // sectors x sectors: input product, using sector; at least 1
  std::vector<double> firm_stock_days;  // by firm, instead of the matrix; empty: the matrix
  models::labour::Market labour = {};
  models::transport::Corridors transport = {};
  models::measures::Plan measures = {};
};

}  // namespace tierwave::engine
