// Every numeric column of a table that a scenario names, and every numeric key, refuses numbers that cannot be. Once stocks of 1e12
// days ended in "defect of the program".
#include <catch2/catch.hpp>
#include <cmath>

#include "study/bench.hpp"
#include "support/odd_numbers.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// Puts each odd number into one field of line 2 of a table that a scenario names.
void refuses_odd_numbers(const Bench& bench, const std::string& text, std::size_t field, const std::string& more,
                         const std::string& file = "table.csv", char separator = ',') {
  bench.scratch.write(file, text);
  REQUIRE(refusal(bench, more) == "accepted");
  for (const char* odd : odd_numbers) {
    bench.scratch.write(file, with_field(text, 2, field, odd, separator));
    INFO(text << " " << odd);
    CHECK_THAT(refusal(bench, more), Contains(file + ":2: "));
    CHECK_THAT(refusal(bench, more), Contains(" is "));
  }
}

std::string twelve_days(const std::string& values) {
  std::string text = "date,AAA,BBB\n";
  for (int day = 1; day <= 12; ++day)
    text += "2020-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + values + "\n";
  return text;
}

// Every key with a number, with its dotted name.
template <class Look>
void for_each_number(const schema::Table& table, const std::string& place, Look&& look) {
  for (const schema::Key& key : table.keys)
    if (schema::is_numeric(key.type)) look(key, place + key.name);
  for (const schema::Table& inner : table.tables) for_each_number(inner, place + inner.name + ".", look);
}

}  // namespace

TEST_CASE("every numeric column of tables of time paths refuses odd numbers") {
  const Bench bench;
  for (const std::size_t column : {1, 2})
    refuses_odd_numbers(bench, twelve_days(",0.1,0.2"), column, shock("daily_table = \"table.csv\"\n"));
  for (const std::size_t column : {1, 2, 3})
    refuses_odd_numbers(bench, "date,ramp_days,food,services\n2020-01-02,2,0.1,0.2\n", column,
                        shock("phase_table = \"table.csv\"\n"));
}

TEST_CASE("target stocks of pairs refuse odd numbers and more than ten years of use") {
  const Bench bench;
  const std::string more = "[stocks]\nrule = \"pair\"\ntable = \"table.csv\"\n";
  for (const std::size_t column : {1, 2})
    refuses_odd_numbers(bench, "product,services,food\nservices,4,3\nfood,2,1\n", column, more);
  bench.scratch.write("table.csv", "product,services,food\nservices,4,1e12\nfood,2,1\n");
  CHECK_THAT(refusal(bench, more),
             Contains("table.csv:2: target days of services for 'food' is 1000000000000, above 3650; write "
                      "days of use, at least one"));
}

TEST_CASE("every numeric column of tables of firms refuses odd numbers") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[0]);
  refuses_odd_numbers(bench, "firm,reduction\n" + id + ",0.5\n", 1, quake("firm_table = \"table.csv\"\n"));
  refuses_odd_numbers(bench, "firm,date,reduction\n" + id + ",2020-01-02,0.5\n", 2,
                      "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nfirm_table = \"table.csv\"\n");
}

TEST_CASE("every numeric column of tables in the layout of Inoue and Todo refuses odd numbers") {
  const Bench bench;
  const Column<std::uint32_t> ids = bench.study().setup.network->firms.id;
  const std::string two = std::to_string(ids[0]) + " 0\n" + std::to_string(ids[1]) + " 0\n";
  refuses_odd_numbers(bench, two, 1, quake("firm_table = \"table.txt\"\nfirm_table_layout = \"inoue-todo\"\n"),
                      "table.txt", ' ');
  refuses_odd_numbers(bench, two, 1,
                      "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nfirm_table = \"sales\"\n"
                      "firm_table_layout = \"inoue-todo\"\n",
                      "sales2.txt", ' ');
}

TEST_CASE("every key with a number has bounds on both sides") {
  for_each_number(language::whole(), "", [](const schema::Key& key, const std::string& name) {
    INFO(name);
    CHECK(std::isfinite(key.minimum));
    CHECK(std::isfinite(key.maximum));
    CHECK(key.maximum <= 1e15);
  });
}

TEST_CASE("every key with a number refuses odd numbers") {
  const Bench bench;
  std::size_t tried = 0;
  for_each_number(language::whole(), "", [&](const schema::Key& key, const std::string& name) {
    if (key.type != schema::Type::number || !key.only_for.empty() || name.starts_with("shock.") ||
        name.starts_with("ensemble."))
      return;
    ++tried;
    for (const char* odd : {"1e308", "-1e308", "1e-320", "inf", "nan"}) {
      INFO(name << " " << odd);
      CHECK_THAT(refusal(bench, "", {name + "=" + odd}), Contains(" is ") && Contains(key.name));
    }
  });
  CHECK(tried > 10);
}

TEST_CASE("keys of shocks and draws refuse odd numbers with line and column") {
  const Bench bench;
  CHECK_THAT(refusal(bench, quake("amount = 1e308\n")),
             Contains("scenario.toml:11:10: amount is 1e+308, above 1000000000000000"));
  CHECK_THAT(refusal(bench, quake("reduction = 1e-320\n")), Contains("scenario.toml:11:13: reduction is "));
  CHECK_THAT(refusal(bench, "[orders]\nrule = \"pichler\"\ntau_days = 1e308\n"),
             Contains("tau_days is 1e+308, above 36500"));
  const std::string draw =
      "[ensemble]\nreplicates = 2\n[[ensemble.draw]]\nkey = \"orders.tau_days\"\ndistribution = \"normal\"\n";
  for (const char* odd : {"1e308", "1e-320", "-1", "inf"})
    CHECK_THAT(refusal(bench, draw + "mean = 10\nlow = 1\nhigh = 20\nstandard_deviation = " + odd + "\n"),
               Contains("standard_deviation is "));
}
