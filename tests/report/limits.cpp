// Figures of the model's limits stand in the page of validation, from which they are taken.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "report/texts.hpp"

using Catch::Matchers::Contains;

TEST_CASE("figures of the limits are those of the validation page") {
  std::ifstream stream(TIERWAVE_SOURCE_DIR "/tests/validation/README.md");
  const std::string page{std::istreambuf_iterator<char>(stream), {}};
  const std::string told(tierwave::report::english.validation);
  CHECK_THAT(page, Contains("| ILO | about 5 | 17 to 18 | 7.2 | 4.6 | 8.8 |") &&
                       Contains("| default model | 6.6 | 15.9 | 8.4 | 5.4 | 9.0 |") &&
                       Contains("0.6 % of the fall of 18 countries") && Contains("About a quarter came from abroad"));
  CHECK_THAT(told, Contains("9.0 per cent in the model and 8.8 published") &&
                       Contains("6.6 in the model and about 5") &&
                       Contains("0.6 per cent of the fall of 18 countries") && Contains("about a quarter"));
}
