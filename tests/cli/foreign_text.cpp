// Texts of files reached the terminal as they were: escape sequences, bells, fields of 900 characters.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string text_in(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void check_harmless(const std::string& text) {
  for (const char* control : {"\x1b", "\a", "\xC2\x9B"}) CHECK_THAT(text, !Contains(control));
}

}  // namespace

TEST_CASE("a name with control characters is refused with line and column") {
  const Desk desk;
  for (const std::string control : {"\\u001b[31m", "\\u0007", "\\n", "\\u0000"}) {
    desk.scratch.write("named.toml", replaced(tiny::scenario, "\"tiny\"", "\"a" + control + "b\""));
    const Outcome outcome = desk.run({"run", "named.toml", "--output", "run.h5"});
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.messages, Contains("named.toml:1:8: name is 'a\\u00") && Contains("with a control character"));
    check_harmless(outcome.messages);
  }
}

TEST_CASE("the name of an economy cannot steer the terminal") {
  const Desk desk;
  desk.scratch.write("economy/economy.toml",
                     replaced(tiny::economy_toml, "\"tiny\"", "\"a\\u001b[31m\\u0007b\\u009b\""));
  const Outcome outcome = desk.run({"economy", "inspect", "economy"});
  check_harmless(outcome.output);
  check_harmless(outcome.messages);
}

TEST_CASE("a field of 900 characters is cut in messages") {
  const Desk desk;
  const std::string field(900, 'x');
  const auto refused = [&](const std::string& file, const std::string& text) {
    const std::filesystem::path path = desk.scratch.folder() / file;
    const std::string before = text_in(path);
    desk.scratch.write(file, text);
    const Outcome outcome = desk.run_scenario("");
    INFO(file << ": " << outcome.messages);
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.messages, Contains("xxx...") && !Contains(std::string(100, 'x')));
    desk.scratch.write(file, before);
  };
  refused("economy/labour.csv", replaced(tiny::labour, "AAA,food,34", "AAA,food," + field));
  refused("economy/labour.csv", replaced(tiny::labour, "AAA,food", field + ",food"));
  refused("economy/table.csv", replaced(tiny::table, "AAA_food,20", "AAA_food," + field));
  refused("economy/table.csv", replaced(tiny::table, "\nAAA_food", "\n" + field));
  refused("economy/sectors.csv", replaced(tiny::sectors, "Food,10", "Food," + field));
  refused("economy/criticality.csv", replaced(tiny::criticality, "food,1", "food," + field));
}
