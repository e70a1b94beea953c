#include "resolve/draws.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "language/ensemble_keys.hpp"
#include "language/language.hpp"

namespace tierwave::resolve {
namespace {

using schema::Key;
using schema::Values;

// What all replicates have in common: the network and what it is made from, the days, what the ensemble is.
constexpr std::array<std::string_view, 4> shared_tables{"economy", "network", "model", "ensemble"};

bool is_shared(std::string_view table) {
  return std::find(shared_tables.begin(), shared_tables.end(), table) != shared_tables.end();
}

std::string rule_of(const Values& values, const schema::Table& table) {
  return values.has(table.chooser) ? values.text(table.chooser) : "";
}

bool is_single_number(const Key& key) {
  return key.type == schema::Type::number || key.type == schema::Type::integer;
}

// The values of one table, or of one entry of a list, that keys can be drawn of.
struct Place {
  std::string name;  // "orders", "shock.lockdown"
  const schema::Table& table;
  const Values& values;
  std::optional<std::size_t> entry;
};

std::vector<Place> places_of(const scenario::Scenario& scenario) {
  std::vector<Place> places;
  for (const schema::Table& table : language::whole().tables) {
    if (is_shared(table.name)) continue;
    if (!table.repeated) {
      places.push_back({table.name, table, scenario.tables.at(table.name), std::nullopt});
      continue;
    }
    const std::vector<Values>& entries = scenario.lists.at(table.name);
    for (std::size_t entry = 0; entry < entries.size(); ++entry)
      if (entries[entry].has("label"))
        places.push_back({table.name + "." + entries[entry].text("label"), table, entries[entry], entry});
  }
  return places;
}

std::vector<std::string> known_keys(const std::vector<Place>& places) {
  std::vector<std::string> names;
  for (const Place& place : places)
    for (const auto& [name, entry] : place.values.entries())
      if (const Key* key = find_key(place.table, name, rule_of(place.values, place.table));
          key && is_single_number(*key))
        names.push_back(place.name + "." + name);
  return names;
}

// Whether the place is meant by what stands before the key's last dot: an entry by its label or position.
bool is_named(const Place& place, const std::string& name) {
  return name == place.name || (place.entry && name == fmt::format("{}.{}", place.table.name, *place.entry));
}

// The place that stands before a key's last dot, or nullptr.
const Place* place_named(const std::string& name, const std::vector<Place>& places) {
  const auto place = std::find_if(places.begin(), places.end(), [&](const Place& p) { return is_named(p, name); });
  return place == places.end() ? nullptr : &*place;
}

Mistake cannot_be_drawn(const Location& where, const std::string& key, const std::vector<Place>& places) {
  const std::string table = key.substr(0, key.find('.'));
  if (table == key && find_key(language::whole(), key))
    return {where, fmt::format("{} cannot be drawn: it is the same for all replicates", key),
            "name a key of a mechanism or shock, such as orders.tau_days"};
  if (is_shared(table))
    return {where, fmt::format("{} cannot be drawn: all replicates have [{}] in common", key, table),
            "name a key of a mechanism or shock, such as orders.tau_days"};
  return unknown_name(where, "key", key, known_keys(places));
}

// The key that an entry names, with what the language says of it; nothing, and a mistake, where it cannot be drawn.
const Key* find_drawn(const schema::Given<std::string>& named, const std::vector<Place>& places, Draw& draw,
                      Mistakes& mistakes) {
  const std::string& written = *named;
  const std::size_t dot = written.rfind('.');
  draw.where = named.where;
  const Place* const place = dot == std::string::npos ? nullptr : place_named(written.substr(0, dot), places);
  if (place) draw.name = written.substr(dot + 1);
  if (!place || !find_key(place->table, draw.name)) {
    mistakes.add(cannot_be_drawn(draw.where, written, places));
    return nullptr;
  }
  draw.key = place->name + "." + draw.name;
  draw.table = place->table.name;
  draw.entry = place->entry;
  const std::string rule = rule_of(place->values, place->table);
  const Key* key = find_key(place->table, draw.name, rule);
  if (!key) {
    mistakes.add(draw.where,
                 fmt::format("{} is not a parameter of {} '{}', which {} chooses", draw.key, place->table.chooser, rule,
                             place->name),
                 fmt::format("it belongs to {}", fmt::join(rules_of(place->table, draw.name), ", ")));
    return nullptr;
  }
  if (!is_single_number(*key)) {
    mistakes.add(draw.where, fmt::format("{} cannot be drawn: it is a {}", draw.key, name_of(key->type)),
                 "name a key whose value is a number");
    return nullptr;
  }
  if (!place->values.has(draw.name)) {
    mistakes.add(draw.where, fmt::format("{} has no value whose place a drawn one could take", draw.key),
                 "write one, which `tierwave run` then takes, or name another key");
    return nullptr;
  }
  draw.unit = key->unit.empty() ? "1" : key->unit;
  return key;
}

// FNV-1a, of 64 bits: half of it is the id of the draw and half its number.
std::uint64_t mark_of(std::string_view text) {
  std::uint64_t mark = 0xCBF29CE484222325u;
  for (const char c : text) mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return mark;
}

}  // namespace

double Draw::value(RandomKey of_replicate) const {
  const std::uint64_t mark = mark_of(key);
  return distribution.quantile(uniform(of_replicate, static_cast<std::uint32_t>(mark >> 32), 0, Purpose::parameter,
                                       static_cast<std::uint32_t>(mark)));
}

std::string Draw::array_name() const {
  std::string array = "drawn_" + key;
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  std::replace_if(
      array.begin(), array.end(), [&](char c) { return !letter(c); }, '_');
  return array;
}

void find_unknown_draws(const scenario::Scenario& scenario, Mistakes& mistakes) {
  const auto without_label = [](const Values& entry) { return !entry.has("label"); };
  for (const auto& [name, entries] : scenario.lists)
    if (std::any_of(entries.begin(), entries.end(), without_label)) return;
  const std::vector<Place> places = places_of(scenario);
  for (const language::EnsembleDraw& entry : language::ensemble_draws(scenario)) {
    if (!entry.key) continue;
    const std::string& written = *entry.key;
    const std::size_t dot = written.rfind('.');
    const Place* const place = dot == std::string::npos ? nullptr : place_named(written.substr(0, dot), places);
    if (!place || !find_key(place->table, written.substr(dot + 1)))
      mistakes.add(cannot_be_drawn(entry.key.where, written, places));
  }
}

std::vector<Draw> draws_of(const scenario::Scenario& scenario, Mistakes& mistakes) {
  std::vector<Draw> draws;
  const std::vector<Place> places = places_of(scenario);
  for (const language::EnsembleDraw& entry : language::ensemble_draws(scenario)) {
    Draw draw;
    const Key* key = find_drawn(entry.key, places, draw, mistakes);
    if (!key) continue;
    draw.distribution = distribution_of(entry, *key, draw.key, mistakes);
    const auto same = std::find_if(draws.begin(), draws.end(),
                                   [&](const Draw& other) { return other.array_name() == draw.array_name(); });
    if (same != draws.end() && same->key == draw.key)
      mistakes.add(draw.where, fmt::format("{} is drawn twice", draw.key),
                   "keep one of the two; a scenario that extends another replaces an entry by its label");
    else if (same != draws.end())
      mistakes.add(
          draw.where,
          fmt::format("{} and {} would both be called {} in the results", same->key, draw.key, draw.array_name()),
          "give one of the shocks another label");
    draws.push_back(std::move(draw));
  }
  return draws;
}

scenario::Scenario with_values(scenario::Scenario scenario, const std::vector<Draw>& draws,
                               const std::vector<double>& values) {
  for (std::size_t i = 0; i < draws.size(); ++i) {
    const Draw& draw = draws[i];
    Values& table =
        draw.entry ? scenario.lists.find(draw.table)->second[*draw.entry] : scenario.tables.find(draw.table)->second;
    const schema::Value value =
        draw.distribution.whole ? schema::Value(static_cast<std::int64_t>(values[i])) : schema::Value(values[i]);
    table.set(draw.name, {value, draw.where, true});
  }
  return scenario;
}

}  // namespace tierwave::resolve
