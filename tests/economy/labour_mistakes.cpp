// Labour accounts that cannot be right are refused with line and value.
#include <catch2/catch.hpp>

#include "economy/labour.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {
const std::string header =
    "country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_year\n";

std::string mistakes_in(const std::string& rows) {
  const small::Folder folder;
  const auto path = folder.write("labour.csv", header + rows);
  return small::mistakes_of([&] { read_labour(path, small::economy()); });
}
}  // namespace

TEST_CASE("unknown countries and sectors are named with the nearest known one") {
  CHECK_THAT(mistakes_in("AAB,farm,1,0.5,0.5,2000\n"),
             Contains("labour.csv:2: unknown country 'AAB'; did you mean 'AAA'?"));
  CHECK_THAT(mistakes_in("AAA,frm,1,0.5,0.5,2000\n"), Contains("unknown sector 'frm'; did you mean 'farm'?"));
}

TEST_CASE("a cell that stands twice names both lines") {
  CHECK_THAT(mistakes_in("AAA,farm,1,0.5,0.5,2000\nAAA,farm,2,0.5,0.5,2000\n"),
             Contains("labour.csv:3: AAA_farm stands twice, first in line 2"));
}

TEST_CASE("figures out of range are refused") {
  CHECK_THAT(mistakes_in("AAA,farm,1,1.2,0.5,2000\n"), Contains("women_share is 1.2, above 1"));
  CHECK_THAT(mistakes_in("AAA,farm,1,-0.1,0.5,2000\n"), Contains("women_share is -0.1, below 0"));
  CHECK_THAT(mistakes_in("AAA,farm,-1,0.5,0.5,2000\n"), Contains("employment_thousand is -1, below 0"));
  CHECK_THAT(mistakes_in("AAA,farm,1,0.5,-0.5,2000\n"), Contains("labour_share_of_value_added is -0.5, below 0"));
  CHECK_THAT(mistakes_in("AAA,farm,1,0.5,0.5,9000\n"), Contains("hours_per_worker_year is 9000, above 8784"));
}

TEST_CASE("texts are refused") {
  CHECK_THAT(mistakes_in("AAA,farm,many,0.5,0.5,2000\n"), Contains("employment_thousand is 'many'"));
  CHECK_THAT(mistakes_in("AAA,farm,1,half,0.5,2000\n"), Contains("women_share is 'half'"));
  CHECK_THAT(mistakes_in("AAA,farm,nan,0.5,0.5,2000\n"), Contains("employment_thousand is 'nan'"));
}

TEST_CASE("where people work no figure may be missing") {
  CHECK_THAT(mistakes_in("AAA,farm,1,,0.5,2000\n"), Contains("women_share of AAA_farm is missing, but 1000 persons"));
  CHECK_THAT(mistakes_in("AAA,farm,1,0.5,,2000\n"), Contains("labour_share_of_value_added of AAA_farm is missing"));
  CHECK_THAT(mistakes_in("AAA,farm,1,0.5,0.5,\n"), Contains("hours_per_worker_year of AAA_farm is missing"));
  CHECK_THAT(mistakes_in("AAA,farm,1,0.5,0.5,0\n"), Contains("hours_per_worker_year of AAA_farm is 0"));
}

TEST_CASE("all mistakes of the accounts come in one pass") {
  CHECK_THAT(mistakes_in("AAA,farm,1,1.2,0.5,2000\nXYZ,farm,1,0.5,0.5,2000\nBBB,farm,-3,0.5,0.5,2000\n"),
             Contains(":2:") && Contains(":3:") && Contains(":4:"));
}
