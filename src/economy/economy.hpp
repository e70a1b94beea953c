// A world input-output table with labour accounts: the economy a run starts from. A value: it never
// changes once built.
//
// A cell is a sector of a country; cells are ordered country by country. Flows are in millions of
// the currency per year. Rows sell, columns buy.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/units.hpp"

namespace tierwave::economy {

// What a final-demand column of a table stands for.
enum class FinalUse : std::uint8_t { households, government, investment, inventories };
inline constexpr std::size_t final_uses = 4;
std::string_view name_of(FinalUse use);

// How badly a buyer needs an input (survey of industry analysts, Pichler et al. 2022).
enum class Criticality : std::uint8_t { other = 0, important = 1, critical = 2 };

struct Country {
  std::string code;  // ISO 3166 alpha-3, or a region's own code such as ROW
  std::string name;
  std::vector<std::string>
      members;  // ISO-3 codes of a region; empty: the country itself; {"*"}: every country that no other region names
};

// A sector, and what Tierwave knows of it everywhere. Attributes are absent where no source gives them.
struct Sector {
  std::string code;
  std::string name;
  std::optional<double> stock_days;       // target stock of inputs, by using sector, days
  std::optional<double> remote_share;     // share of work that can be done from home
  std::optional<double> essential_share;  // share of work exempt from closures
  std::optional<double>
      household_demand_reduction;             // fall of household demand in the first wave, share (negative: a rise)
  std::optional<double> on_site_consumption;  // share of household demand consumed where it is sold, 0 to 1
};

// The codes of a list of countries or sectors.
template <class Coded>
std::vector<std::string> codes(const std::vector<Coded>& list) {
  std::vector<std::string> result;
  for (const Coded& item : list) result.push_back(item.code);
  return result;
}

// Employment of one cell.
struct Labour {
  double employment = 0;             // persons
  double women_share = 0;            // of employment
  double labour_share = 0;           // labour income (with the self-employed) over value added
  double hours_per_worker_year = 0;  // hours
};

// A dense matrix, row by row.
class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), values_(rows * columns) {}
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  double& operator()(std::size_t row, std::size_t column) { return values_[row * columns_ + column]; }
  double operator()(std::size_t row, std::size_t column) const { return values_[row * columns_ + column]; }
  void fill(double value) { std::fill(values_.begin(), values_.end(), value); }
  double* row(std::size_t index) { return values_.data() + index * columns_; }
  const double* row(std::size_t index) const { return values_.data() + index * columns_; }

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<double> values_;
};

struct Economy {
  std::string name;
  int year = 0;             // of the table
  int employment_year = 0;  // of employment in the labour accounts; 0: that of the table
  std::string currency;     // "USD"
  std::string source;       // of the table
  std::string labour_source;

  std::vector<Country> countries;
  std::vector<Sector> sectors;

  Matrix intermediate_use;               // cells x cells
  Matrix final_demand;                   // cells x (countries x final_uses): column = destination * final_uses + use
  std::vector<double> output;            // cells; row sums of the two matrices
  std::vector<double> value_added;       // cells; output - column sum of intermediate use
  std::vector<Labour> labour;            // cells; empty when no labour accounts were given
  std::vector<Criticality> criticality;  // sectors x sectors, input row, using sector column; empty: none given
  std::vector<double> utilisation;       // cells; share of the plant in use, 0: not known; empty: none given

  std::size_t cells() const { return countries.size() * sectors.size(); }
  std::size_t cell(std::size_t country, std::size_t sector) const { return country * sectors.size() + sector; }
  std::size_t country_of(std::size_t cell) const { return cell / sectors.size(); }
  std::size_t sector_of(std::size_t cell) const { return cell % sectors.size(); }
  std::size_t final_column(std::size_t destination, FinalUse use) const {
    return destination * final_uses + static_cast<std::size_t>(use);
  }
  std::string label(std::size_t cell) const {
    return countries[country_of(cell)].code + "_" + sectors[sector_of(cell)].code;
  }
};

// Fills output (the cell's intermediate sales, then its final sales, summed in the order of the columns) and value
// added (output less intermediate use, summed in the order of the rows). Every economy gets its margins here, so that
// the same flows always give the same bits.
void compute_margins(Economy& economy);

}  // namespace tierwave::economy
