// A replicate is a study of its own: on the shared network or one of its own, with its values in every mechanism.
#include "resolve/replicate.hpp"

#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const std::string poisson = "[stocks]\nrule = \"poisson\"\n";

resolve::Study replicate(const resolve::Study& study, std::uint32_t number) {
  const Context context(1);
  return resolve::replicate_of(study, number, resolve::drawn_values(study, number), context);
}

std::string drawn(const std::string& key, double low, double high) {
  return "[[ensemble.draw]]\nkey = \"" + key + "\"\ndistribution = \"uniform\"\nlow = " + std::to_string(low) +
         "\nhigh = " + std::to_string(high) + "\n";
}

}  // namespace

TEST_CASE("replicates share the network and draw stocks of their own") {
  const Bench bench;
  const resolve::Study study = bench.study(poisson + "[ensemble]\nreplicates = 4\n");
  const resolve::Study first = replicate(study, 0), second = replicate(study, 1), again = replicate(study, 1);
  CHECK(first.setup.network == study.setup.network);
  CHECK(second.setup.network == study.setup.network);
  CHECK(second.setup.groups == study.setup.groups);
  CHECK(first.setup.firm_stock_days == study.setup.firm_stock_days);
  CHECK(second.setup.firm_stock_days != study.setup.firm_stock_days);
  CHECK(second.setup.firm_stock_days == again.setup.firm_stock_days);
}

TEST_CASE("replicates draw networks of their own where the scenario says so") {
  const Bench bench;
  const resolve::Study study = bench.study("[ensemble]\nreplicates = 4\nnetworks = \"drawn\"\n", {"network.firms=200"});
  const resolve::Study first = replicate(study, 0), second = replicate(study, 1);
  CHECK(first.setup.network->links.supplier == study.setup.network->links.supplier);
  CHECK(first.setup.network->links.flow == study.setup.network->links.flow);
  CHECK(second.setup.network->firms.output != study.setup.network->firms.output);
}

TEST_CASE("drawn values reach mechanisms and stocks and shocks") {
  const Bench bench;
  const resolve::Study study =
      bench.study(shock("reduction = 0.5\n") + "[stocks]\nrule = \"uniform\"\n[ensemble]\nreplicates = 4\n" +
                  drawn("orders.tau_days", 2, 10) + drawn("stocks.days", 5, 20) + drawn("shock.a.reduction", 0.1, 0.4));
  const std::vector<double> values = resolve::drawn_values(study, 2);
  const resolve::Study own = replicate(study, 2);
  CHECK(std::get<models::orders::Pichler>(own.setup.mechanisms.orders).parameters.tau_days == values[0]);
  CHECK(own.setup.target_stock_days(0, 1) == values[1]);
  REQUIRE(own.setup.shocks.shocks().size() == 1);
  CHECK(own.setup.shocks.shocks()[0].reduction(0, 0, 0) == values[2]);
  CHECK(own.scenario.tables.at("orders").number("tau_days") == values[0]);
  CHECK(study.scenario.tables.at("orders").number("tau_days") == 14);
  CHECK(study.setup.shocks.shocks()[0].reduction(0, 0, 0) == 0.5);
}

TEST_CASE("a drawn whole number is one where it arrives") {
  const Bench bench;
  const resolve::Study study = bench.study(
      shock("reduction = 0.5\nduration_days = 3\n") + "[ensemble]\nreplicates = 4\n" +
      "[[ensemble.draw]]\nkey = \"shock.a.duration_days\"\ndistribution = \"uniform\"\nlow = 2\nhigh = 9\n");
  const double days = resolve::drawn_values(study, 1).front();
  const resolve::Study own = replicate(study, 1);
  CHECK(own.scenario.lists.at("shock")[0].integer("duration_days") == static_cast<std::int64_t>(days));
  CHECK(own.setup.shocks.shocks()[0].last_day == static_cast<int>(days) - 1);
}

TEST_CASE("values that do not fit each other are found without a run") {
  const Bench bench;
  const std::string two = shock("reduction = 0.4\n") +
                          "[[shock]]\nlabel = \"b\"\nkind = \"labour_supply\"\nreduction = 0.4\n"
                          "[overlap]\nlabour_supply = \"sum\"\n[ensemble]\nreplicates = 4\n" +
                          drawn("shock.a.reduction", 0.3, 0.9);
  const resolve::Study study = bench.study(two);
  CHECK_NOTHROW(resolve::check_values(study, {0.5}));
  CHECK_THROWS_AS(resolve::check_values(study, {0.7}), InvalidInput);
}
