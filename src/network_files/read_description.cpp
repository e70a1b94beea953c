#include <fmt/format.h>

#include <algorithm>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "base/toml.hpp"
#include "network_files/folder_parts.hpp"
#include "network_files/read_network.hpp"

namespace tierwave::network {
namespace {

// Codes listed under a key of network.toml.
std::vector<std::string> code_list(const TomlNode& node, const std::string& key, Mistakes& mistakes) {
  std::vector<std::string> codes;
  const auto* list = std::get_if<TomlArray>(&node.value);
  if (!list) mistakes.add(node.where, fmt::format("{} is {}", key, kind_of(node)), "write a list of codes");
  for (std::size_t i = 0; list && i < list->size(); ++i) {
    const TomlNode& item = (*list)[i];
    const auto* code = std::get_if<std::string>(&item.value);
    if (!code)
      mistakes.add(item.where, fmt::format("{} holds {}", key, kind_of(item)), "write codes as texts");
    else if (std::find(codes.begin(), codes.end(), *code) != codes.end())
      mistakes.add(item.where, fmt::format("'{}' stands twice in {}", printable(*code), key), "keep one of them");
    else
      codes.push_back(*code);
  }
  return codes;
}

}  // namespace

void set_countries(Network& network, const std::vector<std::string>& codes) {
  network.countries.clear();
  for (const std::string& code : codes) network.countries.push_back({code, code, {}});
}

void set_sectors(Network& network, const std::vector<std::string>& codes) {
  network.sectors.clear();
  for (const std::string& code : codes) {
    economy::Sector sector;
    sector.code = sector.name = code;
    network.sectors.push_back(sector);
  }
}

void read_description(const std::filesystem::path& path, Network& network) {
  Mistakes mistakes;
  const std::vector<std::string> known{"format_version", "currency", "year", "employment_year", "countries", "sectors"};
  const TomlTable table = parse_toml(read_text(path), path.string());
  for (const auto& [key, node] : table) {
    const auto wrong_type = [&, &key = key, &node = node](const char* wanted) {
      mistakes.add(node.where, fmt::format("{} is {}", key, kind_of(node)), fmt::format("write {}", wanted));
    };
    const auto* number = std::get_if<std::int64_t>(&node.value);
    const auto* text = std::get_if<std::string>(&node.value);
    if (key == "format_version") {
      if (!number)
        wrong_type("a whole number");
      else if (*number != network_format_version)
        mistakes.add(node.where, fmt::format("the network has format version {}", *number),
                     fmt::format("this program reads version {}", network_format_version));
    } else if (key == "currency") {
      if (text)
        network.currency = *text;
      else
        wrong_type("a text such as \"USD\"");
    } else if (key == "year" || key == "employment_year") {
      if (number && *number >= 0 && *number <= 9999)
        (key == "year" ? network.year : network.employment_year) = static_cast<int>(*number);
      else
        wrong_type("a year such as 2011");
    } else if (key == "countries") {
      set_countries(network, code_list(node, key, mistakes));
    } else if (key == "sectors") {
      set_sectors(network, code_list(node, key, mistakes));
    } else {
      mistakes.add(unknown_name(node.key_where, "key", key, known));
    }
  }
  if (!find(table, "format_version"))
    mistakes.add({path.string()}, "format_version is missing",
                 fmt::format("add format_version = {}", network_format_version));
  mistakes.throw_if_any();
}

}  // namespace tierwave::network
