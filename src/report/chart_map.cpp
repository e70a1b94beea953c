#include "report/chart_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "report/chart_axis.hpp"
#include "report/escape.hpp"
#include "report/world_map.hpp"

namespace tierwave::report {
namespace {

// Regions of the shipped economies (models/economies, countries.csv) that stand for several countries.
constexpr std::string_view rest_of_union = "REU", rest_of_world = "ROW";
constexpr std::array<std::string_view, 22> members_of_rest_of_union{
    "AUT", "BEL", "BGR", "CYP", "CZE", "DNK", "EST", "FIN", "GRC", "HUN", "IRL",
    "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "SWE"};

bool is_member_of_rest_of_union(std::string_view code) {
  return std::find(members_of_rest_of_union.begin(), members_of_rest_of_union.end(), code) !=
         members_of_rest_of_union.end();
}

}  // namespace

std::vector<double> limits_of(const std::vector<MapEntry>& entries) {
  constexpr int classes = 7;  // one more or fewer; there are eight shades
  double most = 0;
  for (const MapEntry& entry : entries)
    if (!std::isnan(entry.lost)) most = std::max(most, 100 * entry.lost);
  std::vector<double> limits = round_numbers(0, most > 0 ? most : 1, classes);
  for (double& limit : limits) limit /= 100;
  return limits;
}

std::string shade_between(double lost, const std::vector<double>& limits) {
  constexpr double darkest = 7, smallest_gain = 0.0005;
  if (lost <= -smallest_gain) return "hg";
  const auto place = std::upper_bound(limits.begin() + 1, limits.end() - 1, lost) - limits.begin() - 1;
  const auto last = static_cast<double>(limits.size() - 2);
  return fmt::format("h{:.0f}", last > 0 ? std::floor(darkest * static_cast<double>(place) / last) : 0);
}

std::vector<std::size_t> entries_on_map(const std::vector<MapEntry>& entries) {
  const auto place_of = [&](std::string_view code) {
    return static_cast<std::size_t>(
        std::find_if(entries.begin(), entries.end(), [&](const MapEntry& entry) { return entry.code == code; }) -
        entries.begin());
  };
  const std::size_t of_union = place_of(rest_of_union), of_world = place_of(rest_of_world), none = entries.size();
  std::vector<std::size_t> places;
  for (const MapCountry& country : world_map().countries) {
    std::size_t place = country.code.empty() ? none : place_of(country.code);
    if (place == none && is_member_of_rest_of_union(country.code)) place = of_union;
    if (place == none && country.counted) place = of_world;
    places.push_back(place);
  }
  return places;
}

std::string svg_of(const MapChart& chart) {
  const WorldMap& map = world_map();
  const std::vector<std::size_t> places = entries_on_map(chart.entries);
  const std::vector<double> limits = limits_of(chart.entries);
  std::vector<std::string> paths(chart.entries.size() + 1);  // the last of countries of no entry
  for (std::size_t country = 0; country < places.size(); ++country)
    paths[places[country]] += map.countries[country].path;
  std::string picture = open_picture(chart.id, chart.title, chart.description, map.width, map.height);
  picture += fmt::format(
      "<defs><pattern id=\"{}-none\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch\" d=\"M0 6L6 0\"/></pattern></defs>\n",
      chart.id);
  picture += fmt::format("<path class=\"land\" fill=\"url(#{}-none)\" d=\"{}\"/>\n", chart.id, paths.back());
  for (std::size_t entry = 0; entry < chart.entries.size(); ++entry) {
    const MapEntry& own = chart.entries[entry];
    if (paths[entry].empty()) continue;
    if (std::isnan(own.lost))
      picture += fmt::format("<path class=\"land\" fill=\"url(#{}-none)\" d=\"{}\">", chart.id, paths[entry]);
    else
      picture += fmt::format("<path class=\"land {}\" d=\"{}\">", shade_between(own.lost, limits), paths[entry]);
    picture += fmt::format("<title>{}: {}</title></path>\n", escaped(own.name), escaped(own.text));
  }
  return picture + "</svg>\n";
}

}  // namespace tierwave::report
