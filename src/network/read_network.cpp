#include "network/read_network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/toml.hpp"
#include "network/rows.hpp"

namespace tierwave::network {
namespace {

namespace fs = std::filesystem;

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
      mistakes.add(item.where, fmt::format("'{}' stands twice in {}", *code, key), "keep one of them");
    else
      codes.push_back(*code);
  }
  return codes;
}

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

void read_description(const fs::path& path, Network& network) {
  Mistakes mistakes;
  const std::vector<std::string> known{"format_version", "currency", "year", "countries", "sectors"};
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
    } else if (key == "year") {
      if (number && *number >= 0 && *number <= 9999)
        network.year = static_cast<int>(*number);
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

std::optional<SizeClass> size_class_named(const std::string& name, const Location& where, Mistakes& mistakes) {
  std::vector<std::string> known;
  for (std::size_t k = 0; k < size_classes; ++k) {
    known.emplace_back(name_of(static_cast<SizeClass>(k)));
    if (known.back() == name) return static_cast<SizeClass>(k);
  }
  mistakes.add(unknown_name(where, "size class", name, known));
  return std::nullopt;
}

void read_firms(const fs::path& path, Rows& rows) {
  const CsvTable table(path, {"id", "country", "sector", "final_sales_home"},
                       {"output", "final_sales_abroad", "size_class", "enterprises", "employment",
                        "hours_per_worker_day", "labour_income"});
  Mistakes mistakes;
  const auto amount = [&](std::size_t row, const char* column, double when_missing) {
    if (!table.has(column)) return when_missing;
    const double value = table.number(row, column, mistakes);
    if (value < 0)
      mistakes.add(table.where(row), fmt::format("{} is {}, below 0", column, value), "write a number from 0 up");
    return value;
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
    firm.enterprises = amount(row, "enterprises", 1);
    firm.employment = amount(row, "employment", 0);
    firm.hours_per_worker_day = amount(row, "hours_per_worker_day", 0);
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

std::size_t position_of(const std::vector<std::string>& codes, const std::string& code, std::string_view what,
                        const Location& where, Mistakes& mistakes) {
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found == codes.end()) mistakes.add(unknown_name(where, what, code, codes));
  return static_cast<std::size_t>(found - codes.begin());
}

// Replaces the network's final demand by the file's, which must add up to each cell's final sales.
void read_final_demand(const fs::path& path, Network& network) {
  const CsvTable table(path, {"country", "sector", "destination", "use", "sales"});
  std::vector<std::string> countries, sectors, uses;
  for (const economy::Country& country : network.countries) countries.push_back(country.code);
  for (const economy::Sector& sector : network.sectors) sectors.push_back(sector.code);
  for (std::size_t use = 0; use < economy::final_uses; ++use)
    uses.emplace_back(economy::name_of(static_cast<economy::FinalUse>(use)));

  Mistakes mistakes;
  economy::Matrix demand(network.final_demand.rows(), network.final_demand.columns());
  std::vector<int> line_of(demand.rows() * demand.columns());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const std::size_t mistakes_before = mistakes.size();
    const std::size_t country = position_of(countries, table.text(row, "country"), "country", where, mistakes);
    const std::size_t sector = position_of(sectors, table.text(row, "sector"), "sector", where, mistakes);
    const std::size_t destination = position_of(countries, table.text(row, "destination"), "country", where, mistakes);
    const std::size_t use = position_of(uses, table.text(row, "use"), "use", where, mistakes);
    const double sales = table.number(row, "sales", mistakes);
    if (sales < 0) mistakes.add(where, fmt::format("sales are {}, below 0", sales), "write a number from 0 up");
    if (mistakes.size() != mistakes_before) continue;
    const std::size_t cell = country * sectors.size() + sector, column = destination * economy::final_uses + use;
    int& first_line = line_of[cell * demand.columns() + column];
    if (first_line != 0)
      mistakes.add(where, fmt::format("the same cell, destination and use stand already in line {}", first_line),
                   "keep one row");
    first_line = where.line;
    demand(cell, column) = sales;
  }
  mistakes.throw_if_any();

  for (std::size_t cell = 0; cell < demand.rows(); ++cell) {
    double demanded = 0, sold = 0;
    for (std::size_t column = 0; column < demand.columns(); ++column) {
      demanded += demand(cell, column);
      sold += network.final_demand(cell, column);
    }
    if (std::abs(demanded - sold) > output_tolerance * std::max(sold, demanded))
      mistakes.add({path.string()},
                   fmt::format("final demand for {}_{} adds up to {}, the final sales of its firms to {}",
                               countries[cell / sectors.size()], sectors[cell % sectors.size()], demanded, sold),
                   "correct one of them");
    else if (std::abs(demanded - sold) > 1e-12 * sold)  // written with few digits: the firms' sum holds
      for (std::size_t column = 0; column < demand.columns(); ++column) demand(cell, column) *= sold / demanded;
  }
  mistakes.throw_if_any();
  network.final_demand = std::move(demand);
}

}  // namespace

Network read_network(const fs::path& folder, const Context& context, const economy::Economy* economy,
                     std::map<std::string, std::string>* hashes) {
  const auto note_hash = [&](const char* name) {
    if (hashes) (*hashes)[name] = sha256(read_text(folder / name));
  };
  Network network;
  if (fs::exists(folder / "network.toml")) {
    read_description(folder / "network.toml", network);
    note_hash("network.toml");
  }
  if (economy) {
    network.countries = economy->countries;
    network.sectors = economy->sectors;
    network.criticality = economy->criticality;
    network.currency = economy->currency;
    network.year = economy->year;
  }
  Rows rows;
  read_firms(folder / "firms.csv", rows);
  note_hash("firms.csv");
  read_links(folder / "links.csv", rows);
  note_hash("links.csv");
  take_codes_of(rows.firms(), network);
  build(network, rows, (folder / "links.csv").string(), context);
  if (fs::exists(folder / "final_demand.csv")) {
    read_final_demand(folder / "final_demand.csv", network);
    note_hash("final_demand.csv");
  }
  return network;
}

}  // namespace tierwave::network
