#include "scenario/fill.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "scenario/convert.hpp"
#include "scenario/overrides.hpp"
#include "scenario/phrases.hpp"
#include "scenario/presets.hpp"
#include "scenario/unknown.hpp"

namespace tierwave::scenario {
namespace {

namespace fs = std::filesystem;
using schema::Key;
using schema::Table;
using schema::Values;

class Reader {
 public:
  Reader(Scenario& scenario, const Table& language, Unwritten rules, std::vector<Mistake>& mistakes)
      : scenario_(scenario), language_(language), unwritten_rules_(rules), mistakes_(mistakes) {}

  void root(const TomlTable& tree) {
    scenario_.root = values(tree, language_, "", {scenario_.file, 1, 1}, true);
    tables(tree, language_, "");
  }

 private:
  void mistake(const Location& where, std::string problem, std::string remedy) {
    mistakes_.push_back({where, std::move(problem), std::move(remedy)});
  }

  void tables(const TomlTable& tree, const Table& table, const std::string& prefix) {
    static const TomlTable nothing;
    for (const Table& inner : table.tables) {
      const std::string place = prefix + inner.name;
      const TomlNode* node = find(tree, inner.name);
      if (!node && inner.required) missing_table(inner, place);
      if (inner.repeated) {
        scenario_.lists[place] = node ? list(*node, inner, place) : std::vector<Values>();
        continue;
      }
      const TomlTable* written = node ? std::get_if<TomlTable>(&node->value) : nullptr;
      if (node && !written) not_a_table(*node, place);
      const Location where = written ? node->where : Location{scenario_.file};
      scenario_.tables[place] = values(written ? *written : nothing, inner, place, where, written != nullptr);
      tables(written ? *written : nothing, inner, place + ".");
    }
  }

  void missing_table(const Table& table, const std::string& place) {
    std::string keys;
    for (const Key& key : table.keys)
      if (key.required && key.only_for.empty()) keys += (keys.empty() ? " with " : ", ") + key.name;
    const std::string header = fmt::format(fmt::runtime(table.repeated ? "[[{}]]" : "[{}]"), place);
    mistake({scenario_.file, 1, 1}, fmt::format("{} is missing", header), fmt::format("add {}{}", header, keys));
  }

  void not_a_table(const TomlNode& node, const std::string& place) {
    const auto* items = std::get_if<TomlArray>(&node.value);
    const bool double_brackets = items && !items->empty() && std::holds_alternative<TomlTable>(items->front().value);
    if (double_brackets)
      mistake(node.where, fmt::format("{} is written as a list of tables, but there is only one", place),
              fmt::format("write [{}], in single brackets", place));
    else
      mistake(node.where, fmt::format("{} is {}, not a table", place, seen(node)),
              fmt::format("write [{}] and its keys below", place));
  }

  std::vector<Values> list(const TomlNode& node, const Table& table, const std::string& place) {
    const auto* items = std::get_if<TomlArray>(&node.value);
    if (!items) {
      if (std::holds_alternative<TomlTable>(node.value))
        mistake(node.where, fmt::format("{} is written as one table, but it is a list", place),
                fmt::format("write [[{}]], in double brackets", place));
      else
        mistake(node.where, fmt::format("{} is {}, not a list of tables", place, seen(node)),
                fmt::format("write [[{}]] and its keys below", place));
      return {};
    }
    if (items->empty() && table.required) missing_table(table, place);
    std::vector<Values> entries;
    for (std::size_t i = 0; i < items->size(); ++i) {
      const TomlNode& item = (*items)[i];
      if (const auto* written = std::get_if<TomlTable>(&item.value))
        entries.push_back(values(*written, table, place, item.where, true));
      else
        mistake(item.where, fmt::format("entry {} of {} is {}, not a table", i + 1, place, seen(item)),
                fmt::format("write [[{}]] and its keys below", place));
    }
    refuse_doubled_labels(entries, table, place);
    return entries;
  }

  void refuse_doubled_labels(const std::vector<Values>& entries, const Table& table, const std::string& place) {
    const Key* key = find_key(table, "label");
    if (!key || key->type != schema::Type::text) return;
    std::map<std::string, Location> first;
    for (const Values& entry : entries) {
      if (!entry.written("label")) continue;
      const auto [same, is_new] = first.emplace(entry.text("label"), entry.where("label"));
      if (is_new) continue;
      mistake(entry.where("label"), fmt::format("the label '{}' is taken by another {}", printable(same->first), place),
              fmt::format("give each {} its own label; the first stands in {} line {}", place, same->second.file,
                          same->second.line));
    }
  }

  // Where relative paths written at `where` start.
  fs::path folder(const Location& where) const {
    const bool from_file = !where.file.empty() && where.file != override_file;
    return fs::absolute(from_file ? where.file : scenario_.file).parent_path();
  }

  // A name as messages show it: what has a line needs no table beside it.
  static std::string shown(const std::string& place, const std::string& name, const Location& where) {
    return where.line > 0 || place.empty() ? name : place + "." + name;
  }

  // The rule in force; nothing when it is missing or wrong, so that no mistake follows from that one.
  std::optional<std::string> rule_of(const TomlTable& tree, const Table& table) const {
    const Key* key = find_key(table, table.chooser);
    if (!key) return "";
    const TomlNode* node = find(tree, table.chooser);
    const bool from_preset = key->name == schema::rule_key && !table.repeated;
    if (!node && from_preset && unwritten_rules_ == Unwritten::is_unknown) return std::nullopt;
    const std::string* name = node ? std::get_if<std::string>(&node->value) : std::get_if<std::string>(&key->fallback);
    if (!name || std::find(key->choices.begin(), key->choices.end(), *name) == key->choices.end()) return std::nullopt;
    return *name;
  }

  // "preset 'NAME'" where a preset chose the rule of a table; else empty.
  static std::string chooser_of_preset(const TomlTable& tree, const Table& table) {
    const TomlNode* chosen = find(tree, table.chooser);
    const std::string from = chosen ? chosen->where.file : "";
    return is_preset_place(from) ? from : "";
  }

  Values values(const TomlTable& tree, const Table& table, const std::string& place, const Location& where,
                bool written) {
    Values result;
    result.table_where = where;
    const std::optional<std::string> rule = rule_of(tree, table);
    for (const auto& [name, node] : tree)
      if (!find_table(table, name)) read_key(name, node, table, place, rule, chooser_of_preset(tree, table), result);
    refuse_excluded(tree, table, rule);
    for (const Key& key : table.keys) {
      const bool applies = key.only_for.empty() || (rule && allowed_for(key, *rule));
      if (!applies || find(tree, key.name)) continue;
      if (key.required && written) missing_key(key, table, place, where);
      if (auto value = default_value(key, folder({}))) result.set(key.name, {std::move(*value), {}, false});
    }
    return result;
  }

  // Without a known rule, what holds for all rules.
  void refuse_excluded(const TomlTable& tree, const Table& table, const std::optional<std::string>& rule) {
    for (const schema::Exclusion& exclusion : table.excludes) {
      if (!exclusion.only_for.empty() && !(rule && holds_for(exclusion, *rule))) continue;
      for (const std::string& name : exclusion.keys)
        for (const std::string& other : exclusion.others)
          if (const TomlNode* node = find(tree, other); node && find(tree, name))
            mistake(node->where, fmt::format("{} and {} exclude each other", other, name), "keep one of them");
    }
  }

  void read_key(const std::string& name, const TomlNode& node, const Table& table, const std::string& place,
                const std::optional<std::string>& rule, const std::string& preset, Values& result) {
    const std::string documented(documented_key(table, name));
    const std::string& about = documented.empty() ? name : documented;
    if (name != schema::source_key && !find_key(table, about)) {
      mistakes_.push_back(unknown_in(table, place, name, node, language_));
      return;
    }
    const Key* key = rule ? find_key(table, about, *rule) : find_key(table, about);
    if (rule && !key && name != schema::source_key) {  // without a rule it was found above
      const std::string what = place.empty() ? table.chooser : place + " " + table.chooser;
      const std::string belongs = fmt::format("it belongs to {}", quoted_names(rules_of(table, about)));
      if (preset.empty())
        mistake(node.key_where, fmt::format("{} is not a parameter of {} '{}'", name, what, *rule), belongs);
      else
        mistake(node.key_where,
                fmt::format("{} is not a parameter of {} '{}', which {} chose", name, what, *rule, preset),
                fmt::format("{}: leave it out, or write {} = \"{}\" beside it", belongs, table.chooser,
                            rules_of(table, about).front()));
      return;
    }
    // Without a known rule, a parameter that differs between rules cannot be judged.
    if (!rule && key && !key->only_for.empty()) return;
    static const Key source{.name = "source", .type = schema::Type::text, .several_lines = true};
    const Key& wanted_key = documented.empty() && name != schema::source_key ? *key : source;
    if (auto value = convert(node, wanted_key, shown(place, name, node.where), folder(node.where), mistakes_))
      result.set(name, {std::move(*value), node.where, true});
  }

  void missing_key(const Key& key, const Table& table, const std::string& place, const Location& where) {
    const std::string header = fmt::format(fmt::runtime(table.repeated ? "[[{}]]" : "[{}]"), place);
    const bool is_root = place.empty();
    mistake(where, is_root ? fmt::format("{} is missing", key.name) : fmt::format("{} has no {}", header, key.name),
            fmt::format("add {}, {}{}", key.name, wanted(key), is_root ? ", above the first [table]" : ""));
  }

  Scenario& scenario_;
  const Table& language_;
  Unwritten unwritten_rules_;
  std::vector<Mistake>& mistakes_;
};

}  // namespace

void fill(Scenario& scenario, const TomlTable& tree, const Table& language, Unwritten rules,
          std::vector<Mistake>& mistakes) {
  Reader(scenario, language, rules, mistakes).root(tree);
}

}  // namespace tierwave::scenario
