// The arithmetic of closures, against figures worked out by hand.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;

namespace {

const Calendar april(date("2020-04-01"), 2);

CountryTable three_countries() {
  return {"countries.csv",
          {{"BGD", {IncomeGroup::lower_middle, "Asia", Persons(3)}},
           {"BRA", {IncomeGroup::upper_middle, "America", Persons(4)}},
           {"ITA", {IncomeGroup::high, "Europe", Persons(1)}}}};
}

}  // namespace

TEST_CASE("one country alone: level times scope and remote work by income group") {
  const CountryTable countries = three_countries();
  const struct {
    int level;
    ClosureScope scope;
    double closure;
  } cases[] = {{0, ClosureScope::general, 0},    {1, ClosureScope::general, 0.23},   {1, ClosureScope::targeted, 0.115},
               {2, ClosureScope::general, 0.43}, {2, ClosureScope::targeted, 0.215}, {3, ClosureScope::general, 1},
               {3, ClosureScope::targeted, 0.5}};
  for (const auto& [level, scope, closure] : cases) {
    const auto steps = all_year(level, scope);
    const ClosureTable closures{"closures.csv", {{"BGD", steps}, {"BRA", steps}, {"ITA", steps}}};
    const ClosureIntensity intensity =
        closure_intensity({region("BGD"), region("BRA"), region("ITA")}, april, closures, countries, bare());
    CAPTURE(static_cast<int>(level), static_cast<int>(scope));
    for (std::size_t day = 0; day < 2; ++day) {
      for (std::size_t country = 0; country < 3; ++country)
        CHECK(intensity.worn.closed[country][day] == Approx(closure).epsilon(1e-15));
      CHECK(intensity.worn.remote[0][day] == Approx(closure * 0.3).epsilon(1e-15));
      CHECK(intensity.worn.remote[1][day] == Approx(closure * 0.6).epsilon(1e-15));
      CHECK(intensity.worn.remote[2][day] == Approx(closure).epsilon(1e-15));
    }
  }
}

TEST_CASE("a region takes the mean of its members weighted by employment") {
  const ClosureTable closures{
      "closures.csv", {{"BGD", all_year(3)}, {"BRA", all_year(2, ClosureScope::targeted)}, {"ITA", all_year(0)}}};
  const ClosureIntensity intensity =
      closure_intensity({region("R", {"BGD", "BRA", "ITA"})}, april, closures, three_countries(), bare());
  // (3 x 1 + 4 x 0.215 + 1 x 0) / 8 and (3 x 0.3 + 4 x 0.215 x 0.6) / 8
  CHECK(intensity.worn.closed[0][1] == Approx(0.4825).epsilon(1e-15));
  CHECK(intensity.worn.remote[0][1] == Approx(0.177).epsilon(1e-15));
  CHECK(intensity.left_out.empty());

  // Labour supply of the region is the mean of its members' own.
  const double remote = 0.31, essential = 0.47;
  const double bangladesh = 1 - 1 * (1 - remote * 0.3) * (1 - essential);
  const double brazil = 1 - 0.215 * (1 - remote * 0.6) * (1 - essential);
  CHECK(labour_supply(intensity.worn.closed[0][1], intensity.worn.remote[0][1], remote, 1 - essential) ==
        Approx((3 * bangladesh + 4 * brazil + 1) / 8).epsilon(1e-14));
}

TEST_CASE("closures change on their day") {
  const ClosureTable closures{
      "closures.csv",
      {{"ITA",
        {{date("2020-01-01"), Closure{}}, {date("2020-04-02"), work_closed(3)}, {date("2021-01-01"), std::nullopt}}}}};
  const ClosureIntensity intensity = closure_intensity({region("ITA")}, april, closures, three_countries(), bare());
  CHECK(intensity.worn.closed[0] == std::vector<double>{0, 1});
  CHECK(intensity.worn.remote[0] == std::vector<double>{0, 1});
}

TEST_CASE("all closed is exactly one and means never leave their bounds") {
  CountryTable countries{"countries.csv", {}};
  ClosureTable closed{"closures.csv", {}};
  std::vector<std::string> members;
  for (char letter = 'A'; letter <= 'Z'; ++letter) {
    const std::string code{'X', 'X', letter};
    countries.countries[code] = {IncomeGroup::high, "Nowhere", Persons(1000.0 / (3 + letter))};
    closed.steps[code] = all_year(3);
    members.push_back(code);
  }
  const ClosureIntensity intensity = closure_intensity({region("R", members)}, april, closed, countries, bare());
  CHECK(intensity.worn.closed[0][0] == 1.0);
  CHECK(intensity.worn.remote[0][0] == 1.0);
  CHECK(labour_supply(1, 1, 0, 1) == 0.0);
  CHECK(labour_supply(1, 1, 0.4, 1) == 0.4);
  CHECK(labour_supply(1, 0, 0.4, 0) == 1.0);
  CHECK(labour_supply(0, 0, 0.4, 0.8) == 1.0);
}

TEST_CASE("of essential work closures strike a share") {
  CHECK(exposed_share(0, 0.25) == 1.0);
  CHECK(exposed_share(1, 0) == 0.0);
  CHECK(exposed_share(0.8, 0.25) == Approx(0.4).epsilon(1e-15));
  CHECK(exposed_share(0.8, 1) == 1.0);
}

TEST_CASE("sickness takes its share of those who are well and leaves what closures follow as it is") {
  const auto steps = all_year(2);
  const ClosureTable closures{"closures.csv", {{"ITA", steps}}};
  const CountryTable countries{"countries.csv",
                               {{"ITA", {IncomeGroup::high, "Europe and Central Asia", Persons(1e6)}}}};
  ClosureParameters parameters = bare();
  parameters.sickness = 0.1;
  const ClosureIntensity intensity =
      closure_intensity({region("ITA")}, Calendar(date("2020-03-01"), 1), closures, countries, parameters);
  CHECK(intensity.worn.closed[0][0] == Approx(0.43).epsilon(1e-15));
  CHECK(intensity.ill[0][0] == 0.1);
  CHECK(intensity.worn_of_well.closed[0][0] == Approx(0.9 * 0.43).epsilon(1e-15));
  CHECK(intensity.worn_of_well.remote[0][0] == Approx(0.9 * 0.43).epsilon(1e-15));
}
