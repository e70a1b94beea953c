// The table of 2018: what it adds up to, and that its margins make it again.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>

#include "economy/employment_table.hpp"
#include "economy/folder.hpp"
#include "economy/operators.hpp"
#include "economy/refused.hpp"
#include "economy_update/margins.hpp"
#include "economy_update/update.hpp"

using namespace tierwave;

namespace {

const std::filesystem::path models = std::filesystem::path(TIERWAVE_SOURCE_DIR) / "models";

const economy::Economy& world() {
  static const economy::Economy economy = economy::read_folder(models / "economies" / "world-2018");
  return economy;
}

// By country, in million million of the currency.
std::map<std::string, double> by_country(const std::vector<double>& of_cells) {
  std::map<std::string, double> sums;
  for (std::size_t cell = 0; cell < world().cells(); ++cell)
    sums[world().countries[world().country_of(cell)].code] += of_cells[cell] / 1e6;
  return sums;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("the world of 2018 adds up to published figures") {
  CHECK(world().year == 2018);
  CHECK(world().employment_year == 0);  // that of the table
  CHECK(world().countries.size() == 20);
  CHECK(world().sectors.size() == 18);
  CHECK(sum(world().output) / 1e6 == Approx(166.3).epsilon(1e-3));
  CHECK(sum(world().value_added) / 1e6 == Approx(83).epsilon(0.01));
  const std::map<std::string, double> added = by_country(world().value_added), output = by_country(world().output);
  const std::map<std::string, double> published{{"CHN", 13.1}, {"USA", 20.2}, {"JPN", 5.0}, {"DEU", 3.9}, {"IND", 2.5}};
  for (const auto& [code, figure] : published) {
    CAPTURE(code);
    CHECK(added.at(code) == Approx(figure).margin(0.06));
  }
  CHECK(output.at("CHN") > 26);
  CHECK(output.at("CHN") < 35);
}

TEST_CASE("no cell of 2018 has a negative value added and no run refuses the table") {
  for (std::size_t cell = 0; cell < world().cells(); ++cell) {
    CAPTURE(world().label(cell));
    CHECK(world().value_added[cell] >= 0);
  }
  CHECK(economy::refused_by_runs(world(), 5).empty());
}

TEST_CASE("employment of 2018 is the ILO's of that year") {
  double persons = 0;
  std::vector<double> of_country(world().countries.size());
  for (std::size_t cell = 0; cell < world().cells(); ++cell) {
    persons += world().labour[cell].employment;
    of_country[world().country_of(cell)] += world().labour[cell].employment;
  }
  CHECK(persons / 1e6 == Approx(3289.2).epsilon(1e-4));
  const auto published =
      economy::EmploymentTable(models / "labour" / "employment_by_year.csv").persons(world().countries, 2018);
  for (std::size_t country = 0; country < of_country.size(); ++country)
    CHECK(of_country[country] == Approx(published[country].value()).epsilon(1e-6));
}

TEST_CASE("margins and the table of 2011 make the table of 2018 again") {
  const economy::Economy before = economy::read_folder(models / "economies" / "world-2011");
  const economy::Margins margins = economy::read_margins(models / "economies" / "world-2018-margins", before);
  economy::UpdateRequest request;
  request.name = world().name;
  request.year = 2018;
  request.source = "given";
  request.employment_year = 2018;
  request.labour_source = "given";
  request.seed_sales = true;
  request.digits = 6;
  const auto [again, report] = economy::update(before, margins, request);
  CHECK(again.output == world().output);
  CHECK(again.value_added == world().value_added);
  for (std::size_t row = 0; row < again.cells(); ++row) {
    CHECK(std::equal(again.intermediate_use.row(row), again.intermediate_use.row(row) + again.cells(),
                     world().intermediate_use.row(row)));
    CHECK(again.labour[row].employment == world().labour[row].employment);
  }
  for (const economy::MarginMisfit& margin : report.margins) {
    CAPTURE(margin.name);
    CHECK(margin.share() < 2e-5);
    CHECK(margin.stuck.size() == (margin.name == "intermediate use" ? 30 : 0));
  }
}
