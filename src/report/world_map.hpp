// Outlines of the world's countries (tools/atlas).
#pragma once
#include <span>
#include <string_view>

namespace tierwave::report {

struct MapCountry {
  std::string_view code;  // ISO 3166-1 alpha-3; empty where there is none
  bool counted;           // in the tables of models/closures: a region with the member "*" stands for it
  std::string_view path;  // of SVG, in whole numbers
};

struct WorldMap {
  int width, height;
  std::span<const MapCountry> countries;  // by code
};

// Natural Earth 1:110 million, public domain; projection Equal Earth (Šavrič, Patterson and Jenny 2019).
const WorldMap& world_map();

}  // namespace tierwave::report
