#include "economy_update/margins.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "economy/codes.hpp"
#include "economy/numbers.hpp"

namespace tierwave::economy {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, margin_kinds> margin_names{"output", "sales", "value added", "intermediate use"};
constexpr std::array<std::string_view, margin_kinds> margin_files{"output.csv", "sales.csv", "value_added.csv",
                                                                  "intermediate_use.csv"};
constexpr const char* employment_margin_file = "employment.csv";

constexpr Bounds amount_a_year{0, bounds::most_money, bounds::least_amount,
                               "write millions of the currency a year, 0 where nothing flows"};

std::vector<std::string> columns_of(MarginKind kind) {
  switch (kind) {
    case MarginKind::sales:
      return {"exporter", "importer", "sector", "million"};
    case MarginKind::intermediate_use:
      return {"country", "product", "user", "million"};
    case MarginKind::output:
    case MarginKind::value_added:
      break;
  }
  return {"country", "sector", "million"};
}

class MarginReader {
 public:
  MarginReader(const Economy& economy, Mistakes& mistakes)
      : economy_(economy), mistakes_(mistakes), countries_(economy.countries), sectors_(economy.sectors) {}

  Margin flows(const fs::path& path, MarginKind kind) {
    Margin margin{path.string(), {}};
    const CsvTable table(path, columns_of(kind));
    const bool sales = kind == MarginKind::sales, use = kind == MarginKind::intermediate_use;
    std::vector<int> line_of(economy_.countries.size() * (sales ? economy_.countries.size() : 1) *
                             economy_.sectors.size() * (use ? economy_.sectors.size() : 1));
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::size_t before = mistakes_.size();
      MarginRow read;
      read.line = table.where(row).line;
      read.country = country(table, row, sales ? "exporter" : "country");
      if (sales) read.importer = country(table, row, "importer");
      read.sectors = sectors(table, row, use ? "product" : "sector");
      if (use) read.users = sectors(table, row, "user");
      read.amount = table.number(row, "million", amount_a_year, mistakes_);
      if (mistakes_.size() > before) continue;
      claim(kind, read, table.where(row), line_of);
      margin.rows.push_back(std::move(read));
    }
    return margin;
  }

  std::vector<EmploymentTarget> employment(const fs::path& path) {
    std::vector<EmploymentTarget> targets;
    const CsvTable table(path, {"country", "employment_thousand"});
    std::vector<int> line_of(economy_.countries.size());
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const Location where = table.where(row);
      const auto position = countries_.find(table.text(row, "country"), "country", where, mistakes_);
      const std::string& field = table.text(row, "employment_thousand");
      const bool known =
          number_within(field, "employment_thousand", bounds::thousand_persons, where, mistakes_).has_value();
      if (!position || !known) continue;
      if (line_of[*position] > 0)
        mistakes_.add(
            where, fmt::format("{} stands twice, first in line {}", countries_.list()[*position], line_of[*position]),
            "keep one of them");
      line_of[*position] = where.line;
      targets.push_back({*position, parse_thousands(field).value_or(0), where.line});
    }
    return targets;
  }

 private:
  std::size_t country(const CsvTable& table, std::size_t row, const char* column) {
    return countries_.find(table.text(row, column), "country", table.where(row), mistakes_).value_or(0);
  }

  std::vector<std::size_t> sectors(const CsvTable& table, std::size_t row, const char* column) {
    const std::string& text = table.text(row, column);
    std::vector<std::size_t> positions;
    if (text == "*") {
      positions.resize(economy_.sectors.size());
      std::iota(positions.begin(), positions.end(), std::size_t{0});
      return positions;
    }
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('+', begin), text.size());
      if (const auto found = sectors_.find(text.substr(begin, end - begin), "sector", table.where(row), mistakes_))
        positions.push_back(*found);
      begin = end + 1;
    }
    std::sort(positions.begin(), positions.end());
    if (std::adjacent_find(positions.begin(), positions.end()) != positions.end())
      mistakes_.add(table.where(row), fmt::format("'{}' names a sector twice", printable(text)), "name it once");
    return positions;
  }

  // Tells what another row of the file holds already. `line_of` has a place for each single sum.
  void claim(MarginKind kind, const MarginRow& row, const Location& where, std::vector<int>& line_of) {
    const std::vector<std::size_t> one{0};
    const std::size_t importers = kind == MarginKind::sales ? economy_.countries.size() : 1;
    const std::size_t users = kind == MarginKind::intermediate_use ? economy_.sectors.size() : 1;
    int earlier = 0;
    for (const std::size_t sector : row.sectors)
      for (const std::size_t user : users > 1 ? row.users : one) {
        int& line =
            line_of[((row.country * importers + row.importer) * economy_.sectors.size() + sector) * users + user];
        if (line > 0 && earlier == 0) earlier = line;
        line = where.line;
      }
    if (earlier > 0)
      mistakes_.add(where,
                    fmt::format("{}: line {} holds this or a part of it too", label_of(economy_, kind, row), earlier),
                    "give every sum once");
  }

  const Economy& economy_;
  Mistakes& mistakes_;
  Codes countries_;
  Codes sectors_;
};

void refuse_other_files(const fs::path& folder, Mistakes& mistakes) {
  std::vector<std::string> known(margin_files.begin(), margin_files.end());
  known.emplace_back(employment_margin_file);
  std::vector<std::string> unknown;
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error) throw InputOutputError(folder.string(), "read the margins", error.message(), "check its permissions");
  for (const fs::directory_entry& entry : entries)
    if (const std::string name = entry.path().filename();
        entry.path().extension() == ".csv" && std::find(known.begin(), known.end(), name) == known.end())
      unknown.push_back(name);
  std::sort(unknown.begin(), unknown.end());
  for (const std::string& name : unknown) mistakes.add(unknown_name({(folder / name).string()}, "margin", name, known));
}

}  // namespace

std::string_view file_of(MarginKind kind) {
  return margin_files[static_cast<std::size_t>(kind)];
}

std::string_view name_of(MarginKind kind) {
  return margin_names[static_cast<std::size_t>(kind)];
}

bool Margins::has_flows() const {
  return std::any_of(of_flows.begin(), of_flows.end(), [](const auto& margin) { return margin.has_value(); });
}

std::string label_of(const Economy& economy, const std::vector<std::size_t>& sectors) {
  if (sectors.size() == economy.sectors.size() && sectors.size() > 1) return "all sectors";
  std::string text;
  for (const std::size_t sector : sectors) text += (text.empty() ? "" : "+") + economy.sectors[sector].code;
  return text;
}

std::string label_of(const Economy& economy, MarginKind kind, const MarginRow& row) {
  const std::string& country = economy.countries[row.country].code;
  const std::string sectors = label_of(economy, row.sectors);
  switch (kind) {
    case MarginKind::sales:
      return fmt::format("sales of {} from {} to {}", sectors, country, economy.countries[row.importer].code);
    case MarginKind::intermediate_use:
      return fmt::format("use of {} by {} in {}", sectors, label_of(economy, row.users), country);
    case MarginKind::output:
    case MarginKind::value_added:
      break;
  }
  return fmt::format("{} of {} in {}", name_of(kind), sectors, country);
}

Margins read_margins(const fs::path& folder, const Economy& economy) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw InputOutputError(folder.string(), "read the margins",
                           fs::exists(folder, ignored) ? "it is a file" : "it does not exist",
                           "name the folder that holds output.csv, sales.csv or other margins");
  Margins margins;
  margins.folder = folder.string();
  Mistakes mistakes;
  refuse_other_files(folder, mistakes);
  MarginReader reader(economy, mistakes);
  for (std::size_t kind = 0; kind < margin_kinds; ++kind)
    if (const fs::path path = folder / margin_files[kind]; fs::exists(path, ignored))
      mistakes.collect([&] { margins.of_flows[kind] = reader.flows(path, static_cast<MarginKind>(kind)); });
  if (const fs::path path = folder / employment_margin_file; fs::exists(path, ignored)) {
    margins.employment_file = path.string();
    mistakes.collect([&] { margins.employment = reader.employment(path); });
  }
  if (!margins.has_flows() && margins.employment_file.empty() && mistakes.empty())
    mistakes.add({folder.string()}, "the folder holds no margin",
                 "write output.csv, sales.csv, intermediate_use.csv, value_added.csv or employment.csv into it");
  mistakes.throw_if_any();
  return margins;
}

}  // namespace tierwave::economy
