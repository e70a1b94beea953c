// How much memory a run takes.
#pragma once
#include "engine/baseline.hpp"
#include "models/transport/corridors.hpp"
#include "network/network.hpp"

namespace tierwave::study {

// Bytes of the network and its groups.
double network_bytes(const network::Network& network);

// Bytes of the baseline, the state and its copy during the steady-state check.
double simulation_bytes(const network::Network& network, engine::StockBy stock_by, network::Precision precision,
                        const models::transport::Corridors& transport);

}  // namespace tierwave::study
