// What differs between scenarios, key by key.
#include "analysis/differing_keys.hpp"

#include <catch2/catch.hpp>

#include "analysis/comparable.hpp"
#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using namespace tierwave::analysis;

namespace {

std::vector<DifferingKey> between(const Bench& bench, const resolve::Study& first, const resolve::Study& second) {
  static_cast<void>(bench);
  return differing_keys({described(first, false), described(second, false)});
}

}  // namespace

TEST_CASE("equal scenarios differ in no key and names count for nothing") {
  const Bench bench;
  CHECK(between(bench, bench.study(hard_shocks), bench.study(hard_shocks)).empty());
  CHECK(
      between(bench, bench.study(hard_shocks), bench.study(hard_shocks, {"name=\"b\"", "description=\"c\""})).empty());
}

TEST_CASE("a key and one of a shock differ by their values") {
  const Bench bench;
  const auto keys = between(bench, bench.study(hard_shocks),
                            bench.study(hard_shocks, {"orders.tau_days=3", "shock.ill.reduction=0.5"}));
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].key == "orders.tau_days");
  CHECK(keys[0].values.back() == "3");
  CHECK(keys[1].key == "shock.ill.reduction");
  CHECK(keys[1].values == std::vector<std::string>{"0.7", "0.5"});
}

TEST_CASE("a shock that one scenario lacks is told key by key as not there") {
  const Bench bench;
  const auto keys = between(bench, bench.study(shock("reduction = 0.5\n")), bench.study());
  const auto reduction =
      std::find_if(keys.begin(), keys.end(), [](const DifferingKey& key) { return key.key == "shock.a.reduction"; });
  REQUIRE(reduction != keys.end());
  CHECK(reduction->values == std::vector<std::string>{"0.5", ""});
}

TEST_CASE("entries of a list go by what they draw, by their label or by their place") {
  const Keys keys = keys_of(
      "name = \"x\"\n[a]\nb = [1, 2.5]\nwhen = 2020-01-02\n[a.c]\nd = true\n[[list]]\nlabel = \"one\"\nv = 1\n"
      "[[list]]\nlabel = \"one\"\nv = 2\n[[list]]\nv = 3\n[[list]]\nlabel = \"speed\"\nkey = \"orders.tau_days\"\nv = 4\n",
      "made");
  const Keys expected{{"name", "\"x\""},
                      {"a.b", "[1, 2.5]"},
                      {"a.when", "2020-01-02"},
                      {"a.c.d", "true"},
                      {"list.one.label", "\"one\""},
                      {"list.one.v", "1"},
                      {"list.one#2.label", "\"one\""},
                      {"list.one#2.v", "2"},
                      {"list.2.v", "3"},
                      {"list.orders.tau_days.label", "\"speed\""},
                      {"list.orders.tau_days.key", "\"orders.tau_days\""},
                      {"list.orders.tau_days.v", "4"}};
  CHECK(keys == expected);
}

TEST_CASE("one file named from two folders is no difference") {
  const Bench bench;
  const resolve::Study here = bench.study(hard_shocks);
  std::filesystem::create_directory(bench.scratch.folder() / "below");
  std::string text = replaced(tiny::scenario, "\"economy\"", "\"../economy\"") + hard_shocks;
  text = replaced(text, "\"closures.csv\"", "\"../closures.csv\"");
  text = replaced(text, "\"employment.csv\"", "\"../employment.csv\"");
  const Context context(2);
  const resolve::Study below =
      resolve::resolve(resolve::read_scenario(bench.scratch.write("below/scenario.toml", text)), context);
  CHECK(between(bench, here, below).empty());
  CHECK(check_comparable({described(here, false), described(below, false)}, 0, false)[1].empty());
  bench.scratch.write("below/closures.csv", replaced(tiny::closures, "AAA,2020-01-05,3,1", "AAA,2020-01-05,2,1"));
  bench.scratch.write("below/scenario.toml", replaced(text, "\"../closures.csv\"", "\"closures.csv\""));
  const auto keys = between(
      bench, here, resolve::resolve(resolve::read_scenario(bench.scratch.folder() / "below/scenario.toml"), context));
  REQUIRE_FALSE(keys.empty());
  CHECK(keys.front().key.find("closures.csv") != std::string::npos);
}

TEST_CASE("a file of the same name with other content is a difference") {
  const Bench bench;
  const resolve::Study first = bench.study(hard_shocks);
  bench.scratch.write("closures.csv", replaced(tiny::closures, "AAA,2020-01-05,3,1", "AAA,2020-01-05,2,1"));
  const auto keys = between(bench, first, bench.study(hard_shocks));
  REQUIRE(keys.size() == 1);
  CHECK(keys[0].key == "file closures.csv");
  CHECK(keys[0].values[0].size() == 12);
  CHECK(keys[0].values[0] != keys[0].values[1]);
}
