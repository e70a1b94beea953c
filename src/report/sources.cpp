#include "report/sources.hpp"

#include <string_view>

namespace tierwave::report {
namespace {

std::string without_quotes(const std::string& text) {
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// What stands in the table `place`, but for its names and sources.
std::string values_in(const analysis::Keys& keys, const std::string& place) {
  std::string values;
  for (const auto& [key, value] : keys) {
    if (!key.starts_with(place + ".")) continue;
    const std::string name = key.substr(place.size() + 1);
    if (name.find('.') != std::string::npos || name == "label" || name == "key" || name.ends_with("source")) continue;
    values += (values.empty() ? "" : ", ") + name + " = " + without_quotes(value);
  }
  return values;
}

}  // namespace

std::vector<SourcedKey> sourced_keys(const analysis::Keys& keys) {
  constexpr std::string_view of_table = ".source", of_key = "_source";
  std::vector<SourcedKey> sourced;
  for (const auto& [key, value] : keys) {
    const std::string source = without_quotes(value);
    if (source.empty()) continue;
    if (key.ends_with(of_table)) {
      const std::string place = key.substr(0, key.size() - of_table.size());
      sourced.push_back({place, values_in(keys, place), source});
    } else if (key.ends_with(of_key)) {
      const std::string name = key.substr(0, key.size() - of_key.size());
      std::string own;
      for (const auto& [other, text] : keys)
        if (other == name) own = without_quotes(text);
      sourced.push_back({name, own, source});
    }
  }
  return sourced;
}

}  // namespace tierwave::report
