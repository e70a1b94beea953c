// A country that an economy holds only inside a region, or under another name.
#include <catch2/catch.hpp>

#include "economy/codes.hpp"

using namespace tierwave::economy;

TEST_CASE("a country inside a region is told as part of it") {
  const std::vector<Country> countries{
      {"CHN", "China", {}}, {"REU", "Rest of the Union", {"AUT", "BEL"}}, {"ROW", "Rest of the world", {"*"}}};
  CHECK(country_advice("AUT", countries) ==
        "AUT (Austria) is part of REU (Rest of the Union), which moves as one: write 'REU' for all of it");
  CHECK(country_advice("Belgium", countries).find("BEL (Belgium) is part of REU") == 0);
  CHECK(country_advice("KE", countries).find("KEN (Kenya) is part of ROW") == 0);
  CHECK(country_advice("rest of the WORLD", countries) == "write 'ROW', the code of Rest of the world");
  CHECK(country_advice("CN", countries).empty());   // told where names are looked up
  CHECK(country_advice("QQQ", countries).empty());  // no country, so not known to be part of the rest
}

TEST_CASE("without a rest of the world nothing is claimed about other countries") {
  CHECK(country_advice("KEN", {{"CHN", "China", {}}}).empty());
}
