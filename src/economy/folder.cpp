#include "economy/folder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "economy/description.hpp"
#include "economy/labour.hpp"
#include "economy/sectors.hpp"
#include "economy/table.hpp"
#include "economy/utilisation.hpp"

namespace tierwave::economy {
namespace {
namespace fs = std::filesystem;

const std::vector<std::string> known_files{"economy.toml", "countries.csv",   "sectors.csv",    "table.csv",
                                           "labour.csv",   "criticality.csv", "utilisation.csv"};

// A misspelt optional file must not pass for a missing one.
void refuse_unknown_files(const fs::path& folder) {
  std::vector<std::string> unknown;
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error)
    throw InputOutputError(folder.string(), "read the economy folder", error.message(), "check its permissions");
  for (const fs::directory_entry& entry : entries) {
    const std::string extension = entry.path().extension();
    const std::string name = entry.path().filename();
    if ((extension == ".csv" || extension == ".toml") &&
        std::find(known_files.begin(), known_files.end(), name) == known_files.end())
      unknown.push_back(name);
  }
  std::sort(unknown.begin(), unknown.end());
  Mistakes mistakes;
  for (const std::string& name : unknown)
    mistakes.add(unknown_name({(folder / name).string()}, "file", name, known_files));
  mistakes.throw_if_any();
}

// The project's own tables need no correction; one that does was changed by hand.
void refuse_corrections(const TableReport& report, const std::string& file) {
  Mistakes mistakes;
  const auto refuse = [&](const std::vector<Imbalance>& list, const char* what) {
    for (const auto& [cell, stated, found] : list)
      mistakes.add({file}, fmt::format("{} of {} is {}, its entries give {}", what, cell, stated, found),
                   "balance it, or import the table with 'tierwave economy import'");
  };
  refuse(report.sales, "output");
  refuse(report.value_added, "value added");
  refuse(report.totals, "output in column OUT");
  mistakes.throw_if_any();
}

}  // namespace

Economy read_folder(const fs::path& folder, std::map<std::string, std::string>* hashes) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored))
    throw InputOutputError(folder.string(), "read the economy folder", "it does not exist", "check the path");
  if (!fs::is_directory(folder, ignored))
    throw InputOutputError(folder.string(), "read the economy folder", "it is a file",
                           "name the folder that holds economy.toml");
  refuse_unknown_files(folder);
  const auto read = [&](const std::string& name) {
    std::string text = read_text(folder / name);
    if (hashes) (*hashes)[name] = sha256(text);
    return text;
  };
  const std::string toml = (folder / "economy.toml").string();
  const Description description = parse_description(read("economy.toml"), toml);
  auto [economy, report] = parse_table((folder / "table.csv").string(), read("table.csv"));
  refuse_corrections(report, (folder / "table.csv").string());
  economy.name = description.name;
  economy.year = description.year;
  economy.currency = description.currency;
  economy.source = description.source;
  economy.labour_source = description.labour_source.value_or("");
  economy.employment_year = description.employment_year;

  read("countries.csv");
  read_countries(folder / "countries.csv", economy);
  read("sectors.csv");
  read_sectors(folder / "sectors.csv", economy);
  const bool has_labour = holds(folder, "labour.csv");
  if (has_labour != description.labour_source.has_value())
    throw InvalidInput(
        {toml},
        has_labour ? "there is a labour.csv, but no labour_source" : "there is a labour_source, but no labour.csv",
        has_labour ? "name the source of the labour accounts" : "restore the file or remove the key");
  if (has_labour) {
    read("labour.csv");
    auto [labour, labour_report] = read_labour(folder / "labour.csv", economy);
    economy.labour = std::move(labour);
    Mistakes mistakes;
    for (const std::string& cell : labour_report.employment_without_output)
      mistakes.add({(folder / "labour.csv").string()}, fmt::format("{} has employment but no output", cell), "write 0");
    mistakes.throw_if_any();
  }
  if (holds(folder, "criticality.csv")) {
    read("criticality.csv");
    read_criticality(folder / "criticality.csv", economy);
  }
  if (holds(folder, "utilisation.csv")) {
    read("utilisation.csv");
    read_utilisation(folder / "utilisation.csv", economy);
  }
  return economy;
}

void write_folder(const Economy& economy, const fs::path& folder, bool force) {
  StagedFolder staged(folder, force);
  staged.write("economy.toml", description_text(economy));
  staged.write("countries.csv", countries_text(economy));
  staged.write("sectors.csv", sectors_text(economy));
  staged.write("table.csv", table_text(economy));
  if (!economy.labour.empty()) staged.write("labour.csv", labour_text(economy));
  if (!economy.criticality.empty()) staged.write("criticality.csv", criticality_text(economy));
  if (!economy.utilisation.empty()) staged.write("utilisation.csv", utilisation_text(economy));
  staged.commit();
}

}  // namespace tierwave::economy
