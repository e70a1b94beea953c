#include "support/small_economy.hpp"

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "economy/labour.hpp"
#include "economy/sectors.hpp"
#include "economy/table.hpp"

namespace small {
namespace fs = std::filesystem;
using tierwave::economy::Economy;
using tierwave::economy::Matrix;

Grid::Grid()
    : rows{{"", "AAA_farm", "AAA_shop_x", "BBB_farm", "BBB_shop_x", "AAA_HFCE", "AAA_GGFC", "AAA_GFCF", "AAA_INVNT",
            "BBB_HFCE", "BBB_GGFC", "BBB_GFCF", "BBB_INVNT", "OUT"},
           {"AAA_farm", "10", "20", "0", "5", "40", "5", "0", "0", "18", "0", "0", "2", "100"},
           {"AAA_shop_x", "5", "10", "0", "0", "50", "20", "10", "-5", "0", "0", "10", "0", "100"},
           {"BBB_farm", "0", "8", "4", "6", "2", "0", "0", "0", "25", "0", "4", "1", "50"},
           {"BBB_shop_x", "2", "0", "3", "7", "0", "0", "0", "0", "50", "10", "8", "0", "80"},
           {"VA", "83", "62", "43", "62", "0", "0", "0", "0", "0", "0", "0", "0", "0"},
           {"OUT", "100", "100", "50", "80", "0", "0", "0", "0", "0", "0", "0", "0", "0"}} {}

std::size_t Grid::row_of(const std::string& label) const {
  const auto found = std::find_if(rows.begin() + 1, rows.end(), [&](const auto& row) { return row[0] == label; });
  REQUIRE(found != rows.end());
  return static_cast<std::size_t>(found - rows.begin());
}

std::size_t Grid::column_of(const std::string& label) const {
  const auto found = std::find(rows[0].begin() + 1, rows[0].end(), label);
  REQUIRE(found != rows[0].end());
  return static_cast<std::size_t>(found - rows[0].begin());
}

void Grid::set(const std::string& row, const std::string& column, const std::string& value) {
  rows[row_of(row)][column_of(column)] = value;
}

void Grid::rename_row(const std::string& row, const std::string& label) {
  rows[row_of(row)][0] = label;
}

void Grid::drop_row(const std::string& row) {
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row_of(row)));
}

void Grid::drop_column(const std::string& column) {
  const auto position = static_cast<std::ptrdiff_t>(column_of(column));
  for (auto& row : rows) row.erase(row.begin() + position);
}

void Grid::add_row(const std::string& label, const std::string& value) {
  rows.emplace_back(rows[0].size(), value);
  rows.back()[0] = label;
}

void Grid::add_column(const std::string& label, const std::string& value) {
  for (auto& row : rows) row.push_back(value);
  rows[0].back() = label;
}

void Grid::move_column(const std::string& column, std::size_t position) {
  const std::size_t from = column_of(column);
  for (auto& row : rows) {
    const std::string field = row[from];
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(from));
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(position), field);
  }
}

std::string Grid::text() const {
  std::string text;
  for (const auto& row : rows)
    for (std::size_t field = 0; field < row.size(); ++field)
      text.append(row[field]).append(field + 1 < row.size() ? "," : "\n");
  return text;
}

const std::string& labour_text() {
  static const std::string text =
      "country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_year\n"
      "AAA,farm,30,0.25,0.5,2000\n"
      "AAA,shop_x,10.5,0.5,0.75,1500\n"
      "BBB,farm,90,0.75,1.25,2400\n"
      "BBB,shop_x,0.125,0.5,0.5,1800\n";
  return text;
}

const std::string& sectors_text() {
  static const std::string text =
      "code,name,stock_days,remote_share,essential_share,household_demand_reduction,on_site_consumption\n"
      "farm,\"farms, forests\",10,0.25,1,-0.125,0\n"
      "shop_x,shops,20.5,0.5,,0.25,1\n";
  return text;
}

const std::string& criticality_text() {
  static const std::string text = "input,farm,shop_x\nfarm,1,0.5\nshop_x,0,1\n";
  return text;
}

Economy economy() {
  const Folder folder;
  Economy result = tierwave::economy::parse_table("table.csv", Grid().text()).economy;
  result.name = "small";
  result.year = 2011;
  result.currency = "USD";
  result.source = "made up";
  result.labour_source = "made up too";
  result.labour = tierwave::economy::read_labour(folder.write("labour.csv", labour_text()), result).labour;
  tierwave::economy::read_sectors(folder.write("sectors.csv", sectors_text()), result);
  tierwave::economy::read_criticality(folder.write("criticality.csv", criticality_text()), result);
  return result;
}

Folder::Folder() {
  static int number = 0;
  path_ = fs::temp_directory_path() / ("tierwave-economy-" + std::to_string(getpid()) + "-" + std::to_string(++number));
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path Folder::write(const std::string& name, const std::string& text) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
  return path_ / name;
}

namespace {
std::vector<double> values(const Matrix& matrix) {
  return {matrix.row(0), matrix.row(0) + matrix.rows() * matrix.columns()};
}
}  // namespace

void require_same(const Economy& a, const Economy& b) {
  REQUIRE(a.name == b.name);
  REQUIRE(a.year == b.year);
  REQUIRE(a.currency == b.currency);
  REQUIRE(a.source == b.source);
  REQUIRE(a.labour_source == b.labour_source);
  REQUIRE(a.countries.size() == b.countries.size());
  for (std::size_t i = 0; i < a.countries.size(); ++i) {
    REQUIRE(a.countries[i].code == b.countries[i].code);
    REQUIRE(a.countries[i].name == b.countries[i].name);
    REQUIRE(a.countries[i].members == b.countries[i].members);
  }
  REQUIRE(a.sectors.size() == b.sectors.size());
  for (std::size_t i = 0; i < a.sectors.size(); ++i) {
    REQUIRE(a.sectors[i].code == b.sectors[i].code);
    REQUIRE(a.sectors[i].name == b.sectors[i].name);
    REQUIRE(a.sectors[i].stock_days == b.sectors[i].stock_days);
    REQUIRE(a.sectors[i].remote_share == b.sectors[i].remote_share);
    REQUIRE(a.sectors[i].essential_share == b.sectors[i].essential_share);
    REQUIRE(a.sectors[i].household_demand_reduction == b.sectors[i].household_demand_reduction);
    REQUIRE(a.sectors[i].on_site_consumption == b.sectors[i].on_site_consumption);
  }
  REQUIRE(values(a.intermediate_use) == values(b.intermediate_use));
  REQUIRE(values(a.final_demand) == values(b.final_demand));
  REQUIRE(a.output == b.output);
  REQUIRE(a.value_added == b.value_added);
  REQUIRE(a.criticality == b.criticality);
  REQUIRE(a.labour.size() == b.labour.size());
  for (std::size_t i = 0; i < a.labour.size(); ++i) {
    REQUIRE(a.labour[i].employment == b.labour[i].employment);
    REQUIRE(a.labour[i].women_share == b.labour[i].women_share);
    REQUIRE(a.labour[i].labour_share == b.labour[i].labour_share);
    REQUIRE(a.labour[i].hours_per_worker_year == b.labour[i].hours_per_worker_year);
  }
}

}  // namespace small
