// A bug: numbers that cannot be, such as 100 hours a day or 1e308 persons, ran to the end with figures that mean nothing.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network/files.hpp"
#include "network/read_network.hpp"

using namespace tierwave;
using namespace tierwave::network;
using Catch::Contains;

namespace {

const std::vector<std::string> columns{"final_sales_home",     "enterprises",   "employment",
                                       "hours_per_worker_day", "labour_income", "output"};

// What a folder is answered in which one column of the first firm holds a field.
std::string answer(const std::string& column, const std::string& field, const std::string& flow = "30") {
  const test::Folder folder;
  std::string header = "id,country,sector", first = "7,AAA,fibre", second = "8,AAA,cloth";
  for (const std::string& name : columns) {
    if (name == "output" && column != "output") continue;  // else it must fit the sales
    header += "," + name;
    first += "," + (name == column ? field : name == "output" ? "50" : "20");
    second += name == "output" ? ",10" : ",10";
  }
  folder.write("firms.csv", header + "\n" + first + "\n" + second + "\n");
  folder.write("links.csv", "supplier,buyer,flow\n7,8," + flow + "\n");
  try {
    read_network(folder.path(), Context(1));
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("every column of firms refuses numbers that cannot be with file and line and bound") {
  for (const std::string& column : columns)
    for (const char* odd : {"1e308", "1e-320", "-1", "inf", "nan", "1e999"}) {
      INFO(column << " " << odd);
      CHECK_THAT(answer(column, odd), Contains("firms.csv:2: " + column + " is "));
    }
  CHECK_THAT(answer("hours_per_worker_day", "100"), Contains("hours_per_worker_day is 100, above 24; write hours"));
  CHECK_THAT(answer("employment", "1e10"), Contains("above 5e+09") || Contains("above 5000000000"));
  CHECK_THAT(answer("labour_income", "1e-320"), Contains("nearer to 0 than 1e-30"));
}

TEST_CASE("numbers that can be are accepted and so is nothing") {
  CHECK(answer("hours_per_worker_day", "24") == "accepted");
  CHECK(answer("employment", "0") == "accepted");
  CHECK(answer("employment", "4e9") == "accepted");
  CHECK(answer("final_sales_home", "1e14") == "accepted");
}

TEST_CASE("flows of links refuse numbers that cannot be") {
  for (const char* odd : {"1e308", "1e-320", "-1", "inf"}) {
    INFO(odd);
    CHECK_THAT(answer("", "", odd), Contains("links.csv:2: flow is "));
  }
}
