// The mapping from the world table of 2011 to the built-in economy.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "base/csv.hpp"

using namespace tierwave;

namespace {

struct Mapping {
  std::map<std::string, std::string> to;               // source code to target
  std::map<std::string, std::set<std::string>> names;  // of each target
};

Mapping mapping(const std::string& kind) {
  const CsvTable table(std::filesystem::path(TIERWAVE_SOURCE_DIR) / "models" / "economies" / "world-2011-mapping.csv",
                       {"kind", "from", "to", "name"});
  Mapping result;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    CHECK((table.text(row, "kind") == "country" || table.text(row, "kind") == "sector"));
    if (table.text(row, "kind") != kind) continue;
    CHECK(result.to.emplace(table.text(row, "from"), table.text(row, "to")).second);
    result.names[table.text(row, "to")].insert(table.text(row, "name"));
  }
  return result;
}

}  // namespace

TEST_CASE("forty-one regions become twenty") {
  const Mapping countries = mapping("country");
  CHECK(countries.to.size() == 41);
  CHECK(countries.names.size() == 20);
  for (const auto& [code, names] : countries.names) {
    CAPTURE(code);
    CHECK(code.size() == 3);
    CHECK(names.size() == 1);
  }
  CHECK(countries.to.at("ROW") == "ROW");
  for (const char* own : {"BRA", "CHN", "DEU", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KOR", "MEX", "TUR", "USA"})
    CHECK(countries.to.at(own) == own);
  CHECK(std::count_if(countries.to.begin(), countries.to.end(),
                      [](const auto& entry) { return entry.second == "REU"; }) == 22);
}

TEST_CASE("thirty-five sectors become eighteen with readable codes") {
  const Mapping sectors = mapping("sector");
  CHECK(sectors.to.size() == 35);
  CHECK(sectors.names.size() == 18);
  for (const auto& [code, names] : sectors.names) {
    CAPTURE(code);
    CHECK(names.size() == 1);
    CHECK(std::all_of(code.begin(), code.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
  }
  for (const auto& [from, to] : {std::pair{"c4", "textiles"}, {"c5", "leather"}, {"c14", "electronics"}}) {
    CHECK(sectors.to.at(from) == to);
    CHECK(std::count_if(sectors.to.begin(), sectors.to.end(),
                        [to = std::string(to)](const auto& entry) { return entry.second == to; }) == 1);
  }
}
