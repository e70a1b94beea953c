// Margins that cannot be read.
#include <catch2/catch.hpp>

#include "economy_update/margins_files.hpp"

using Catch::Matchers::Contains;

namespace {
std::string mistakes(const std::string& file, const std::string& text) {
  return small::refusal(small::economy(), {{file, text}});
}
}  // namespace

TEST_CASE("names that the economy does not have are told with the nearest it has") {
  const std::string found = mistakes("sales.csv", "exporter,importer,sector,million\nAAB,CCC,farms,1\n");
  CHECK_THAT(found, Contains("sales.csv:2") && Contains("unknown country 'AAB'") && Contains("unknown country 'CCC'"));
  CHECK_THAT(found, Contains("unknown sector 'farms'; did you mean 'farm'?"));
  CHECK_THAT(mistakes("output.csv", "country,sector,million\nAAA,farm+,1\n"), Contains("unknown sector ''"));
  CHECK_THAT(mistakes("employment.csv", "country,employment_thousand\nAAC,1\n"), Contains("unknown country 'AAC'"));
}

TEST_CASE("amounts are numbers of 0 or more") {
  for (const char* bad : {"many", "", "nan", "inf", "-1", "1e300"})
    CHECK_THAT(mistakes("output.csv", std::string("country,sector,million\nAAA,farm,") + bad + "\n"),
               Contains("output.csv:2") && Contains("million"));
  CHECK_THAT(mistakes("employment.csv", "country,employment_thousand\nAAA,-3\n"), Contains("employment.csv:2"));
  CHECK_THAT(mistakes("employment.csv", "country,employment_thousand\nAAA,6e9\n"), Contains("not persons"));
}

TEST_CASE("no sum may hold what another one holds") {
  CHECK_THAT(mistakes("output.csv", "country,sector,million\nAAA,farm,1\nBBB,farm,1\nAAA,farm+shop_x,2\n"),
             Contains("output.csv:4: output of all sectors in AAA: line 2 holds this or a part of it too"));
  CHECK_THAT(mistakes("intermediate_use.csv", "country,product,user,million\nAAA,*,farm,1\nAAA,farm,*,2\n"),
             Contains("use of farm by all sectors in AAA: line 2 holds"));
  CHECK_THAT(mistakes("output.csv", "country,sector,million\nAAA,farm+farm,1\n"), Contains("names a sector twice"));
  CHECK_THAT(mistakes("employment.csv", "country,employment_thousand\nAAA,1\nAAA,1\n"),
             Contains("AAA stands twice, first in line 2"));
}

TEST_CASE("a folder holds margins and no other tables") {
  CHECK_THAT(small::refusal(small::economy(), {}), Contains("the folder holds no margin"));
  CHECK_THAT(mistakes("outputs.csv", "x\n"), Contains("unknown margin 'outputs.csv'; did you mean 'output.csv'?"));
  CHECK_THAT(mistakes("output.csv", "country,million\nAAA,1\n"), Contains("sector"));
  CHECK_THROWS_AS(tierwave::economy::read_margins("/nowhere/at/all", small::economy()), tierwave::InputOutputError);
}

TEST_CASE("all mistakes of all files come in one pass") {
  const std::string found =
      small::refusal(small::economy(), {{"output.csv", "country,sector,million\nAAA,farm,x\nAAA,barn,1\n"},
                                        {"value_added.csv", "country,sector,million\nAXA,farm,1\n"}});
  CHECK_THAT(found, Contains("output.csv:2") && Contains("output.csv:3") && Contains("value_added.csv:2"));
}
