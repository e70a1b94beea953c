// Ratings of criticality that leave a sector out are refused with file, line and sector, also where another production
// function would not read them.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string with_ratings(const std::string& text, const std::string& more = "") {
  const Bench bench;
  bench.scratch.write("economy/criticality.csv", text);
  return refusal(bench, more);
}

}  // namespace

TEST_CASE("a sector without ratings of its inputs or its product is named") {
  CHECK_THAT(with_ratings("input,food,services\nfood,1,0.5\n"),
             Contains("criticality.csv: input 'services' is missing; add a row for it"));
  CHECK_THAT(with_ratings("input,food\nfood,1\nservices,0\n"),
             Contains("criticality.csv:1: column 'services' is missing; add one for every using sector"));
  CHECK_THAT(with_ratings("input,food\nfood,1\n"),
             Contains("column 'services' is missing") && Contains("input 'services' is missing"));
  CHECK_THAT(with_ratings(""), Contains("criticality.csv"));
  CHECK(with_ratings("input,services,food\nservices,0,1\nfood,1,0.5\n") == "accepted");
}

TEST_CASE("a sector without a rating in its row is named") {
  CHECK_THAT(with_ratings("input,food,services\nfood,1\nservices,0,1\n"),
             Contains("criticality.csv:2: the row has 2 fields, the header 3; give one rating a using sector"));
  CHECK_THAT(with_ratings("input,food,services\nfood,1,\nservices,0,1\n"),
             Contains("criticality.csv:2: rating '' in column 3; write 1 (critical), 0.5 (important) or 0 (other)"));
}

TEST_CASE("ratings with holes are refused where production does not read them") {
  CHECK_THAT(with_ratings("input,food,services\nfood,1,0.5\n", "[production]\nrule = \"leontief\"\n"),
             Contains("input 'services' is missing"));
}
