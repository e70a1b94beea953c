#include <catch2/catch.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;
using Lines = std::vector<std::string>;

namespace {

const std::string shocks =
    "days = 1\ndays_source = \"x\"\n[[shock]]\nreduction = 0.1\n[[shock]]\nlabel = \"wave.two\"\nreduction = 0.2\n";

}  // namespace

TEST_CASE("overrides reach root keys and tables and entries") {
  const auto scenario =
      parse(shocks, {"days=20", "title = \"a = b\"", "network.firms=5", "network.thinning.smallest_share=0.5",
                     "shock.0.reduction=0.5", "shock.wave.two.countries=[\"CHN\"]", "shock.1.start=2020-05-01"});
  CHECK(scenario.root.integer("days") == 20);
  CHECK(scenario.root.where("days").file == "--set");
  CHECK(scenario.root.written("days"));
  // The text about the old value does not speak of the new one.
  CHECK_FALSE(scenario.root.has("days_source"));
  CHECK(scenario.root.text("title") == "a = b");
  CHECK(scenario.tables.at("network").integer("firms") == 5);
  CHECK(scenario.tables.at("network.thinning").number("smallest_share") == 0.5);
  CHECK(scenario.lists.at("shock")[0].number("reduction") == 0.5);
  CHECK(scenario.lists.at("shock")[1].texts("countries") == std::vector<std::string>{"CHN"});
  CHECK(scenario.lists.at("shock")[1].number("reduction") == 0.2);
  CHECK(scenario.lists.at("shock")[1].date("start") == *parse_date("2020-05-01"));
  CHECK(scenario.text == shocks);
}

TEST_CASE("a value that is not TOML is taken as text") {
  const auto scenario = parse(minimal(), {"orders.rule=inoue-todo", "title=two words", "closures.file=../c.csv"});
  CHECK(scenario.tables.at("orders").text("rule") == "inoue-todo");
  CHECK(scenario.root.text("title") == "two words");
  // As if it were written in the scenario file.
  CHECK(scenario.tables.at("closures").text("file") == "/folder/c.csv");
}

TEST_CASE("another rule leaves the file parameters of the old one behind but not those set beside it") {
  const std::string text = "days = 1\n[orders]\nrule = \"fixed\"\nstart_share = 1\n";
  CHECK_FALSE(parse(text, {"orders.rule=pichler"}).tables.at("orders").has("start_share"));
  CHECK(mistakes(text, {"orders.start_share=1", "orders.rule=pichler"}) ==
        Lines{"--set: start_share is not a parameter of orders rule 'pichler'; it belongs to 'fixed'"});
  CHECK(mistakes(minimal(), {"orders.rule=fixed"}) ==
        Lines{"--set: [orders] has no start_share; add start_share, a number from 0 to 1"});
  CHECK(mistakes(minimal(), {"orders.start_share=1", "orders.rule=fixed"}).empty());
}

TEST_CASE("an override that cannot be understood is refused") {
  CHECK(mistakes(minimal(), {"days"}) == Lines{"--set: 'days' is not KEY=VALUE; write it as in orders.tau_days=7"});
  CHECK(mistakes(minimal(), {"=3"}) == Lines{"--set: '=3' is not KEY=VALUE; write it as in orders.tau_days=7"});
  CHECK(mistakes(minimal(), {"days= "}) == Lines{"--set: days is given no value; write it after the '='"});
  CHECK(mistakes(minimal(), {"title=\"x"}) ==
        Lines{"--set: the value of title is not valid TOML: \"x; mend its quotes or brackets"});
  CHECK(mistakes(minimal(), {"title=\xff"}) ==
        Lines{"--set: the value of title is not valid TOML: \\xFF; mend its quotes or brackets"});
  CHECK(mistakes(minimal(), {"days=3", "days=4"}) == Lines{"--set: days is set twice; set it once"});
  CHECK(mistakes(minimal(), {"extends=a.toml"}) ==
        Lines{"--set: extends cannot be set here; write it in the scenario file"});
  CHECK(mistakes(minimal(), {"orders={rule=\"fixed\"}"}) ==
        Lines{"--set: orders is a table, not a key; set its keys one by one"});
}

TEST_CASE("unknown names and wrong values of overrides are told like those of a file") {
  CHECK(mistakes(minimal(), {"dayz=3"}) == Lines{"--set: unknown key 'dayz'; did you mean 'days'?"});
  CHECK(mistakes(minimal(), {"orderz.rule=fixed"}) == Lines{"--set: unknown table 'orderz'; did you mean 'orders'?"});
  CHECK(mistakes(minimal(), {"orders.tau_dais=3"}) ==
        Lines{"--set: unknown key 'tau_dais' in [orders]; did you mean 'tau_days'?"});
  CHECK(mistakes(minimal(), {"orders.tau_days=0.5"}) ==
        Lines{"--set: orders.tau_days is 0.5, below 1; write a number from 1 to 365, in days"});
  CHECK(
      mistakes(minimal(), {"network.firms=ten"}) ==
      Lines{"--set: network.firms is the text 'ten', not a whole number; write a whole number of 1 or more, in firms"});
}

TEST_CASE("an entry must exist") {
  CHECK(mistakes(shocks, {"shock.2.reduction=1"}) == Lines{"--set: there is no shock 2; positions go from 0 to 1"});
  CHECK(mistakes(shocks, {"shock.wave.too.reduction=1"}) ==
        Lines{"--set: unknown shock 'wave.too'; did you mean 'wave.two'?"});
  CHECK(mistakes(shocks, {"shock.reduction=1"}) ==
        Lines{"--set: shock is a list of entries; name one by position or label: shock.0.reduction or "
              "shock.LABEL.reduction"});
  CHECK(mistakes(minimal(), {"shock.0.reduction=1"}) ==
        Lines{"--set: there is no [[shock]] to set reduction of; add one to the scenario file"});
}

TEST_CASE("mistakes of the file come before those of the command line") {
  CHECK(mistakes("days = 0\ntitle = 1\n", {"network.firms=0"}) ==
        Lines{"1:8: days is 0, below 1; write a whole number from 1 to 10000, in days",
              "2:9: title is the whole number 1, not a text; write a text in quotes",
              "--set: network.firms is 0, below 1; write a whole number of 1 or more, in firms"});
}

TEST_CASE("keys that a chosen rule has no use for are left out, and it is told which") {
  const std::string text = "days = 3\n[orders]\nrule = \"pichler\"\ntau_days = 3\n";
  CHECK(parse(text, {"orders.rule=fixed", "orders.start_share=0.5"}).notes ==
        std::vector<std::string>{"orders.tau_days of /folder/scenarios/test.toml:4 is left out: it belongs to rule "
                                 "'pichler', and --set chooses 'fixed'"});
  CHECK(parse(text, {"orders.rule=inoue-todo"}).notes.empty());
  CHECK(parse(text, {"orders.tau_days=4"}).notes.empty());
}
