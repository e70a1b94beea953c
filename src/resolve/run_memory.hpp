// How much memory a run takes.
#pragma once
#include "engine/setup.hpp"
#include "network/network.hpp"

namespace tierwave::resolve {

// Bytes of the network and its groups.
double network_bytes(const network::Network& network);

// Bytes of the baseline and the state.
double simulation_bytes(const engine::Setup<>& setup, network::Precision precision);

}  // namespace tierwave::resolve
