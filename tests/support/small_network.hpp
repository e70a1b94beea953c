// Small networks for tests, built by hand or at random.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/simulation.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::tests {

struct Link {
  std::uint32_t supplier;
  std::uint32_t buyer;
  double flow;  // millions per day
};

// Firms with sectors, final sales and links; one country unless `countries` says otherwise. Ids are
// positions. All inputs are critical.
struct Sketch {
  std::vector<std::uint32_t> sectors;  // by firm
  std::vector<double> final_sales;     // by firm, all at home
  std::vector<Link> links;
  std::vector<std::uint32_t> countries;  // by firm; empty: all in the first
};

network::Network build(const Sketch& sketch);

// A random network: every firm buys from a few others, sells to final users, and has a positive output.
Sketch random_sketch(std::uint32_t seed, std::uint32_t firms, std::uint32_t sectors, std::uint32_t countries = 1);

// A setup without shocks: orders pichler, Leontief, smallest relative order first, elastic work.
engine::Setup<> plain_setup(const network::Network& network, double stock_days);
engine::Setup<> plain_setup(std::shared_ptr<const network::Network> network, double stock_days);

// A shock that strikes everything of its kind: magnitude on days [first, last].
models::shocks::Shock shock_everywhere(const network::Network& network, models::shocks::Kind kind, double reduction,
                                       int first, int last, int days);

}  // namespace tierwave::tests
