// The tables that come with the project.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;

namespace {

const std::filesystem::path folder = std::filesystem::path(TIERWAVE_SOURCE_DIR) / "models" / "closures";

// Share of the workers of all countries who live under a closure of this level or above.
double share_of_workers(const ClosureTable& closures, const CountryTable& countries, Date date, int level) {
  double all = 0, closed = 0;
  for (const auto& [country, record] : countries.countries) {
    all += record.employment.value();
    const auto closure = closures.on(country, date);
    REQUIRE(closure.has_value());
    if (closure->of(Indicator::workplaces).level >= level) closed += record.employment.value();
  }
  return closed / all;
}

}  // namespace

// Published with the final tracker file: 89.7 % on 1 April, 94.4 % on 15 June 2020.
TEST_CASE("the share of the world's workers under closures is the published one") {
  const ClosureTable closures = read_closures(folder / "oxcgrt_2020_2022.csv");
  const CountryTable countries = read_countries(folder / "countries_2019.csv");
  CHECK(share_of_workers(closures, countries, date("2020-04-01"), 2) == Approx(0.897).margin(0.0005));
  CHECK(share_of_workers(closures, countries, date("2020-06-15"), 1) == Approx(0.944).margin(0.0005));
}

TEST_CASE("the shipped tables cover every day of 2020 to 2022") {
  const ClosureTable closures = read_closures(folder / "oxcgrt_2020_2022.csv");
  const CountryTable countries = read_countries(folder / "countries_2019.csv");
  CHECK(closures.steps.size() == 186);
  CHECK(countries.countries.size() == 172);
  const Calendar year(date("2020-01-01"), 366);
  const ClosureIntensity intensity =
      closure_intensity({region("ITA"), region("TWN"), region("ROW", {"*"})}, year, closures, countries, bare());
  const std::size_t lockdown = static_cast<std::size_t>(year.day(date("2020-03-25")).number());
  CHECK(intensity.worn.closed[0][lockdown] == 1);  // Italy, required for all but essential work, everywhere
  for (const double closure : intensity.worn.closed[1]) CHECK(closure == 0);  // Taiwan closed nothing
  for (std::size_t day = 0; day < 366; ++day) {
    CHECK(intensity.worn.closed[2][day] >= intensity.worn.remote[2][day]);
    CHECK(intensity.worn.closed[2][day] <= 1);
  }
  // 14 countries of the tracker have no employment in the panel.
  CHECK(intensity.left_out.size() == 14);
  const int all = Calendar(date("2020-01-01"), 1).day(date("2023-01-01")).number();
  CHECK_NOTHROW(closure_intensity({region("ROW", {"*"})}, Calendar(date("2020-01-01"), all), closures, countries, {}));
  CHECK_THROWS_AS(closure_intensity({region("ITA")}, Calendar(date("2020-01-01"), all + 1), closures, countries, {}),
                  InvalidInput);
}
