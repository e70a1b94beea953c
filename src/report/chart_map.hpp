// A map of the world whose countries are shaded by what they lose.
#pragma once
#include <string>
#include <vector>

namespace tierwave::report {

struct MapEntry {
  std::string code;  // of the economy: ISO 3166-1 alpha-3, or that of a region that shipped economies name
  std::string name;  // plain text
  double lost = 0;   // share; NaN where not known
  std::string text;  // that share, for people
};

struct MapChart {
  std::string id;  // of the picture and its parts; letters and digits
  std::string title, description;
  std::vector<MapEntry> entries;
};

// Shares at which shades change: round numbers from 0 to at or above the most that is lost.
std::vector<double> limits_of(const std::vector<MapEntry>& entries);

// The shade of a share between these limits: those of the heat map, "h0" to "h7", spread over the classes; "hg" of a gain.
std::string shade_between(double lost, const std::vector<double>& limits);

// Which entry each country of world_map() belongs to, by place in `entries`; entries.size() where to none. A country goes by its own
// code, else by the region that it is a member of: the rest of the European Union, REU; else by the rest of the world, ROW.
std::vector<std::size_t> entries_on_map(const std::vector<MapEntry>& entries);

// The picture. Countries of no entry, or without a figure, are hatched.
std::string svg_of(const MapChart& chart);

}  // namespace tierwave::report
