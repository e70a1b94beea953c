#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network_files/files.hpp"
#include "network_files/read_network.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

const char* const three_firms =
    "id,country,sector,final_sales_home,employment\n"
    "7,AAA,fibre,20,5\n"
    "8,AAA,cloth,10,20\n"
    "9,BBB,garments,80,400\n";
const char* const two_links = "supplier,buyer,flow\n7,8,30\n8,9,50\n";

// The problems of the folder, one a line, without its path.
std::string problems(const test::Folder& folder) {
  std::string text;
  try {
    read_network(folder.path(), Context(1));
  } catch (const InvalidInput& error) {
    for (const Mistake& mistake : error.mistakes())
      text += std::filesystem::path(mistake.where.file).filename().string() + ":" + std::to_string(mistake.where.line) +
              " " + mistake.problem + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("firms and links are read from tables") {
  const test::Folder folder;
  folder.write("firms.csv", three_firms);
  folder.write("links.csv", two_links);
  std::map<std::string, std::string> hashes;
  const Network network = read_network(folder.path(), Context(1), nullptr, &hashes);
  check(network);
  CHECK(network.firms.id == std::vector<std::uint32_t>{7, 8, 9});
  CHECK(network.firms.output == std::vector<double>{50, 60, 80});
  CHECK(network.firms.size_class == std::vector<SizeClass>{SizeClass::micro, SizeClass::small, SizeClass::large});
  REQUIRE(network.countries.size() == 2);
  CHECK(network.sectors[2].code == "garments");
  CHECK(network.final_demand(1 * 3 + 2, 1 * 4) == 80);
  CHECK(network.firms.tier == std::vector<std::uint8_t>{1, 1, 0});
  CHECK(hashes.size() == 2);
}

TEST_CASE("all mistakes in firms are named with their lines in one pass") {
  const test::Folder folder;
  folder.write("firms.csv",
               "id,country,sector,final_sales_home,employment,size_class\n"
               "7,AAA,fibre,20,5,1-9\n"
               "7,AAA,cloth,10,20,1-9\n"
               "x,AAA,cloth,ten,20,1-9\n"
               "9,,garments,-80,nan,1-8\n");
  folder.write("links.csv", two_links);
  CHECK(problems(folder) ==
        "firms.csv:3 firm 7 stands already in line 2\n"
        "firms.csv:4 id is 'x', not a firm's id\n"
        "firms.csv:4 final_sales_home is 'ten', not a finite number\n"
        "firms.csv:5 country is empty\n"
        "firms.csv:5 final_sales_home is -80, below 0\n"
        "firms.csv:5 unknown size class '1-8'\n"
        "firms.csv:5 employment is 'nan', not a finite number\n");
}

TEST_CASE("all mistakes in links are named with their lines in one pass") {
  const test::Folder folder;
  folder.write("firms.csv", three_firms);
  folder.write("links.csv",
               "supplier,buyer,flow\n"
               "7,8,30\n"
               "7,88,30\n"
               "8,9,-1\n"
               "8,9,0\n"
               "8,9,much\n"
               "8,9\n");
  CHECK(problems(folder) ==
        "links.csv:3 buyer 88 is not a known firm\n"
        "links.csv:4 flow is -1, below 0\n"
        "links.csv:5 flow is 0, not above 0\n"
        "links.csv:6 flow is 'much', not a finite number\n"
        "links.csv:7 the row has 2 fields\n");
}

TEST_CASE("a link that stands twice is named with both lines") {
  const test::Folder folder;
  folder.write("firms.csv", three_firms);
  folder.write("links.csv", "supplier,buyer,flow\n7,8,30\n8,9,50\n7,8,1\n");
  CHECK(problems(folder) == "links.csv:4 the link from firm 7 to firm 8 stands already in line 2\n");
}

TEST_CASE("a firm that sells nothing and an output that is not the sales are refused") {
  const test::Folder folder;
  folder.write("firms.csv",
               "id,country,sector,final_sales_home,output\n"
               "7,AAA,fibre,20,51\n"
               "8,AAA,cloth,10,60.00001\n"
               "9,BBB,garments,0,0\n");
  folder.write("links.csv", two_links);
  CHECK(problems(folder) ==
        "firms.csv:2 the output of firm 7 is 51, its links and final sales add up to 50\n"
        "firms.csv:4 firm 9 sells nothing, so it has no output\n");
}

TEST_CASE("unknown columns and names come with the nearest one") {
  const test::Folder folder;
  folder.write("firms.csv", "id,country,sektor,final_sales_home\n7,AAA,fibre,20\n");
  folder.write("links.csv", two_links);
  CHECK(problems(folder) == "firms.csv:1 unknown column 'sektor'\nfirms.csv:1 column 'sector' is missing\n");
  folder.write("firms.csv", three_firms);
  folder.write("links.csv", "suplier,buyer,flow\n7,8,30\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)), Catch::Contains("did you mean 'supplier'?"));
  folder.write("links.csv", two_links);
  folder.write("network.toml", "format_version = 1\ncountries = [\"AAA\", \"BBC\"]\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)),
                    Catch::Contains("firms.csv:4: unknown country 'BBB'") && Catch::Contains("did you mean 'BBC'?"));
}

TEST_CASE("a network of another format version is refused") {
  const test::Folder folder;
  folder.write("network.toml", "format_version = 2\nyeer = 2011\ncurrency = 3\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)), Catch::Contains("format version 2") &&
                                                                 Catch::Contains("did you mean 'year'?") &&
                                                                 Catch::Contains("currency is"));
}

TEST_CASE("missing and empty files are refused") {
  const test::Folder folder;
  CHECK_THROWS_AS(read_network(folder.path(), Context(1)), InputOutputError);
  folder.write("firms.csv", "");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)), Catch::Contains("the file is empty"));
  folder.write("firms.csv", "id,country,sector,final_sales_home\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)), Catch::Contains("a header and no firm"));
}

TEST_CASE("names of an economy bind the firms in files") {
  economy::Economy economy = test::empty_economy(2, 2);
  economy.criticality.assign(4, economy::Criticality::important);
  const test::Folder folder;
  folder.write("firms.csv", "id,country,sector,final_sales_home\n1,AAB,s2,5\n");
  folder.write("links.csv", "supplier,buyer,flow\n");
  const Network network = read_network(folder.path(), Context(1), &economy);
  CHECK(network.firms.cell[0] == 3);
  CHECK(network.criticality == economy.criticality);
  CHECK(network.currency == "USD");
  folder.write("firms.csv", "id,country,sector,final_sales_home\n1,AAX,s2,5\n2,AAA,s9,5\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1), &economy),
                    Catch::Contains("unknown country 'AAX'") && Catch::Contains("unknown sector 's9'"));
}

TEST_CASE("final demand in a file must add up to the firms' final sales") {
  const test::Folder folder;
  folder.write("firms.csv", three_firms);
  folder.write("links.csv", two_links);
  folder.write("final_demand.csv",
               "country,sector,destination,use,sales\n"
               "AAA,fibre,AAA,government,20\n"
               "AAA,cloth,BBB,households,10\n"
               "BBB,garments,AAA,investment,80\n");
  const Network network = read_network(folder.path(), Context(1));
  CHECK(network.final_demand(0, 1) == 20);
  CHECK(network.final_demand(1, 4) == 10);
  CHECK(network.final_demand(5, 2) == 80);
  folder.write("final_demand.csv", "country,sector,destination,use,sales\nAAA,fibre,AAA,government,21\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)),
                    Catch::Contains("final demand for AAA_fibre adds up to 21, the final sales of its firms to 20"));
}
