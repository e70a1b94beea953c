// Vaccinations: the series of a country, and what the vaccinated return, worked by hand.
#include "models/measures/vaccination.hpp"

#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"
#include "support/measures.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using namespace tierwave::models::measures;
using models::testing::date;
using models::testing::TemporaryFile;

namespace {

Measure vaccines(const network::Network& network) {
  Measure measure = measure_everywhere(network, Kind::vaccination, 0, 9);
  measure.share = 0.5;
  measure.cost = 3;
  measure.reach.fill(0.8);
  measure.vaccinated = {{0.1, 0.1, 0.3, 0.25}, {0, 0, 0, 0}};
  return measure;
}

State in_force() {
  State state;
  state.measure_days.assign(2, 1);
  state.measure_budget_end.assign(1, -1);
  return state;
}

}  // namespace

TEST_CASE("between two rows the share vaccinated rises in a straight line and then stays") {
  const TemporaryFile file("country,from,vaccinated\nGBR,2021-01-11,0.1\nGBR,2021-01-18,0.24\nGBR,2021-01-19,\n");
  const VaccinationTable table = read_vaccinated(file.path());
  const auto& steps = table.steps.at("GBR");
  CHECK(vaccinated_on(steps, date("2021-01-10")) == 0);
  CHECK(vaccinated_on(steps, date("2021-01-11")) == 0.1);
  CHECK(vaccinated_on(steps, date("2021-01-14")) == Approx(0.16));
  CHECK(vaccinated_on(steps, date("2021-01-18")) == 0.24);
  CHECK(vaccinated_on(steps, date("2021-01-19")) == 0.24);
  CHECK(vaccinated_on(steps, date("2022-01-19")) == 0.24);
}

TEST_CASE("a table of vaccinations that makes no sense is refused") {
  const TemporaryFile share("country,from,vaccinated\nGBR,2021-01-11,1.1\nGBR,2021-01-18,\n");
  CHECK_THROWS_WITH(read_vaccinated(share.path()), Catch::Matchers::Contains("1.1"));
  const TemporaryFile open("country,from,vaccinated\nGBR,2021-01-11,0.1\n");
  CHECK_THROWS_WITH(read_vaccinated(open.path()), Catch::Matchers::Contains("do not say where its data end"));
}

TEST_CASE("the shipped series holds the countries of the built-in economy and the shares published for mid 2021") {
  const VaccinationTable table =
      read_vaccinated(std::filesystem::path(TIERWAVE_SOURCE_DIR) / "models/measures/owid_vaccinated_2021.csv");
  CHECK(table.steps.size() == 166);
  for (const char* country : {"AUS", "BRA", "CAN", "CHN", "DEU", "ESP", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KOR",
                              "MEX", "RUS", "TUR", "TWN", "USA"})
    CHECK(table.steps.contains(country));
  CHECK(vaccinated_on(table.steps.at("ISR"), date("2021-06-30")) == Approx(0.56).margin(0.03));
  CHECK(vaccinated_on(table.steps.at("GBR"), date("2021-06-28")) == Approx(0.48).margin(0.005));
  CHECK(vaccinated_on(table.steps.at("IND"), date("2021-11-08")) == Approx(0.248).margin(0.0005));
}

TEST_CASE("the vaccinated return labour and ease demand by country") {
  const auto network = shocked_network(3, 12, 3, 2);
  const network::Groups groups = network::make_groups(*network);
  const Plan plan(*network, groups, {vaccines(*network)});
  const State state = in_force();
  models::terms::Terms terms;
  terms.labour_supply.assign(groups.size(), 0.6);
  terms.provisions.resize(2);
  std::vector<Shares> shares;
  plan.write(2, state, terms, shares);
  for (std::size_t group = 0; group < groups.size(); ++group)  // 0.8 x 0.5 x 0.3 of what is lost returns
    CHECK(terms.labour_supply[group] == Approx(groups.cell[group] / 3 == 0 ? 0.6 + 0.4 * 0.12 : 0.6).epsilon(1e-14));
  std::vector<double> eased(2, -1);
  CHECK(plan.eases(2, state, eased));
  CHECK(eased[0] == Approx(0.12).epsilon(1e-14));
  CHECK(eased[1] == 0);
}

TEST_CASE("each is paid for once and nobody for what others lose again") {
  const auto network = shocked_network(3, 12, 3, 2);
  const network::Groups groups = network::make_groups(*network);
  const Plan plan(*network, groups, {vaccines(*network)});
  const State state = in_force();
  const auto paid = [&](int day) {
    double sum = 0;
    for (std::size_t group = 0; group < groups.size(); ++group)
      sum += plan.fixed_payment(day, 0, group, state, models::labour::Market{});
    return sum;
  };
  double persons = 0;
  for (std::size_t group = 0; group < groups.size(); ++group)
    if (groups.cell[group] / 3 == 0) persons += plan.persons()[group];
  CHECK(paid(0) == 0);
  CHECK(paid(1) == 0);
  CHECK(paid(2) == Approx(3 * 0.8 * 0.2 * persons));
  CHECK(paid(3) == 0);
}
