#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "network_files/read_network.hpp"
#include "network_files/rows.hpp"

namespace tierwave::network {
namespace {

namespace fs = std::filesystem;
using Fields = std::vector<std::string_view>;

// Calls `row` for each row of `columns` fields; other rows are mistakes.
void read_rows(const fs::path& path, std::size_t columns, Mistakes& mistakes,
               const std::function<void(const Fields&, const Location&)>& row) {
  read_columns(path, [&](const Fields& fields, const Location& where) {
    if (fields.size() == columns)
      row(fields, where);
    else
      mistakes.add(where, fmt::format("the row has {} fields", fields.size()), fmt::format("write {}", columns));
  });
}

std::optional<double> amount(std::string_view field, std::string_view what, const Location& where, Mistakes& mistakes) {
  return number_within(field, what, bounds::money, where, mistakes);
}

void read_outputs(const fs::path& path, Rows& rows) {
  Mistakes mistakes;
  read_rows(path, 2, mistakes, [&](const Fields& fields, const Location& where) {
    const auto id = rows.id(fields[0], "firm", where, mistakes);
    const auto output = amount(fields[1], "output", where, mistakes);
    if (!id || !output) return;
    FirmRow firm;
    firm.id = *id;
    firm.country = "ALL";
    firm.output = output;
    firm.where = where;
    rows.add(std::move(firm), mistakes);
  });
  mistakes.throw_if_any();
}

// The firm a row is about; refuses unknown firms and a second row for the same.
FirmRow* firm_of(std::string_view field, const Location& where, Rows& rows, std::vector<int>& seen_in,
                 Mistakes& mistakes) {
  const auto id = rows.id(field, "firm", where, mistakes);
  if (!id) return nullptr;
  const auto position = rows.position(*id);
  if (!position) {
    mistakes.add(where, fmt::format("firm {} is not in pini.txt", *id), "add it there or remove the row");
    return nullptr;
  }
  if (seen_in[*position] != 0) {
    mistakes.add(where, fmt::format("firm {} stands already in line {}", *id, seen_in[*position]), "keep one row");
    return nullptr;
  }
  seen_in[*position] = where.line;
  return &rows.firms()[*position];
}

void read_sectors(const fs::path& path, Rows& rows) {
  Mistakes mistakes;
  std::vector<int> seen_in(rows.firms().size());
  read_rows(path, 3, mistakes, [&](const Fields& fields, const Location& where) {
    amount(fields[2], "size", where, mistakes);
    if (FirmRow* firm = firm_of(fields[0], where, rows, seen_in, mistakes)) firm->sector = fields[1];
  });
  for (const FirmRow& firm : rows.firms())
    if (firm.sector.empty() && mistakes.empty())
      mistakes.add({path.string()}, fmt::format("firm {} has no row", firm.id), "add one with its sector");
  mistakes.throw_if_any();
}

void read_final_sales(const fs::path& path, Rows& rows) {
  Mistakes mistakes;
  std::vector<int> seen_in(rows.firms().size());
  read_rows(path, 2, mistakes, [&](const Fields& fields, const Location& where) {
    const auto sales = amount(fields[1], "final sales", where, mistakes);
    FirmRow* firm = firm_of(fields[0], where, rows, seen_in, mistakes);
    if (firm && sales) firm->final_sales_home = *sales;
  });
  mistakes.throw_if_any();
}

// Sectors in the order of their numbers where they are numbers, else by name.
std::vector<std::string> sectors_of(const std::vector<FirmRow>& firms) {
  std::vector<std::string> sectors;
  for (const FirmRow& firm : firms) sectors.push_back(firm.sector);
  const auto before = [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  };
  std::sort(sectors.begin(), sectors.end(), before);
  sectors.erase(std::unique(sectors.begin(), sectors.end()), sectors.end());
  return sectors;
}

}  // namespace

Network read_inoue_todo(const fs::path& folder, const Context& context, std::map<std::string, std::string>* hashes) {
  Rows rows;
  read_outputs(folder / "pini.txt", rows);
  read_sectors(folder / "affi.txt", rows);
  read_final_sales(folder / "cvector.txt", rows);
  const fs::path links = folder / "atable.txt";
  Mistakes mistakes;
  read_rows(links, 3, mistakes, [&](const Fields& fields, const Location& where) {
    rows.add_link(where.file, where.line, fields[0], fields[1], fields[2], mistakes);
  });
  mistakes.throw_if_any();

  Network network;
  network.countries.push_back({"ALL", "all firms", {}});
  for (const std::string& code : sectors_of(rows.firms())) {
    economy::Sector sector;
    sector.code = code;
    sector.name = "sector " + code;
    network.sectors.push_back(sector);
  }
  build(network, rows, links.string(), context);
  if (hashes)
    for (const char* name : {"pini.txt", "affi.txt", "cvector.txt", "atable.txt"})
      (*hashes)[name] = sha256(read_text(folder / name));
  return network;
}

}  // namespace tierwave::network
