#include "bench/options.hpp"

#include <catch2/catch.hpp>

#include "base/errors.hpp"

using namespace tierwave;
using namespace tierwave::bench;

namespace {

std::string refusal(const std::vector<std::string>& arguments) {
  try {
    parse_options(arguments);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "accepted";
}

std::string names(const std::vector<std::string>& arguments) {
  std::string all;
  const std::optional<Options> options = parse_options(arguments);
  REQUIRE(options);
  for (const Row& row : options->rows) all += row.name + " ";
  return all;
}

}  // namespace

TEST_CASE("rows of the table by the options") {
  CHECK(names({}) == "10^4 10^5 10^6 10^6-dense 41x35 49x163 ");
  CHECK(names({"--large"}) == "10^4 10^5 10^6 10^7 3.3x10^7 10^6-dense 41x35 49x163 ");
  CHECK(names({"--only", "41x35", "--only", "2000"}) == "41x35 2000 ");
  CHECK_FALSE(parse_options({"--help"}));
}

TEST_CASE("an economy goes to the rows that take one") {
  const std::optional<Options> options = parse_options({"--economy", "full"});
  REQUIRE(options);
  for (const Row& row : options->rows) {
    INFO(row.name);
    CHECK(row.economy.empty() == (row.name != "41x35" && row.name != "10^6-dense"));
  }
}

TEST_CASE("mistakes of the command line are told") {
  CHECK_THAT(refusal({"--fast"}), Catch::Contains("unknown option '--fast'"));
  CHECK_THAT(refusal({"--only"}), Catch::Contains("--only needs a value"));
  CHECK_THAT(refusal({"--only", "1e6"}), Catch::Contains("unknown row '1e6'; known: 10^4"));
  CHECK_THAT(refusal({"--rounds", "0"}), Catch::Contains("--rounds is '0'; write a whole number from 1 to 20"));
  CHECK_THAT(refusal({"--days", "2x"}), Catch::Contains("--days is '2x'"));
  CHECK_THAT(refusal({"--large", "--only", "10^6"}), Catch::Contains("exclude each other"));
  CHECK_THAT(refusal({"--only", "10^6", "--economy", "full"}), Catch::Contains("none of them is asked for"));
}
