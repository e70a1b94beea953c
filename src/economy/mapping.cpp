#include "economy/mapping.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "economy/codes.hpp"

namespace tierwave::economy {
namespace {

void add(CodeMapping& mapping, const CsvTable& table, std::size_t row, Mistakes& mistakes) {
  const Location where = table.where(row);
  const std::string& from = table.text(row, "from");
  const std::string& to = table.text(row, "to");
  const std::string& name = table.text(row, "name");
  if (from.empty()) mistakes.add(where, "'from' is empty", "write a code of the economy");
  const auto earlier = std::find_if(mapping.codes.begin(), mapping.codes.end(),
                                    [&](const MappedCode& code) { return code.from == from; });
  if (earlier != mapping.codes.end())
    mistakes.add(where,
                 fmt::format("{} '{}' is mapped twice, first in line {}", printable(table.text(row, "kind")),
                             printable(from), earlier->line),
                 "keep one of them");
  mapping.codes.push_back({from, to, where.line});

  const auto target = std::find_if(mapping.targets.begin(), mapping.targets.end(),
                                   [&](const Target& known) { return known.code == to; });
  if (target == mapping.targets.end()) {
    mapping.targets.push_back({to, name});
  } else if (target->name.empty()) {
    target->name = name;
  } else if (!name.empty() && name != target->name) {
    mistakes.add(
        where,
        fmt::format("'{}' is called '{}' here and '{}' above", printable(to), printable(name), printable(target->name)),
        "give it one name");
  }
}

}  // namespace

Mapping read_mapping(const std::filesystem::path& path) {
  Mapping mapping;
  mapping.file = path.string();
  Mistakes mistakes;
  const CsvTable table(path, {"kind", "from", "to", "name"});
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string& kind = table.text(row, "kind");
    if (kind == "country") {
      check_country_code(table.text(row, "to"), table.where(row), mistakes);
      add(mapping.countries, table, row, mistakes);
    } else if (kind == "sector") {
      check_sector_code(table.text(row, "to"), table.where(row), mistakes);
      add(mapping.sectors, table, row, mistakes);
    } else {
      mistakes.add(unknown_name(table.where(row), "kind", kind, {"country", "sector"}));
    }
  }
  for (const CodeMapping* part : {&mapping.countries, &mapping.sectors})
    for (const Target& target : part->targets)
      if (target.name.empty() && !target.code.empty())
        mistakes.add({mapping.file}, fmt::format("'{}' has no name", printable(target.code)),
                     "write one in a row that maps to it");
  mistakes.throw_if_any();
  return mapping;
}

}  // namespace tierwave::economy
