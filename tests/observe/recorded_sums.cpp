// What is recorded are sums over firms, made here a second way.
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/day_view.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("recorded arrays are sums over the firms of each country sector and tier") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks);
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  const auto output = reader.array("output"), employment = reader.array("employment"), hours = reader.array("hours"),
             unmet = reader.array("unmet_demand"), income = reader.array("labour_income"),
             final_sales = reader.array("final_consumption"), stock_days = reader.array("stock_days"),
             households = reader.array("household_consumption"), binding = reader.array("binding_input"),
             shortfall = reader.array("input_shortfall");
  const std::size_t tiers = output.shape[3];
  const std::size_t entries = 4 * tiers;
  const Context context(1);
  engine::Simulation<double> simulation(study.setup, context);
  const network::Network& network = *study.setup.network;
  for (std::size_t day = 0; day < 12; ++day) {
    simulation.step();
    const engine::DayView view = view_of(simulation);
    std::vector<double> made(entries), heads(entries), worked(entries), lacking(entries), pay(entries), sold(entries),
        sold_to_households(entries), stocks(entries), use(entries), held_back(4);
    for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
      const std::size_t entry = network.firms.cell[firm] * tiers + network.firms.tier[firm];
      const double baseline = network.firms.output[firm];
      made[entry] += view.firms.production[firm] * baseline;
      lacking[entry] += (view.firms.demand[firm] - view.firms.production[firm]) * baseline;
      heads[entry] += view.firms.heads[firm] * network.firms.employment[firm];
      worked[entry] +=
          view.firms.hours[firm] * network.firms.employment[firm] * network.firms.hours_per_worker_day[firm];
      pay[entry] += view.firms.hours[firm] * network.firms.labour_income[firm];
      sold[entry] += view.firms.final_sales[firm];
      sold_to_households[entry] += view.firms.household_sales[firm];
      stocks[entry] += view.firms.stocks[firm];
      use[entry] += view.baseline_input_use[firm];
      if (view.firms.binding_product[firm] >= 0)
        held_back[network.country_of_firm(firm) * 2 + static_cast<std::size_t>(view.firms.binding_product[firm])] +=
            baseline;
    }
    INFO("day " << day);
    for (std::size_t entry = 0; entry < entries; ++entry) {
      const std::size_t at = day * entries + entry;
      CHECK(output.values[at] == Approx(made[entry]).epsilon(1e-12));
      CHECK(unmet.values[at] == Approx(lacking[entry]).margin(1e-12));
      CHECK(employment.values[at] == Approx(heads[entry]).epsilon(1e-12));
      CHECK(hours.values[at] == Approx(worked[entry]).epsilon(1e-12));
      CHECK(income.values[at] == Approx(pay[entry]).epsilon(1e-12));
      CHECK(final_sales.values[at] == Approx(sold[entry]).epsilon(1e-12));
      CHECK(households.values[at] == Approx(sold_to_households[entry]).epsilon(1e-12));
      if (use[entry] > 0)
        CHECK(stock_days.values[at] == Approx(stocks[entry] / use[entry]).epsilon(1e-12));
      else
        CHECK(std::isnan(stock_days.values[at]));
    }
    for (std::size_t entry = 0; entry < 4; ++entry)
      CHECK(binding.values[day * 4 + entry] == Approx(held_back[entry]).margin(1e-12));
    CHECK(shortfall.values[day] == Approx(view.summary.input_shortfall).margin(1e-15));
  }
}

TEST_CASE("the baseline is the economy: employment of the accounts output of the table") {
  const Bench bench;
  // A shock from the first day on changes no baseline.
  const results::ResultsReader reader(
      bench.run(bench.study("[[shock]]\nlabel = \"a\"\nkind = \"final_demand\"\nreduction = 0.5\n"), "run.h5"));
  const auto sum_by_cell = [&](const char* name) {
    const auto array = reader.array(name);
    std::vector<double> sums(4);
    for (std::size_t at = 0; at < array.values.size(); ++at) sums[at / array.shape[2]] += array.values[at];
    return sums;
  };
  const double persons[] = {34e3, 87e3, 56e3, 81e3};
  const double yearly[] = {1280, 949, 1228, 1042};
  const double to_households[] = {109 + 190, 109 + 53, 127 + 149, 163 + 59};
  for (std::size_t cell = 0; cell < 4; ++cell) {
    CHECK(sum_by_cell("baseline_employment")[cell] == Approx(persons[cell]).epsilon(1e-9));
    CHECK(sum_by_cell("baseline_output")[cell] == Approx(yearly[cell] / 365).epsilon(1e-6));
    CHECK(sum_by_cell("baseline_household_consumption")[cell] == Approx(to_households[cell] / 365).epsilon(1e-6));
    CHECK(sum_by_cell("baseline_hours")[cell] == Approx(persons[cell] * 1800 / 365).epsilon(1e-9));
  }
  CHECK(reader.array("women_share").values == std::vector<double>(4, 0.4));
}

TEST_CASE("without shocks every day is the baseline exactly") {
  const Bench bench;
  const results::ResultsReader reader(bench.run(bench.study(), "run.h5"));
  for (const char* name : {"output", "employment", "hours", "labour_income", "household_consumption"}) {
    const auto days = reader.array(name), baseline = reader.array(std::string("baseline_") + name);
    for (std::size_t at = 0; at < days.values.size(); ++at)
      CHECK(days.values[at] == baseline.values[at % baseline.values.size()]);
  }
}
