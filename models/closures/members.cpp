#include "models/closures/members.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace tierwave::models {
namespace {

const std::string everything_else = "*";

bool takes_everything_else(const economy::Country& region) {
  return std::find(region.members.begin(), region.members.end(), everything_else) != region.members.end();
}

}  // namespace

std::vector<std::vector<std::string>> members_of(const std::vector<economy::Country>& regions,
                                                 const ClosureTable& closures, const CountryTable& countries,
                                                 Mistakes& mistakes) {
  std::vector<std::vector<std::string>> members(regions.size());
  std::map<std::string, std::string> region_of;  // of each country named
  std::string rest;                              // the region with "*"
  for (std::size_t r = 0; r < regions.size(); ++r) {
    const economy::Country& region = regions[r];
    if (takes_everything_else(region)) {
      if (region.members.size() > 1)
        mistakes.add({}, fmt::format("region {} has '*' beside other members", region.code),
                     "write '*' alone: it takes every country no other region names");
      if (!rest.empty())
        mistakes.add({}, fmt::format("regions {} and {} both have the member '*'", rest, region.code),
                     "keep it in one of them");
      rest = region.code;
      continue;
    }
    members[r] = region.members.empty() ? std::vector<std::string>{region.code} : region.members;
    for (const std::string& country : members[r]) {
      const auto [place, added] = region_of.emplace(country, region.code);
      if (!added)
        mistakes.add(
            {},
            fmt::format("country {} is a member of region {} and of region {}", country, place->second, region.code),
            "name each country once");
    }
  }

  std::set<std::string> others;
  for (const auto& [country, record] : countries.countries) others.insert(country);
  for (const auto& [country, steps] : closures.steps) others.insert(country);
  for (const auto& [country, region] : region_of) others.erase(country);
  for (std::size_t r = 0; r < regions.size(); ++r)
    if (takes_everything_else(regions[r])) members[r].assign(others.begin(), others.end());
  return members;
}

}  // namespace tierwave::models
