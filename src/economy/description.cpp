#include "economy/description.hpp"

#include <fmt/format.h>

#include "base/toml.hpp"
#include "economy/table.hpp"

namespace tierwave::economy {
namespace {

const std::vector<std::string> known_keys{
    "format_version", "name", "year", "currency", "source", "labour_source", "employment_year", "final_demand"};

// The value of a required key; a mistake when it is missing or of another kind.
template <class Value>
Value required(const TomlTable& table, const std::string& key, const char* kind, const std::string& file,
               Mistakes& mistakes) {
  const TomlNode* node = find(table, key);
  if (!node) {
    mistakes.add({file}, fmt::format("key '{}' is missing", key), fmt::format("add it, {}", kind));
    return {};
  }
  if (const Value* value = std::get_if<Value>(&node->value)) return *value;
  mistakes.add(node->where, fmt::format("{} is {}", key, kind_of(*node)), fmt::format("write {}", kind));
  return {};
}

void check_year(const TomlTable& table, const std::string& key, std::int64_t year, Mistakes& mistakes) {
  const TomlNode* node = find(table, key);
  if (node && std::get_if<std::int64_t>(&node->value) && (year < first_year || year > last_year))
    mistakes.add(node->where, fmt::format("{} is {}", key, year),
                 fmt::format("write a year between {} and {}", first_year, last_year));
}

// The categories that table_text() writes, each with its use; nothing else has a meaning in version 1.
void check_final_demand(const TomlTable& table, const std::string& file, Mistakes& mistakes) {
  const auto uses = required<TomlTable>(table, "final_demand", "a table", file, mistakes);
  for (const auto& [key, node] : uses) {
    const auto* text = std::get_if<std::string>(&node.value);
    bool known = false;
    for (const FinalCategory& category : final_categories)
      known |= category.code == key && text && *text == name_of(category.use);
    if (!known)
      mistakes.add(
          node.where, fmt::format("final_demand.{} is {}", key, text ? "'" + *text + "'" : kind_of(node)),
          R"(HFCE, NPISH and DPABR are "households", GGFC "government", GFCF "investment", INVNT "inventories")");
  }
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      result += fmt::format("\\u{:04X}", static_cast<int>(c));
    else
      result += c;
  }
  return result + '"';
}

}  // namespace

Description parse_description(const std::string& text, const std::string& file) {
  const TomlTable table = parse_toml(text, file);
  Mistakes mistakes;
  for (const auto& [key, node] : table)
    if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end())
      mistakes.add(unknown_name(node.key_where, "key", key, known_keys));
  const auto version = required<std::int64_t>(table, "format_version", "a whole number", file, mistakes);
  if (find(table, "format_version") && version != folder_format_version)
    mistakes.add(find(table, "format_version")->where, fmt::format("format_version is {}", version),
                 fmt::format("this program reads version {}: write the folder again with it", folder_format_version));
  Description description;
  description.name = required<std::string>(table, "name", "a text", file, mistakes);
  const auto year = required<std::int64_t>(table, "year", "a whole number", file, mistakes);
  check_year(table, "year", year, mistakes);
  description.year = static_cast<int>(year);
  if (find(table, "employment_year")) {
    const auto of_jobs = required<std::int64_t>(table, "employment_year", "a whole number", file, mistakes);
    check_year(table, "employment_year", of_jobs, mistakes);
    description.employment_year = static_cast<int>(of_jobs);
  }
  description.currency = required<std::string>(table, "currency", "a text", file, mistakes);
  description.source = required<std::string>(table, "source", "a text", file, mistakes);
  if (find(table, "labour_source"))
    description.labour_source = required<std::string>(table, "labour_source", "a text", file, mistakes);
  check_final_demand(table, file, mistakes);
  mistakes.throw_if_any();
  return description;
}

std::string description_text(const Economy& economy) {
  std::string text =
      fmt::format("format_version = {}\nname = {}\nyear = {}\ncurrency = {}\nsource = {}\n", folder_format_version,
                  quoted(economy.name), economy.year, quoted(economy.currency), quoted(economy.source));
  if (!economy.labour.empty()) text += fmt::format("labour_source = {}\n", quoted(economy.labour_source));
  if (!economy.labour.empty() && economy.employment_year > 0 && economy.employment_year != economy.year)
    text += fmt::format("employment_year = {}\n", economy.employment_year);
  text += "\n[final_demand]\n";
  for (std::size_t use = 0; use < final_uses; ++use)
    text += fmt::format("{} = \"{}\"\n", category_of(static_cast<FinalUse>(use)), name_of(static_cast<FinalUse>(use)));
  return text;
}

}  // namespace tierwave::economy
