#include "resolve/number_keys.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "language/language.hpp"

namespace tierwave::resolve {
namespace {

using schema::Key;
using schema::Values;

std::string rule_of(const Values& values, const schema::Table& table) {
  return values.has(table.chooser) ? values.text(table.chooser) : "";
}

bool is_single_number(const Key& key) {
  return key.type == schema::Type::number || key.type == schema::Type::integer;
}

// "orders" and "tau_days" of "orders.tau_days"; a key above the first table has no table.
std::pair<std::string, std::string> parts_of(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  if (dot == std::string::npos) return {"", key};
  return {key.substr(0, dot), key.substr(dot + 1)};
}

}  // namespace

// FNV-1a, of 64 bits.
std::uint64_t NumberKey::mark() const {
  std::uint64_t mark = 0xCBF29CE484222325u;
  for (const char c : key) mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return mark;
}

std::string NumberKey::array_name(std::string_view begin) const {
  std::string array = std::string(begin) + key;
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  std::replace_if(
      array.begin(), array.end(), [&](char c) { return !letter(c); }, '_');
  return array;
}

void set_number(scenario::Scenario& scenario, const NumberKey& key, double value, bool whole) {
  Values& table = key.table.empty() ? scenario.root
                  : key.entry       ? scenario.lists.find(key.table)->second[*key.entry]
                                    : scenario.tables.find(key.table)->second;
  const schema::Value set = whole ? schema::Value(static_cast<std::int64_t>(value)) : schema::Value(value);
  table.set(key.name, {set, key.where, true});
}

NumberKeys::NumberKeys(const scenario::Scenario& scenario, Wording wording) : wording_(std::move(wording)) {
  const schema::Table& language = language::whole();
  if (!apart("")) places_.push_back({"", "", &language, &scenario.root, std::nullopt});
  add_tables(scenario, language, "");
}

void NumberKeys::add_tables(const scenario::Scenario& scenario, const schema::Table& table, const std::string& inside) {
  for (const schema::Table& inner : table.tables) {
    const std::string name = inside + inner.name;
    if (apart(name)) continue;
    if (!inner.repeated) {
      places_.push_back({name, name, &inner, &scenario.tables.at(name), std::nullopt});
      add_tables(scenario, inner, name + ".");
      continue;
    }
    const std::vector<Values>& entries = scenario.lists.at(name);
    for (std::size_t entry = 0; entry < entries.size(); ++entry)
      if (entries[entry].has("label"))
        places_.push_back({name + "." + entries[entry].text("label"), name, &inner, &entries[entry], entry});
  }
}

const NumberKeys::Apart* NumberKeys::apart(std::string_view table) const {
  const auto found = std::find_if(wording_.apart.begin(), wording_.apart.end(),
                                  [&](const Apart& apart) { return apart.table == table; });
  return found == wording_.apart.end() ? nullptr : &*found;
}

// An entry is named by its label or position.
const NumberKeys::Place* NumberKeys::place_of(const std::string& key) const {
  const std::string name = parts_of(key).first;
  const auto place = std::find_if(places_.begin(), places_.end(), [&](const Place& p) {
    return name == p.name || (p.entry && name == fmt::format("{}.{}", p.table, *p.entry));
  });
  return place == places_.end() ? nullptr : &*place;
}

Mistake NumberKeys::unknown(const Location& where, const std::string& key) const {
  const std::string table = key.find('.') == std::string::npos ? "" : key.substr(0, key.find('.'));
  const Apart* reason = apart(table);
  if (reason && (!table.empty() || schema::find_key(language::whole(), key)))
    return {where, fmt::format("{} cannot be {}: {}", key, wording_.done, reason->reason),
            std::string(wording_.example)};
  std::vector<std::string> known;
  for (const Place& place : places_)
    for (const auto& [name, entry] : place.values->entries())
      if (const Key* found = find_key(*place.language, name, rule_of(*place.values, *place.language));
          found && is_single_number(*found))
        known.push_back(place.name.empty() ? name : place.name + "." + name);
  return unknown_name(where, "key", key, known);
}

void NumberKeys::find_unknown(const schema::Given<std::string>& named, Mistakes& mistakes) const {
  if (!named) return;
  const Place* const place = place_of(*named);
  if (!place || !find_key(*place->language, parts_of(*named).second)) mistakes.add(unknown(named.where, *named));
}

const Key* NumberKeys::find(const schema::Given<std::string>& named, NumberKey& found, Mistakes& mistakes) const {
  const std::string& written = *named;
  found.where = named.where;
  const Place* const place = place_of(written);
  found.name = parts_of(written).second;
  if (!place || !find_key(*place->language, found.name)) {
    mistakes.add(unknown(named.where, written));
    return nullptr;
  }
  found.key = place->name.empty() ? found.name : place->name + "." + found.name;
  found.table = place->table;
  found.entry = place->entry;
  const std::string rule = rule_of(*place->values, *place->language);
  const Key* key = find_key(*place->language, found.name, rule);
  if (!key) {
    mistakes.add(found.where,
                 fmt::format("{} is not a parameter of {} '{}', which {} chooses", found.key, place->language->chooser,
                             rule, place->name),
                 fmt::format("it belongs to {}", fmt::join(rules_of(*place->language, found.name), ", ")));
    return nullptr;
  }
  if (!is_single_number(*key)) {
    mistakes.add(found.where, fmt::format("{} cannot be {}: it is a {}", found.key, wording_.done, name_of(key->type)),
                 "name a key whose value is a number");
    return nullptr;
  }
  if (!place->values->has(found.name)) {
    mistakes.add(found.where, fmt::format("{} has no value whose place a {} one could take", found.key, wording_.done),
                 "write one, which `tierwave run` then takes, or name another key");
    return nullptr;
  }
  found.unit = key->unit.empty() ? "1" : key->unit;
  return key;
}

}  // namespace tierwave::resolve
