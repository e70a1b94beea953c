// Shocks that can change nothing, since no baseline flow is there for them to act on, or since their strength is 0.
#pragma once
#include <string>
#include <vector>

#include "models/capital/destruction.hpp"
#include "models/shocks/firm_demand.hpp"
#include "models/shocks/shock.hpp"
#include "network/network.hpp"

namespace tierwave::resolve {

// Why the shock can change nothing and what to do, as a mistake; nothing where it strikes something, and where it has
// no strength at all. Looks for one flow only, and so goes through all links where there is none.
void refuse_without_flow(const models::shocks::Shock& shock, const network::Network& network, Mistakes& mistakes);

// The same for a table of final demand of firms.
void refuse_firms_without_final_sales(const std::string& label, const Location& where,
                                      const std::vector<models::shocks::DemandStep>& steps,
                                      const network::Network& network, Mistakes& mistakes);

// A shock with no strength where it strikes is often meant: as the first value of a series, or by closures that a
// country never had. So it is a warning; empty where the shock has some.
std::string no_strength(const models::shocks::Shock& shock);
std::string no_strength(const std::string& label, const std::vector<models::shocks::DemandStep>& steps, int days);
std::string no_strength(const std::string& label, const std::vector<models::capital::Destruction>& events, int days);

}  // namespace tierwave::resolve
