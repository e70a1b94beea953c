#include "scenario/overrides.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "scenario/extends.hpp"
#include "scenario/overlay.hpp"
#include "scenario/phrases.hpp"
#include "scenario/presets.hpp"
#include "scenario/toml_text.hpp"

namespace tierwave::scenario {
namespace {

const Location here{override_file};

std::string trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto first = text.find_first_not_of(space);
  return first == std::string_view::npos ? ""
                                         : std::string(text.substr(first, text.find_last_not_of(space) - first + 1));
}

std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t dot; (dot = name.find('.', begin)) != std::string::npos; begin = dot + 1)
    parts.push_back(trimmed(name.substr(begin, dot - begin)));
  parts.push_back(trimmed(name.substr(begin)));
  return parts;
}

void move_here(TomlNode& node) {
  node.where = node.key_where = here;
  if (auto* items = std::get_if<TomlArray>(&node.value))
    for (TomlNode& item : *items) move_here(item);
  if (auto* table = std::get_if<TomlTable>(&node.value))
    for (auto& [name, inner] : *table) move_here(inner);
}

// The one value of a TOML text, or nothing when it is not TOML.
std::optional<TomlNode> toml_value(const std::string& text) {
  try {
    TomlTable table = parse_toml("value = " + text, override_file);
    if (table.size() != 1) return std::nullopt;
    move_here(table.front().second);
    return std::move(table.front().second);
  } catch (const InvalidInput&) {
    return std::nullopt;
  }
}

// The keys set in one table, together: a new rule must not push out a parameter set beside it.
struct Layer {
  std::vector<std::string> tables;   // from the root
  std::optional<std::size_t> entry;  // of the last table, when it is repeated
  const schema::Table* language = nullptr;
  TomlTable keys;
};

class Application {
 public:
  Application(TomlTable& tree, const schema::Table& language, std::vector<Mistake>& mistakes)
      : tree_(tree), language_(language), mistakes_(mistakes) {}

  void add(const std::string& text) {
    const auto equals = text.find('=');
    const std::string name = trimmed(std::string_view(text).substr(0, equals));
    const std::string value = equals == std::string::npos ? "" : trimmed(std::string_view(text).substr(equals + 1));
    if (equals == std::string::npos || name.empty())
      return mistake(fmt::format("'{}' is not KEY=VALUE", printable(text)), "write it as in orders.tau_days=7");
    if (value.empty()) return mistake(fmt::format("{} is given no value", printable(name)), "write it after the '='");
    std::optional<Layer> layer = layer_of(name);
    std::optional<TomlNode> node = value_of(name, value);
    if (!layer || !node) return;
    set(std::move(*layer), name, std::move(*node));
  }

  void finish(std::vector<std::string>& notes) {
    for (Layer& layer : layers_) {
      TomlTable* table = table_of(layer);
      if (!table) continue;
      const TomlNode* chosen = find(layer.keys, layer.language->chooser);
      const auto* rule = chosen ? std::get_if<std::string>(&chosen->value) : nullptr;
      const std::string next = rule ? *rule : "";
      for (const LeftBehind& left : overlay(*table, std::move(layer.keys), *layer.language))
        if (!is_preset_place(left.where.file)) notes.push_back(note_on(left, layer, next));
    }
  }

 private:
  static std::string note_on(const LeftBehind& left, const Layer& layer, const std::string& next) {
    return fmt::format("{}.{} of {}:{} is left out: it belongs to {} '{}', and --set chooses '{}'",
                       fmt::join(layer.tables, "."), left.key, left.where.file, left.where.line,
                       layer.language->chooser, left.rule, next);
  }

  void mistake(std::string problem, std::string remedy) {
    mistakes_.push_back({here, std::move(problem), std::move(remedy)});
  }

  std::optional<TomlNode> value_of(const std::string& name, const std::string& value) {
    if (auto node = toml_value(value)) return node;
    const bool meant_as_toml = std::string_view("\"'[{").find(value[0]) != std::string_view::npos;
    if (!meant_as_toml)
      if (auto node = toml_value(quoted_text(value))) return node;
    mistake(fmt::format("the value of {} is not valid TOML: {}", printable(name), printable(value)),
            "mend its quotes or brackets");
    return std::nullopt;
  }

  // Which table the name points into; the last part is the key.
  std::optional<Layer> layer_of(const std::string& name) {
    const std::vector<std::string> parts = parts_of(name);
    Layer layer;
    layer.language = &language_;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const schema::Table* inner = find_table(*layer.language, parts[i]);
      if (!inner) {
        std::vector<std::string> known;
        for (const schema::Table& table : layer.language->tables) known.push_back(table.name);
        mistakes_.push_back(unknown_name(here, "table", parts[i], known));
        return std::nullopt;
      }
      layer.tables.push_back(inner->name);
      layer.language = inner;
      if (!inner->repeated) continue;
      // A label may hold dots: it is all between the table and the key.
      std::string label;
      for (std::size_t k = i + 1; k + 1 < parts.size(); ++k) label += (k == i + 1 ? "" : ".") + parts[k];
      layer.entry = entry_of(layer, label, parts.back());
      if (!layer.entry) return std::nullopt;
      break;
    }
    if (find_table(*layer.language, parts.back())) {
      mistake(fmt::format("{} is a table, not a key", printable(name)), "set its keys one by one");
      return std::nullopt;
    }
    if (layer.tables.empty() && parts.back() == extends_key) {
      mistake("extends cannot be set here", "write it in the scenario file");
      return std::nullopt;
    }
    return layer;
  }

  std::optional<std::size_t> entry_of(const Layer& layer, const std::string& label, const std::string& key) {
    const std::string& table = layer.tables.back();
    if (label.empty()) {
      mistake(fmt::format("{} is a list of entries", table),
              fmt::format("name one by position or label: {0}.0.{1} or {0}.LABEL.{1}", table, printable(key)));
      return std::nullopt;
    }
    const TomlTable* at = &tree_;
    const TomlArray* entries = nullptr;
    for (const std::string& name : layer.tables) {
      const TomlNode* node = at ? find(*at, name) : nullptr;
      entries = node ? std::get_if<TomlArray>(&node->value) : nullptr;
      at = node ? std::get_if<TomlTable>(&node->value) : nullptr;
    }
    if (!entries || entries->empty()) {
      mistake(fmt::format("there is no [[{}]] to set {} of", table, printable(key)), "add one to the scenario file");
      return std::nullopt;
    }
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < entries->size(); ++i) {
      const std::string* known = label_of((*entries)[i]);
      if (known && *known == label) return i;
      if (known) labels.push_back(*known);
    }
    std::size_t position = 0;
    const char* end = label.data() + label.size();
    const auto [stop, error] = std::from_chars(label.data(), end, position);
    if (stop != end) {
      mistakes_.push_back(unknown_name(here, table, label, labels));
      if (labels.empty()) mistakes_.back().remedy = fmt::format("no {0} has a label: write {0}.0 for the first", table);
      return std::nullopt;
    }
    if (error == std::errc() && position < entries->size()) return position;
    mistake(fmt::format("there is no {} {}", table, printable(label)),
            fmt::format("positions go from 0 to {}", entries->size() - 1));
    return std::nullopt;
  }

  void set(Layer layer, const std::string& name, TomlNode node) {
    auto same = std::find_if(layers_.begin(), layers_.end(), [&](const Layer& other) {
      return other.tables == layer.tables && other.entry == layer.entry;
    });
    if (same == layers_.end()) same = layers_.insert(layers_.end(), std::move(layer));
    const std::string key = parts_of(name).back();
    if (find(same->keys, key)) return mistake(fmt::format("{} is set twice", printable(name)), "set it once");
    same->keys.emplace_back(key, std::move(node));
  }

  // The table to write into, made when it is missing; nullptr when the file writes something else in
  // its place, which is reported when the tree is read.
  TomlTable* table_of(const Layer& layer) {
    TomlTable* at = &tree_;
    for (const std::string& name : layer.tables) {
      auto found = std::find_if(at->begin(), at->end(), [&](const auto& entry) { return entry.first == name; });
      if (found == at->end()) {
        at->emplace_back(name, TomlNode{TomlTable{}, here, here});
        found = std::prev(at->end());
      }
      TomlNode* node = &found->second;
      if (auto* entries = std::get_if<TomlArray>(&node->value); entries && layer.entry)
        node = &(*entries)[*layer.entry];
      at = std::get_if<TomlTable>(&node->value);
      if (!at) return nullptr;
    }
    return at;
  }

  TomlTable& tree_;
  const schema::Table& language_;
  std::vector<Mistake>& mistakes_;
  std::vector<Layer> layers_;
};

}  // namespace

void apply(const Overrides& overrides, TomlTable& tree, const schema::Table& language, std::vector<Mistake>& mistakes,
           std::vector<std::string>& notes) {
  Application application(tree, language, mistakes);
  for (const std::string& text : overrides) application.add(text);
  application.finish(notes);
}

}  // namespace tierwave::scenario
