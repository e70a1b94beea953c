// Every numeric column of a network's files refuses numbers that no firm has. Once 100 hours a day passed, and 1e308 persons ended
// in infinite results with exit code 0.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network_files/files.hpp"
#include "network_files/read_network.hpp"
#include "support/odd_numbers.hpp"

using namespace tierwave;
using namespace tierwave::network;
using Catch::Matchers::Contains;

namespace {

const std::string firms_with_all =
    "id,country,sector,final_sales_home,final_sales_abroad,output,enterprises,employment,hours_per_worker_day,"
    "labour_income\n"
    "1,AAA,fibre,20,0,50,1,5,4,2\n2,BBB,cloth,30,10,40,2,9,5,3\n";
const std::string link_of_two = "supplier,buyer,flow\n1,2,30\n";
const std::string demand_of_two =
    "country,sector,destination,use,sales\nAAA,fibre,AAA,households,20\nBBB,cloth,BBB,households,30\n"
    "BBB,cloth,AAA,households,10\n";

std::string answer_of_folder(const std::string& firms, const std::string& links, const std::string& demand) {
  const test::Folder folder;
  folder.write("firms.csv", firms);
  folder.write("links.csv", links);
  folder.write("final_demand.csv", demand);
  try {
    read_network(folder.path(), Context(1));
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

std::string answer_inoue_todo(const std::string& file, const std::string& text) {
  const test::Folder folder;
  folder.write("pini.txt", "1 50\n2 40\n");
  folder.write("affi.txt", "1 5 100\n2 6 100\n");
  folder.write("cvector.txt", "1 20\n2 40\n");
  folder.write("atable.txt", "1 2 30\n");
  if (!file.empty()) folder.write(file, text);
  try {
    read_inoue_todo(folder.path(), Context(1));
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("every numeric column of firms refuses odd numbers with its line") {
  REQUIRE(answer_of_folder(firms_with_all, link_of_two, demand_of_two) == "accepted");
  for (const std::string column : {"final_sales_home", "final_sales_abroad", "output", "enterprises", "employment",
                                   "hours_per_worker_day", "labour_income"}) {
    const std::size_t place = testing::column_of(firms_with_all, column);
    for (const char* odd : testing::odd_numbers) {
      INFO(column << " " << odd);
      CHECK_THAT(answer_of_folder(testing::with_field(firms_with_all, 3, place, odd), link_of_two, demand_of_two),
                 Contains("firms.csv:3: " + column + " is "));
    }
    CHECK_THAT(answer_of_folder(testing::with_field(firms_with_all, 3, place, "-1"), link_of_two, demand_of_two),
               Contains(column + " is -1, below 0"));
  }
}

TEST_CASE("flows of links and final demand refuse odd numbers with their lines") {
  for (const char* odd : testing::odd_numbers) {
    INFO(odd);
    CHECK_THAT(answer_of_folder(firms_with_all, testing::with_field(link_of_two, 2, 2, odd), demand_of_two),
               Contains("links.csv:2: flow is "));
    CHECK_THAT(answer_of_folder(firms_with_all, link_of_two, testing::with_field(demand_of_two, 3, 4, odd)),
               Contains("final_demand.csv:3: sales is "));
  }
}

TEST_CASE("more hours than a day has and more persons than work are refused with the bound") {
  const std::size_t hours = testing::column_of(firms_with_all, "hours_per_worker_day");
  CHECK_THAT(answer_of_folder(testing::with_field(firms_with_all, 2, hours, "100"), link_of_two, demand_of_two),
             Contains("hours_per_worker_day is 100, above 24; write hours a worker and day, between 0 and 24"));
  const std::size_t persons = testing::column_of(firms_with_all, "employment");
  CHECK_THAT(answer_of_folder(testing::with_field(firms_with_all, 2, persons, "6e9"), link_of_two, demand_of_two),
             Contains("employment is 6000000000, above 5000000000; write persons"));
}

TEST_CASE("the greatest numbers that can be are accepted and so is nothing") {
  const auto answer = [](const char* column, const char* number) {
    const std::size_t place = testing::column_of(firms_with_all, column);
    return answer_of_folder(testing::with_field(firms_with_all, 2, place, number), link_of_two, demand_of_two);
  };
  CHECK(answer("hours_per_worker_day", "24") == "accepted");
  CHECK(answer("employment", "0") == "accepted");
  CHECK(answer("employment", "4e9") == "accepted");
  CHECK(answer("labour_income", "1e15") == "accepted");
}

TEST_CASE("every numeric column of the files of Inoue and Todo refuses odd numbers") {
  REQUIRE(answer_inoue_todo("", "") == "accepted");
  for (const std::string odd : testing::odd_numbers) {
    INFO(odd);
    CHECK_THAT(answer_inoue_todo("pini.txt", "1 50\n2 " + odd + "\n"), Contains("pini.txt:2: output is "));
    CHECK_THAT(answer_inoue_todo("affi.txt", "1 5 100\n2 6 " + odd + "\n"), Contains("affi.txt:2: size is "));
    CHECK_THAT(answer_inoue_todo("cvector.txt", "1 20\n2 " + odd + "\n"), Contains("cvector.txt:2: final sales is "));
    CHECK_THAT(answer_inoue_todo("atable.txt", "1 2 " + odd + "\n"), Contains("atable.txt:1: flow is "));
  }
}
