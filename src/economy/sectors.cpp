#include "economy/sectors.hpp"

#include <fmt/format.h>

#include <array>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "economy/codes.hpp"
#include "economy/numbers.hpp"

namespace tierwave::economy {
namespace {

// One attribute of a sector, its column and its range.
struct Attribute {
  const char* column;
  std::optional<double> Sector::*field;
  Bounds allowed;
};
constexpr std::array<Attribute, 5> attributes{{
    {"stock_days", &Sector::stock_days, bounds::stock_days},
    {"remote_share", &Sector::remote_share, bounds::share},
    {"essential_share", &Sector::essential_share, bounds::share},
    {"household_demand_reduction", &Sector::household_demand_reduction, bounds::reduction},
    {"on_site_consumption", &Sector::on_site_consumption, bounds::share},
}};

// Calls body(position) for each row of a known code that has not stood before; then every code must have stood.
template <class Body>
void for_each_code(const CsvTable& table, const Codes& codes, const char* what, const std::string& file,
                   Mistakes& mistakes, Body&& body) {
  std::vector<int> lines(codes.list().size());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto position = codes.find(table.text(row, "code"), what, table.where(row), mistakes);
    if (!position) continue;
    if (lines[*position] > 0) {
      mistakes.add(
          table.where(row),
          fmt::format("{} '{}' stands twice, first in line {}", what, codes.list()[*position], lines[*position]),
          "keep one of them");
      continue;
    }
    lines[*position] = table.where(row).line;
    body(row, *position);
  }
  for (std::size_t position = 0; position < lines.size(); ++position)
    if (lines[position] == 0)
      mistakes.add({file}, fmt::format("{} '{}' of the table is missing", what, codes.list()[position]),
                   "add a row for it");
}

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> list;
  for (std::size_t begin = text.find_first_not_of(' '); begin != std::string::npos;) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    list.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(' ', end);
  }
  return list;
}

}  // namespace

void read_countries(const std::filesystem::path& path, Economy& economy) {
  Mistakes mistakes;
  const CsvTable table(path, {"code", "name", "members"});
  std::unordered_map<std::string, std::string> region_of;  // by member
  for_each_code(
      table, Codes(economy.countries), "country", path.string(), mistakes, [&](std::size_t row, std::size_t position) {
        Country& country = economy.countries[position];
        country.name = table.text(row, "name");
        country.members = words(table.text(row, "members"));
        check_name(country.name, fmt::format("country '{}'", country.code), table.where(row), mistakes);
        for (const std::string& member : country.members) {
          const auto [known, added] = region_of.emplace(member, country.code);
          if (!added)
            mistakes.add(
                table.where(row),
                fmt::format("'{}' is a member of both {} and {}", printable(member), known->second, country.code),
                "a country belongs to one region");
          if (member == "*" && country.members.size() > 1)
            mistakes.add(table.where(row), fmt::format("region '{}' names countries beside '*'", country.code),
                         "'*' stands alone: every country that no other region names");
        }
      });
  mistakes.throw_if_any();
}

void read_sectors(const std::filesystem::path& path, Economy& economy) {
  Mistakes mistakes;
  std::vector<std::string> columns{"code", "name"};
  for (const Attribute& attribute : attributes) columns.emplace_back(attribute.column);
  const CsvTable table(path, columns);
  for_each_code(table, Codes(economy.sectors), "sector", path.string(), mistakes,
                [&](std::size_t row, std::size_t position) {
                  Sector& sector = economy.sectors[position];
                  sector.name = table.text(row, "name");
                  check_name(sector.name, fmt::format("sector '{}'", sector.code), table.where(row), mistakes);
                  for (const auto& [column, field, allowed] : attributes) {
                    sector.*field = std::nullopt;
                    if (table.text(row, column).empty()) continue;
                    sector.*field = table.number(row, column, allowed, mistakes);
                  }
                });
  mistakes.throw_if_any();
}

void read_criticality(const std::filesystem::path& path, Economy& economy) {
  Mistakes mistakes;
  const Codes codes(economy.sectors);
  const std::size_t sectors = codes.list().size();
  std::vector<std::optional<std::size_t>> users;  // of each column
  std::vector<int> lines(sectors);
  std::vector<Criticality> ratings(sectors * sectors);
  bool header = true;
  read_csv(path, ',', [&](const CsvRow& row) {
    const Location where{path.string(), row.line, 0};
    if (header) {
      header = false;
      std::vector<bool> seen(sectors);
      for (std::size_t column = 1; column < row.fields.size(); ++column) {
        users.push_back(codes.find(std::string(row.fields[column]), "using sector", where, mistakes));
        if (!users.back()) continue;
        if (seen[*users.back()])
          mistakes.add(where, fmt::format("column '{}' stands twice", printable(row.fields[column])),
                       "keep one of them");
        seen[*users.back()] = true;
      }
      for (std::size_t sector = 0; sector < sectors; ++sector)
        if (!seen[sector])
          mistakes.add(where, fmt::format("column '{}' is missing", codes.list()[sector]),
                       "add one for every using sector");
      return;
    }
    const auto input = codes.find(std::string(row.fields[0]), "input", where, mistakes);
    if (row.fields.size() != users.size() + 1) {
      mistakes.add(where, fmt::format("the row has {} fields, the header {}", row.fields.size(), users.size() + 1),
                   "give one rating a using sector");
    }
    if (!input) return;
    if (lines[*input] > 0)
      mistakes.add(where,
                   fmt::format("input '{}' stands twice, first in line {}", printable(row.fields[0]), lines[*input]),
                   "keep one of them");
    lines[*input] = row.line;
    for (std::size_t column = 0; column < users.size() && column + 1 < row.fields.size(); ++column) {
      const auto rating = parse_number(row.fields[column + 1]);
      if (!rating || (*rating != 0 && *rating != 0.5 && *rating != 1))
        mistakes.add(where, fmt::format("rating '{}' in column {}", printable(row.fields[column + 1]), column + 2),
                     "write 1 (critical), 0.5 (important) or 0 (other)");
      else if (users[column])
        ratings[*input * sectors + *users[column]] = static_cast<Criticality>(2 * *rating);
    }
  });
  for (std::size_t sector = 0; sector < sectors; ++sector)
    if (lines[sector] == 0)
      mistakes.add({path.string()}, fmt::format("input '{}' is missing", codes.list()[sector]), "add a row for it");
  mistakes.throw_if_any();
  economy.criticality = std::move(ratings);
}

std::string countries_text(const Economy& economy) {
  std::string text = "code,name,members\n";
  for (const Country& country : economy.countries) {
    text += fmt::format("{},{},", country.code, csv_field(country.name));
    for (std::size_t member = 0; member < country.members.size(); ++member)
      text += (member > 0 ? " " : "") + country.members[member];
    text += '\n';
  }
  return text;
}

std::string sectors_text(const Economy& economy) {
  std::string text = "code,name";
  for (const Attribute& attribute : attributes) text += fmt::format(",{}", attribute.column);
  text += '\n';
  for (const Sector& sector : economy.sectors) {
    text += fmt::format("{},{}", sector.code, csv_field(sector.name));
    for (const Attribute& attribute : attributes) {
      const auto& value = sector.*attribute.field;
      text += ",";
      if (value) text += shortest(*value);
    }
    text += '\n';
  }
  return text;
}

std::string criticality_text(const Economy& economy) {
  const std::size_t sectors = economy.sectors.size();
  std::string text = "input";
  for (const Sector& sector : economy.sectors) text += fmt::format(",{}", sector.code);
  for (std::size_t input = 0; input < sectors; ++input) {
    text += fmt::format("\n{}", economy.sectors[input].code);
    for (std::size_t user = 0; user < sectors; ++user)
      text += fmt::format(",{}", 0.5 * static_cast<double>(economy.criticality[input * sectors + user]));
  }
  return text + "\n";
}

}  // namespace tierwave::economy
