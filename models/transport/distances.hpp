// Distances between countries, and between regions made of several. Format and source: models/transport/README.md.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/closures/tables.hpp"
#include "network/network.hpp"

namespace tierwave::models::transport {

struct DistanceTable {
  std::string file;
  std::map<std::pair<std::string, std::string>, double> km;  // by ISO-3 codes, the first before the second

  // In either order; nothing where the table has no such pair.
  std::optional<double> between(const std::string& a, const std::string& b) const;
};

// Columns country, partner, km. Errors: InputOutputError for a missing file; InvalidInput with all mistakes: a country
// that is not three capital letters, a country beside itself, a pair that stands twice in either order, a distance that
// is not above 0.
DistanceTable read_distances(const std::filesystem::path& path);

// Regions x regions, km, 0 on the diagonal: the mean over pairs of members, weighted by the product of their
// employment. Members without employment, and pairs of members without a distance, are left out of the mean where
// others remain; the notes name such members. `countries` may be null where every region is one country. Errors:
// InvalidInput with all of: a pair of regions without any distance, naming both; a region of several members without
// `countries`; members as in closures.
economy::Matrix distances_of(const std::vector<economy::Country>& regions, const DistanceTable& distances,
                             const CountryTable* countries, std::vector<std::string>& notes);

}  // namespace tierwave::models::transport
