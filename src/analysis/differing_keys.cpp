#include "analysis/differing_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/toml.hpp"

namespace tierwave::analysis {
namespace {

std::string text_of(const TomlNode& node) {
  struct Text {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return fmt::format("{}", value); }
    std::string operator()(const std::string& value) const { return fmt::format("\"{}\"", value); }
    std::string operator()(Date value) const { return to_string(value); }
    std::string operator()(const TomlArray& values) const {
      std::string text;
      for (const TomlNode& value : values) text += (text.empty() ? "" : ", ") + text_of(value);
      return "[" + text + "]";
    }
    std::string operator()(const TomlTable& entries) const {
      std::string text;
      for (const TomlEntry& entry : entries)
        text += (text.empty() ? "" : ", ") + entry.first + " = " + text_of(entry.second);
      return "{" + text + "}";
    }
  };
  return std::visit(Text{}, node.value);
}

bool is_list_of_tables(const TomlArray& values) {
  return !values.empty() && std::all_of(values.begin(), values.end(), [](const TomlNode& value) {
    return std::holds_alternative<TomlTable>(value.value);
  });
}

// What an entry of a list goes by: its `key` where it draws one, else its label, else its place.
std::string name_of_entry(const TomlTable& entry, std::size_t place) {
  for (const char* const name : {"key", "label"})
    if (const TomlNode* const node = find(entry, name); node && std::holds_alternative<std::string>(node->value))
      return std::get<std::string>(node->value);
  return fmt::format("{}", place);
}

void add_keys(const TomlTable& table, const std::string& prefix, Keys& keys) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix + name;
    if (const auto* const inner = std::get_if<TomlTable>(&node.value)) {
      add_keys(*inner, key + ".", keys);
      continue;
    }
    const auto* const list = std::get_if<TomlArray>(&node.value);
    if (!list || !is_list_of_tables(*list)) {
      keys.emplace_back(key, text_of(node));
      continue;
    }
    std::map<std::string, int> seen;
    for (std::size_t place = 0; place < list->size(); ++place) {
      const auto& entry = std::get<TomlTable>((*list)[place].value);
      std::string entry_name = name_of_entry(entry, place);
      if (const int before = seen[entry_name]++; before > 0) entry_name += fmt::format("#{}", before + 1);
      add_keys(entry, fmt::format("{}.{}.", key, entry_name), keys);
    }
  }
}

// Without what leads from a scenario's folder, or from the root, to where all paths go down.
std::string_view going_down(std::string_view path) {
  for (bool led = true; led;) {
    led = false;
    for (const std::string_view step : {"../", "./", "/"})
      if (path.starts_with(step)) {
        path.remove_prefix(step.size());
        led = true;
      }
  }
  return path;
}

bool changes_no_number(const std::string& key) {
  return key == "name" || key == "description" || key == "source" || key.ends_with(".source") ||
         key.ends_with("_source") || key.ends_with(".label");
}

std::string value_in(const Keys& keys, const std::string& key) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& entry) { return entry.first == key; });
  return found == keys.end() ? "" : found->second;
}

// Every key that any of them has, in the order in which they come up.
std::vector<std::string> all_names(const std::vector<Keys>& scenarios) {
  std::vector<std::string> names;
  std::map<std::string, bool> known;
  for (const Keys& keys : scenarios)
    for (const auto& [name, value] : keys)
      if (!std::exchange(known[name], true)) names.push_back(name);
  return names;
}

std::vector<std::string> values_of(const std::vector<Keys>& scenarios, const std::string& name) {
  std::vector<std::string> values;
  for (const Keys& keys : scenarios) values.push_back(value_in(keys, name));
  return values;
}

bool all_equal(const std::vector<std::string>& values) {
  return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

bool name_equal_files(const std::vector<std::string>& values, const std::vector<Keys>& inputs) {
  const Keys first = files_named(values.front(), inputs.front());
  if (first.empty()) return false;
  for (std::size_t scenario = 1; scenario < values.size(); ++scenario)
    if (files_named(values[scenario], inputs[scenario]) != first) return false;
  return true;
}

}  // namespace

Keys keys_of(const std::string& resolved, const std::string& file) {
  Keys keys;
  add_keys(parse_toml(resolved, file), "", keys);
  return keys;
}

Keys inputs_of(const Contender& contender) {
  Keys inputs;
  std::istringstream lines(contender.text("input_sha256"));
  for (std::string line; std::getline(lines, line);)
    if (const std::size_t blank = line.rfind(' '); blank != std::string::npos)
      inputs.emplace_back(line.substr(0, blank), line.substr(blank + 1));
  return inputs;
}

Keys files_named(const std::string& value, const Keys& inputs) {
  Keys files;
  if (value.size() < 3 || value.front() != '"') return files;
  const std::string_view named = going_down(std::string_view(value).substr(1, value.size() - 2));
  if (named.empty()) return files;
  for (const auto& [file, hash] : inputs) {
    const std::string_view path = going_down(file);
    if (path == named || (path.starts_with(named) && path[named.size()] == '/'))
      files.emplace_back(path.substr(named.size()), hash);
  }
  return files;
}

std::vector<DifferingKey> differing_keys(const std::vector<Contender>& contenders) {
  std::vector<Keys> keys, inputs;
  for (const Contender& contender : contenders) {
    keys.push_back(keys_of(contender.text("scenario_resolved"), contender.from));
    inputs.push_back(inputs_of(contender));
  }
  std::vector<DifferingKey> differing;
  for (const std::string& name : all_names(keys)) {
    std::vector<std::string> values = values_of(keys, name);
    if (!changes_no_number(name) && !all_equal(values) && !name_equal_files(values, inputs))
      differing.push_back({name, std::move(values)});
  }
  for (const std::string& name : all_names(inputs)) {
    std::vector<std::string> values = values_of(inputs, name), there;
    for (std::string& value : values) {
      value = value.substr(0, 12);
      if (!value.empty()) there.push_back(value);
    }
    if (!all_equal(there)) differing.push_back({"file " + name, std::move(values)});  // else a key says it
  }
  return differing;
}

}  // namespace tierwave::analysis
