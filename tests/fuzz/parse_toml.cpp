// Any bytes are a table whose nodes know their place, or a clear mistake: no crash, no other exception.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/toml.hpp"

namespace {
void check(const tierwave::TomlNode& node) {
  if (tierwave::kind_of(node).empty()) std::abort();
  if (const auto* list = std::get_if<tierwave::TomlArray>(&node.value))
    for (const tierwave::TomlNode& item : *list) check(item);
  if (const auto* table = std::get_if<tierwave::TomlTable>(&node.value))
    for (const auto& [key, child] : *table) {
      if (child.key_where.line < 1 || tierwave::find(*table, key) != &child) std::abort();
      check(child);
    }
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    tierwave::TomlNode root;
    root.value = tierwave::parse_toml(text, "fuzz");
    check(root);
  } catch (const tierwave::InvalidInput& error) {
    if (error.mistakes().size() != 1) std::abort();
  }
  return 0;
}
