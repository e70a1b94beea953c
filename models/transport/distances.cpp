#include "models/transport/distances.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/csv.hpp"
#include "models/closures/members.hpp"
#include "models/steps.hpp"

namespace tierwave::models::transport {
namespace {

// A member of a region and how many work there.
struct Member {
  std::string country;
  double weight;
};

std::pair<std::string, std::string> in_order(const std::string& a, const std::string& b) {
  return a < b ? std::pair(a, b) : std::pair(b, a);
}

// Whether any distance of the table is from this country.
bool knows(const DistanceTable& distances, const std::string& country) {
  return std::any_of(distances.km.begin(), distances.km.end(),
                     [&](const auto& entry) { return entry.first.first == country || entry.first.second == country; });
}

// The members that count. A region of one country needs no employment.
std::vector<std::vector<Member>> weighted_members(const std::vector<economy::Country>& regions,
                                                  const DistanceTable& distances, const CountryTable* countries,
                                                  std::vector<std::string>& notes, Mistakes& mistakes) {
  std::vector<std::vector<Member>> result(regions.size());
  std::vector<std::string> left_out;
  const auto names = members_of(regions, ClosureTable{}, countries ? *countries : CountryTable{}, mistakes);
  for (std::size_t r = 0; r < regions.size(); ++r) {
    if (!countries && (names[r].size() != 1)) {
      mistakes.add(
          {distances.file},
          fmt::format("region {} has several members, and no table says how many work in each", regions[r].code),
          "name the table of employment by country in [transport], such as models/closures/countries_2019.csv");
      continue;
    }
    if (names[r].size() == 1) {
      result[r] = {{names[r].front(), 1.0}};
      continue;
    }
    for (const std::string& name : names[r]) {
      const auto found = countries->countries.find(name);
      if (found != countries->countries.end() && knows(distances, name))
        result[r].push_back({name, found->second.employment.value()});
      else
        left_out.push_back(name);
    }
  }
  if (!left_out.empty())
    notes.push_back(
        fmt::format("transport: {} countries without distance or employment are left out of their region's mean: {}",
                    left_out.size(), fmt::join(left_out, " ")));
  return result;
}

// Nothing where no pair of members has a distance.
std::optional<double> mean_distance(const std::vector<Member>& from, const std::vector<Member>& to,
                                    const DistanceTable& distances) {
  double sum = 0, weights = 0;
  for (const Member& a : from)
    for (const Member& b : to)
      if (const auto km = distances.between(a.country, b.country)) {
        sum += a.weight * b.weight * *km;
        weights += a.weight * b.weight;
      }
  if (!(weights > 0)) return std::nullopt;
  return sum / weights;
}

}  // namespace

std::optional<double> DistanceTable::between(const std::string& a, const std::string& b) const {
  const auto found = km.find(in_order(a, b));
  if (found == km.end()) return std::nullopt;
  return found->second;
}

DistanceTable read_distances(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "partner", "km"});
  Mistakes mistakes;
  DistanceTable distances{path.string(), {}};
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string country = country_code(table, row, mistakes);
    const std::string partner = country_code(table, row, mistakes, "partner");
    const double km = table.number(row, "km", bounds::distance, mistakes);
    if (country == partner)
      mistakes.add(table.where(row), fmt::format("{} stands beside itself", country),
                   "leave the row out: at home goods are not under way");
    else if (!distances.km.emplace(in_order(country, partner), km).second)
      mistakes.add(table.where(row), fmt::format("the pair {} and {} stands twice", country, partner),
                   "keep one of its rows, in either order");
  }
  if (table.rows() == 0) mistakes.add({path.string()}, "the table has a header but no rows", "give it distances");
  mistakes.throw_if_any();
  return distances;
}

economy::Matrix distances_of(const std::vector<economy::Country>& regions, const DistanceTable& distances,
                             const CountryTable* countries, std::vector<std::string>& notes) {
  Mistakes mistakes;
  const auto members = weighted_members(regions, distances, countries, notes, mistakes);
  mistakes.throw_if_any();
  economy::Matrix km(regions.size(), regions.size());
  for (std::size_t a = 0; a < regions.size(); ++a)
    for (std::size_t b = a + 1; b < regions.size(); ++b) {
      const auto mean = mean_distance(members[a], members[b], distances);
      if (!mean)
        mistakes.add({distances.file}, fmt::format("no distance between {} and {}", regions[a].code, regions[b].code),
                     "add a row for the pair, or correct the regions' members");
      km(a, b) = km(b, a) = mean.value_or(0);
    }
  mistakes.throw_if_any();
  return km;
}

}  // namespace tierwave::models::transport
