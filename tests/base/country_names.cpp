// Countries written in two letters or by name lead to the code that is known.
#include <catch2/catch.hpp>

#include "base/country_names.hpp"
#include "base/errors.hpp"

using namespace tierwave;

namespace {
const std::vector<std::string> country_codes{"AUS", "CAN", "CHN", "DEU", "GBR", "KOR", "RUS", "TUR", "USA", "ROW"};

std::string remedy_for(const char* name) {
  return unknown_name({}, "country", name, country_codes).remedy;
}
}  // namespace

TEST_CASE("two letters and English names lead to three letters") {
  const std::pair<const char*, const char*> cases[] = {
      {"CN", "CHN"},          {"cn", "CHN"},           {"China", "CHN"},
      {"chn", "CHN"},         {"Germany", "DEU"},      {"DE", "DEU"},
      {"UK", "GBR"},          {"GB", "GBR"},           {"United Kingdom", "GBR"},
      {"South Korea", "KOR"}, {"Russia", "RUS"},       {"Turkey", "TUR"},
      {"US", "USA"},          {"United States", "USA"}};
  for (const auto& [written, code] : cases)
    CHECK_THAT(remedy_for(written), Catch::StartsWith("write '" + std::string(code) + "', the code of "));
}

TEST_CASE("another country is not taken for a slip of a known one") {
  CHECK(remedy_for("AUT") ==
        "that is Austria (AUT), which has no code of its own here; known: AUS, CAN, CHN, DEU, GBR, KOR, RUS, TUR, USA, "
        "ROW");
  CHECK_THAT(remedy_for("Kenya"), Catch::StartsWith("that is Kenya (KEN), "));
  CHECK(remedy_for("CHM") == "did you mean 'CHN'?");
}

TEST_CASE("only countries are looked up as countries") {
  CHECK(unknown_name({}, "sector", "CN", {"CHN"}).remedy == "did you mean 'CHN'?");
  CHECK_FALSE(country_called("").has_value());
  CHECK(country_called("DE")->alpha_3 == "DEU");
}
