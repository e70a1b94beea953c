// Where a shock strikes: the selection from the keys of [[shock]].
#pragma once
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "models/shocks/entry.hpp"
#include "models/shocks/shock.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::resolve {

// As a scenario writes them, in the order of their positions.
std::vector<std::string> names_of_size_classes();
std::vector<std::string> names_of_final_uses();

// What the keys of models::shocks::place_keys() select; all where a key is left out. Mistakes as in select(), but for a
// selection that holds no firm.
models::shocks::Selection select_places(const models::shocks::Place& place, const network::Network& network,
                                        Mistakes& mistakes);

// Countries on the other side of a border; all where the key is left out. Mistakes as in select().
std::vector<bool> select_partners(const models::shocks::Names& partners, const network::Network& network,
                                  Mistakes& mistakes);

// Whether any firm has the sector, tier, size class and zone of the selection together, and the country if that is asked.
bool selects_a_firm(const models::shocks::Selection& selection, bool by_country, const network::Network& network,
                    const network::Groups& groups);

// Adds a mistake, with "did you mean", for every name that does not exist or stands twice, for an empty
// list, and for a selection that holds no firm (such as a tier that the sector has not).
models::shocks::Selection select(const models::shocks::Entry& shock, const network::Network& network,
                                 const network::Groups& groups, Mistakes& mistakes);

}  // namespace tierwave::resolve
