#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "scenario/scenario.hpp"
#include "scenario/toml_text.hpp"

namespace tierwave::scenario {
namespace {

namespace fs = std::filesystem;
using schema::Key;
using schema::Table;
using schema::Values;

class Writer {
 public:
  Writer(const Scenario& scenario) : scenario_(scenario), folder_(fs::absolute(scenario.file).parent_path()) {}

  void root(const Table& language) {
    keys(scenario_.root, language);
    tables(language, "");
  }

  std::string text;

 private:
  void tables(const Table& table, const std::string& prefix) {
    for (const Table& inner : table.tables) {
      const std::string name = prefix + inner.name;
      if (inner.repeated) {
        for (const Values& entry : scenario_.lists.at(name)) {
          text += fmt::format("\n[[{}]]\n", name);
          keys(entry, inner);
        }
        continue;
      }
      const Values& values = scenario_.tables.at(name);
      if (lacks_a_required_key(values, inner)) continue;
      if (!values.entries().empty()) text += fmt::format("\n[{}]\n", name);
      keys(values, inner);
      tables(inner, name + ".");
    }
  }

  // Only a table that was not written can.
  static bool lacks_a_required_key(const Values& values, const Table& table) {
    const std::string rule = values.has(table.chooser) ? values.text(table.chooser) : "";
    for (const Key& key : table.keys)
      if (key.required && allowed_for(key, rule) && !values.has(key.name)) return true;
    return false;
  }

  void keys(const Values& values, const Table& table) {
    source(values, std::string(schema::source_key));
    for (auto key = table.keys.begin(); key != table.keys.end(); ++key) {
      // A key of several rules stands several times in the table.
      if (find_key(table, key->name) != &*key) continue;
      const std::string name = key->name;
      if (const auto entry = values.entries().find(name); entry != values.entries().end())
        text += fmt::format("{} = {}\n", name, value(entry->second.value, *key));
      source(values, name + std::string(schema::source_suffix));
    }
  }

  void source(const Values& values, const std::string& name) {
    if (values.has(name)) text += fmt::format("{} = {}\n", name, quoted_text(values.text(name)));
  }

  std::string value(const schema::Value& value, const Key& key) const {
    if (key.type != schema::Type::path) return toml_text(value);
    const auto& written = std::get<std::string>(value);
    if (schema::is_word(key, written)) return quoted_text(written);
    const std::string shown = path(written);
    return quoted_text(schema::is_word(key, shown) ? "./" + shown : shown);  // a file of that name
  }

  // Relative to the scenario where they share a folder, so that the text does not depend on where the
  // two of them lie.
  std::string path(const fs::path& absolute) const {
    const fs::path relative = absolute.lexically_relative(folder_);
    const auto up = std::count(relative.begin(), relative.end(), fs::path(".."));
    const auto depth = std::distance(folder_.begin(), folder_.end()) - 1;
    return relative.empty() || up >= depth ? absolute.string() : relative.string();
  }

  const Scenario& scenario_;
  fs::path folder_;
};

}  // namespace

std::string resolved_text(const Scenario& scenario, const schema::Table& language) {
  Writer writer(scenario);
  writer.root(language);
  return writer.text;
}

}  // namespace tierwave::scenario
