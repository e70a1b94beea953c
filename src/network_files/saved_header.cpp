#include "network_files/saved_header.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

namespace tierwave::network {
namespace {

using Json = nlohmann::ordered_json;  // keys in the order written

// The attributes of a sector, by their names in the header.
template <class AnySector, class Visit>
void for_each_attribute(AnySector& sector, Visit&& visit) {
  visit("stock_days", sector.stock_days);
  visit("remote_share", sector.remote_share);
  visit("essential_share", sector.essential_share);
  visit("household_demand_reduction", sector.household_demand_reduction);
  visit("on_site_consumption", sector.on_site_consumption);
}

Json to_json(const economy::Sector& sector) {
  Json json = {{"code", sector.code}, {"name", sector.name}};
  // What no source gives is left out. Numbers are written with as many digits as bring back the same bits.
  for_each_attribute(sector, [&](const char* name, const std::optional<double>& value) {
    if (value) json[name] = *value;
  });
  return json;
}

economy::Sector sector_from(const Json& json) {
  economy::Sector sector;
  sector.code = json.at("code").get<std::string>();
  sector.name = json.at("name").get<std::string>();
  for_each_attribute(sector, [&](const char* name, std::optional<double>& value) {
    if (json.contains(name)) value = json.at(name).get<double>();
  });
  return sector;
}

}  // namespace

Sha256::Digest header_digest(const Prologue& prologue, std::string_view header) {
  Sha256 hash;
  hash.add(std::as_bytes(std::span(&prologue, 1)).first(offsetof(Prologue, header_sha256)));
  hash.add(std::as_bytes(std::span(header)));
  return hash.finish();
}

std::string header_text(const Network& names, const Origin& origin, const std::string& data_sha256,
                        const std::vector<ColumnPlace>& columns) {
  Json countries = Json::array(), sectors = Json::array(), places = Json::array();
  for (const economy::Country& country : names.countries)
    countries.push_back({{"code", country.code}, {"name", country.name}, {"members", country.members}});
  for (const economy::Sector& sector : names.sectors) sectors.push_back(to_json(sector));
  for (const ColumnPlace& place : columns)
    places.push_back({{"name", place.name}, {"type", place.type}, {"count", place.count}, {"offset", place.offset}});
  const Json json = {{"currency", names.currency}, {"year", names.year},    {"employment_year", names.employment_year},
                     {"source", origin.source},    {"notes", origin.notes}, {"economy", origin.files},
                     {"countries", countries},     {"sectors", sectors},    {"data_sha256", data_sha256},
                     {"columns", places}};
  std::string text;
  try {
    text = json.dump();
  } catch (const Json::exception& error) {
    throw InvalidInput({}, fmt::format("a name of the network cannot be saved: {}", error.what()),
                       "write the names of countries and sectors in UTF-8");
  }
  const std::size_t end = sizeof(Prologue) + text.size();
  text.append((data_alignment - end % data_alignment) % data_alignment, ' ');
  return text;
}

Header read_header(std::string_view text, const Location& where) {
  try {
    const Json json = Json::parse(text);
    Header header;
    header.names.currency = json.at("currency").get<std::string>();
    header.names.year = json.at("year").get<int>();
    header.names.employment_year = json.value("employment_year", 0);
    header.origin.source = json.at("source").get<std::string>();
    header.origin.notes = json.at("notes").get<std::vector<std::string>>();
    header.origin.files = json.at("economy").get<std::map<std::string, std::string>>();
    for (const Json& country : json.at("countries"))
      header.names.countries.push_back({country.at("code").get<std::string>(), country.at("name").get<std::string>(),
                                        country.at("members").get<std::vector<std::string>>()});
    for (const Json& sector : json.at("sectors")) header.names.sectors.push_back(sector_from(sector));
    header.data_sha256 = json.at("data_sha256").get<std::string>();
    for (const Json& place : json.at("columns"))
      header.columns.push_back({place.at("name").get<std::string>(), place.at("type").get<std::string>(),
                                place.at("count").get<std::uint64_t>(), place.at("offset").get<std::uint64_t>()});
    return header;
  } catch (const Json::exception& error) {
    throw InvalidInput(where, fmt::format("the header of the saved network cannot be read: {}", error.what()),
                       "save the network again with `tierwave network generate --output`");
  }
}

}  // namespace tierwave::network
