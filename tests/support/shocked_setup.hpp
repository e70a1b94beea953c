// Random small networks under shocks of every kind, and every combination of mechanisms to run them with.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/simulation.hpp"
#include "support/small_network.hpp"

namespace tierwave::tests {

// A random network with random criticality; three tenths of final sales go to the next country, six tenths to
// households.
std::shared_ptr<const network::Network> shocked_network(std::uint32_t seed, std::uint32_t firms, std::uint32_t sectors,
                                                        std::uint32_t countries);

// Closures, lost capacity, falling and rising final demand, export and import restrictions, capital destroyed and
// returning in every way, demand for what single firms make, on parts of the network and from day 2 on. Needs two
// countries and two sectors.
engine::Setup<> shocked_setup(std::shared_ptr<const network::Network> network, double stock_days, int days);

// Lead times of 0.5 to 20 days, corridors with little room and crews that stay on board from day 4 to 12. Needs a
// second country.
void add_transport(engine::Setup<>& setup, models::transport::AtCapacity at_capacity);

struct Combination {
  std::string name;
  std::function<void(engine::Setup<>&)> choose;
};

// Orders x production x rationing x work x stocks; overproduction, households and money by turns.
std::vector<Combination> every_combination();

}  // namespace tierwave::tests
