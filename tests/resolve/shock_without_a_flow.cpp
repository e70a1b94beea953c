// Shocks of demand and borders that could change nothing ran in silence.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string of_kind(const std::string& kind, const std::string& keys) {
  return "[[shock]]\nlabel = \"a\"\nkind = \"" + kind + "\"\n" + keys;
}

// Nobody buys food finally; services do not leave their country.
void write_table_without_flows(const Bench& bench) {
  bench.scratch.write("economy/table.csv",
                      ",AAA_food,AAA_services,BBB_food,BBB_services,AAA_HFCE,AAA_GGFC,AAA_GFCF,AAA_INVNT,BBB_HFCE,"
                      "BBB_GGFC,BBB_GFCF,BBB_INVNT,OUT\n"
                      "AAA_food,20,42,39,13,0,0,0,0,0,0,0,0,114\n"
                      "AAA_services,28,43,0,0,109,0,183,149,0,0,0,0,512\n"
                      "BBB_food,42,9,43,5,0,0,0,0,0,0,0,0,99\n"
                      "BBB_services,0,0,4,40,0,0,0,0,59,84,176,105,468\n"
                      "VA,24,418,13,410,0,0,0,0,0,0,0,0,0\nOUT,114,512,99,468,0,0,0,0,0,0,0,0,0\n");
}

}  // namespace

TEST_CASE("final demand for a product nobody buys finally is refused") {
  const Bench bench;
  write_table_without_flows(bench);
  CHECK_THAT(refusal(bench, of_kind("final_demand", "sectors = [\"food\"]\nreduction = 0.3\n")),
             Contains("scenario.toml:8:1: shock 'a' can change nothing") && Contains("buy none of the products"));
  CHECK_THAT(refusal(bench, of_kind("final_demand",
                                    "sectors = [\"services\"]\ncountries = [\"AAA\"]\nfinal_uses = [\"government\"]\n"
                                    "reduction = 0.3\n")),
             Contains("can change nothing"));
  CHECK(refusal(bench, of_kind("final_demand", "sectors = [\"services\"]\nreduction = 0.3\n")) == "accepted");
  CHECK(refusal(bench, of_kind("final_demand", "reduction = 0.3\n")) == "accepted");
}

TEST_CASE("restrictions at a border that nothing crosses are refused") {
  const Bench bench;
  write_table_without_flows(bench);
  for (const char* keys : {"countries = [\"AAA\"]\npartners = [\"AAA\"]\nreduction = 0.3\n",
                           "countries = [\"AAA\"]\nsectors = [\"services\"]\nreduction = 0.3\n"})
    CHECK_THAT(refusal(bench, of_kind("export_restriction", keys)), Contains("can change nothing"));
  for (const char* keys : {"countries = [\"AAA\"]\npartners = [\"AAA\"]\nreduction = 0.3\n",
                           "countries = [\"AAA\"]\nproducts = [\"services\"]\nreduction = 0.3\n"})
    CHECK_THAT(refusal(bench, of_kind("import_restriction", keys)), Contains("can change nothing"));
  CHECK(refusal(bench, of_kind("export_restriction", "countries = [\"AAA\"]\nreduction = 0.3\n")) == "accepted");
  CHECK(refusal(bench, of_kind("import_restriction",
                               "countries = [\"AAA\"]\nproducts = [\"food\"]\nreduction = 0.3\n")) == "accepted");
}

TEST_CASE("a table of final demand of firms that sell nothing finally is refused") {
  const Bench bench;
  std::filesystem::create_directories(bench.scratch.folder() / "net");
  bench.scratch.write("net/firms.csv", "id,country,sector,final_sales_home\n7,DEU,mill,0\n8,DEU,shop,100\n");
  bench.scratch.write("net/links.csv", "supplier,buyer,flow\n7,8,20\n");
  bench.scratch.write("table.csv", "firm,date,reduction\n7,2020-01-02,0.5\n");
  const auto file = bench.scratch.write("net.toml",
                                        "name = \"x\"\nstart = 2020-01-01\ndays = 3\nproduction.rule = \"leontief\"\n"
                                        "[network]\nkind = \"files\"\nfolder = \"net\"\n[stocks]\nrule = \"uniform\"\n"
                                        "days = 3\n" +
                                            of_kind("final_demand", "firm_table = \"table.csv\"\n"));
  const Context context(1);
  CHECK_THROWS_WITH(resolve::resolve(scenario::read(file, language::whole(), {}), context),
                    Contains("sell nothing to final users"));
}
