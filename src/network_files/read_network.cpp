#include "network_files/read_network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "network_files/folder_parts.hpp"
#include "network_files/rows.hpp"

namespace tierwave::network {
namespace {

namespace fs = std::filesystem;

std::optional<SizeClass> size_class_named(const std::string& name, const Location& where, Mistakes& mistakes) {
  std::vector<std::string> known;
  for (std::size_t k = 0; k < size_classes; ++k) {
    known.emplace_back(name_of(static_cast<SizeClass>(k)));
    if (known.back() == name) return static_cast<SizeClass>(k);
  }
  mistakes.add(unknown_name(where, "size class", name, known));
  return std::nullopt;
}

void read_firms(const fs::path& path, bool has_destinations, Rows& rows) {
  const CsvTable table(path, {"id", "country", "sector", "final_sales_home"},
                       {"output", "final_sales_abroad", "size_class", "enterprises", "employment",
                        "hours_per_worker_day", "labour_income", "zone"});
  Mistakes mistakes;
  const auto amount = [&](std::size_t row, const char* column, double when_missing,
                          const Bounds& allowed = bounds::money) {
    return table.has(column) ? table.number(row, column, allowed, mistakes) : when_missing;
  };
  for (std::size_t row = 0; row < table.rows(); ++row) {
    FirmRow firm;
    firm.where = table.where(row);
    const auto id = rows.id(table.text(row, "id"), "id", firm.where, mistakes);
    firm.country = table.text(row, "country");
    firm.sector = table.text(row, "sector");
    for (const char* column : {"country", "sector"})
      if (table.text(row, column).empty())
        mistakes.add(firm.where, fmt::format("{} is empty", column), "write its code");
    if (table.has("output")) firm.output = amount(row, "output", 0);
    firm.final_sales_home = amount(row, "final_sales_home", 0);
    firm.final_sales_abroad = amount(row, "final_sales_abroad", 0);
    if (table.has("size_class"))
      firm.size_class = size_class_named(table.text(row, "size_class"), firm.where, mistakes);
    if (table.has("zone")) {
      const std::string& zone = table.text(row, "zone");
      if (zone != "0" && zone != "1")
        mistakes.add(firm.where, fmt::format("zone is '{}', neither 0 nor 1", printable(zone)),
                     "write 1 for a firm in an export processing zone, 0 for any other");
      firm.in_zone = zone == "1";
    }
    if (firm.final_sales_abroad > 0 && !has_destinations)
      mistakes.add(firm.where, "final_sales_abroad is above 0, but no final_demand.csv says where they go",
                   "add final_demand.csv, or count them as final_sales_home");
    firm.enterprises = amount(row, "enterprises", 1, bounds::enterprises);
    firm.employment = amount(row, "employment", 0, bounds::persons_of_a_firm);
    firm.hours_per_worker_day = amount(row, "hours_per_worker_day", 0, bounds::hours_a_day);
    firm.labour_income = amount(row, "labour_income", 0);
    if (id) {
      firm.id = *id;
      rows.add(std::move(firm), mistakes);
    }
  }
  if (table.rows() == 0) mistakes.add({path.string()}, "the file has a header and no firm", "add at least one");
  mistakes.throw_if_any();
}

void read_links(const fs::path& path, Rows& rows) {
  const std::vector<std::string> columns{"supplier", "buyer", "flow"};
  Mistakes mistakes;
  std::array<std::size_t, 3> place{};
  bool header_seen = false;
  read_csv(path, ',', [&](const CsvRow& row) {
    const Location where{path.string(), row.line};
    if (!header_seen) {
      header_seen = true;
      for (const std::string_view name : row.fields)
        if (std::find(columns.begin(), columns.end(), name) == columns.end())
          mistakes.add(unknown_name(where, "column", name, columns));
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::find(row.fields.begin(), row.fields.end(), columns[i]);
        place[i] = static_cast<std::size_t>(found - row.fields.begin());
        if (std::count(row.fields.begin(), row.fields.end(), columns[i]) != 1)
          mistakes.add(where, fmt::format("column '{}' does not stand once in the header", columns[i]),
                       "write the header supplier,buyer,flow");
      }
      mistakes.throw_if_any();  // without its columns no row can be read
      return;
    }
    if (row.fields.size() != columns.size())
      mistakes.add(where, fmt::format("the row has {} fields", row.fields.size()), "write supplier, buyer and flow");
    else
      rows.add_link(where.file, where.line, row.fields[place[0]], row.fields[place[1]], row.fields[place[2]], mistakes);
  });
  mistakes.throw_if_any();
}

// Countries and sectors in the order in which firms name them.
void take_codes_of(const std::vector<FirmRow>& firms, Network& network) {
  const auto in_order = [&](std::string FirmRow::*code) {
    std::vector<std::string> codes;
    std::unordered_map<std::string, bool> seen;
    for (const FirmRow& firm : firms)
      if (seen.emplace(firm.*code, true).second) codes.push_back(firm.*code);
    return codes;
  };
  if (network.countries.empty()) set_countries(network, in_order(&FirmRow::country));
  if (network.sectors.empty()) set_sectors(network, in_order(&FirmRow::sector));
}

}  // namespace

Network read_network(const fs::path& folder, const Context& context, const economy::Economy* economy,
                     std::map<std::string, std::string>* hashes) {
  const auto note_hash = [&](const char* name) {
    if (hashes) (*hashes)[name] = sha256(read_text(folder / name));
  };
  Network network;
  if (holds(folder, "network.toml")) {
    read_description(folder / "network.toml", network);
    note_hash("network.toml");
  }
  if (economy) {
    network.countries = economy->countries;
    network.sectors = economy->sectors;
    network.criticality = economy->criticality;
    network.utilisation = economy->utilisation;
    network.currency = economy->currency;
    network.year = economy->year;
    if (network.employment_year == 0) network.employment_year = economy->employment_year;
  }
  Rows rows;
  read_firms(folder / "firms.csv", holds(folder, "final_demand.csv"), rows);
  note_hash("firms.csv");
  read_links(folder / "links.csv", rows);
  note_hash("links.csv");
  take_codes_of(rows.firms(), network);
  build(network, rows, (folder / "links.csv").string(), context);
  if (holds(folder, "final_demand.csv")) {
    read_final_demand(folder / "final_demand.csv", network);
    note_hash("final_demand.csv");
  }
  return network;
}

}  // namespace tierwave::network
