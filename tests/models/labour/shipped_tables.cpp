// The tables that come with the project can be read, and say what their page says.
#include <catch2/catch.hpp>

#include "models/labour/income_support.hpp"
#include "models/labour/tables.hpp"

using namespace tierwave;
using namespace tierwave::models::labour;

namespace {

const std::filesystem::path folder = TIERWAVE_SOURCE_DIR "/models/labour";

}  // namespace

TEST_CASE("the shipped ladder is the default one") {
  const std::vector<Rung> rungs = read_rungs(folder / "ladder.csv");
  const Ladder ladder = default_ladder();
  REQUIRE(rungs.size() == ladder.rungs.size());
  for (std::size_t r = 0; r < rungs.size(); ++r) {
    CHECK(rungs[r].kind == ladder.rungs[r].kind);
    CHECK(rungs[r].limit == ladder.rungs[r].limit);
  }
}

TEST_CASE("contracts of 172 countries and the schemes of 2020 and income support") {
  CHECK(read_contracts(folder / "contracts_2019.csv").countries.size() == 172);
  const SchemeTable schemes = read_schemes(folder / "schemes_2020.csv");
  CHECK(schemes.countries.at("GBR").front().pay == 0.8);
  CHECK(schemes.countries.at("GBR").front().reach == Reach::wide);
  CHECK(schemes.countries.at("IND").front().reach == Reach::none);
  const IncomeSupportTable support = read_income_support(folder / "oxcgrt_e1_2020_2022.csv");
  CHECK(support.on("ITA", parse_date("2020-01-15").value())->level == IncomeSupport::Level::none);
  CHECK(support.on("ITA", parse_date("2020-06-15").value())->level != IncomeSupport::Level::none);
  CHECK(support.on("ITA", parse_date("2022-12-31").value()).has_value());
}
