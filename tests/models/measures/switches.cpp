// When a measure is in force: from start to end, by triggers that do not flap, with delay and ramp.
#include <catch2/catch.hpp>

#include <vector>

#include "support/measures.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using namespace tierwave::models::measures;

namespace {

struct Run {
  std::shared_ptr<const network::Network> network = shocked_network(3, 12, 3, 2);
  network::Groups groups = network::make_groups(*network);

  // By day, how far a measure acts in the first country, whose employment takes these values on the evenings before.
  std::vector<double> intensities(const Measure& measure, const std::vector<double>& employment) const {
    const Plan plan(*network, groups, {measure});
    State state;
    for (auto* array : {&state.measure_days, &state.measure_trigger_days}) array->assign(2, 0);
    state.measure_first_day.assign(2, -1);
    state.measure_budget_end.assign(1, -1);
    std::vector<double> found;
    for (std::size_t day = 0; day < employment.size(); ++day) {
      const std::vector<double> values{employment[day], 1};
      plan.decide(static_cast<int>(day), {values, values, values}, state);
      found.push_back(plan.intensity(0, 0, state));
      CHECK((plan.intensity(0, 1, state) > 0) == (!measure.trigger && found.back() > 0));
    }
    return found;
  }
  Measure measure(int first, int last) const {
    return measure_everywhere(*network, Kind::sector_exemption, first, last);
  }
};

using Days = std::vector<double>;

}  // namespace

TEST_CASE("without a trigger a measure is in force from start to end") {
  const Run run;
  CHECK(run.intensities(run.measure(2, 4), Days(7, 1.0)) == Days{0, 0, 1, 1, 1, 0, 0});
}

TEST_CASE("a measure acts after its delay and builds up over its ramp") {
  const Run run;
  Measure measure = run.measure(1, 6);
  measure.delay_days = 2;
  measure.ramp_days = 4;
  CHECK(run.intensities(measure, Days(8, 1.0)) == Days{0, 0, 0, 0.25, 0.5, 0.75, 1, 0});
}

TEST_CASE("a trigger switches on after its days in a row and off beyond the other threshold") {
  const Run run;
  Measure measure = run.measure(0, 20);
  measure.trigger = Trigger{models::measures::Quantity::employment, std::nullopt, true, 0.95, 0.97, 2};
  CHECK(run.intensities(measure, {1, 0.94, 0.96, 0.94, 0.94, 0.96, 0.94, 0.98, 0.96, 0.98, 0.98, 0.96}) ==
        Days{0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0});
}

TEST_CASE("between its thresholds a trigger switches nothing") {
  const Run run;
  Measure measure = run.measure(0, 20);
  measure.trigger = Trigger{models::measures::Quantity::employment, std::nullopt, true, 0.95, 0.97, 1};
  CHECK(run.intensities(measure, {0.951, 0.969, 0.951, 0.969, 0.949, 0.951, 0.969, 0.951, 0.969}) ==
        Days{0, 0, 0, 0, 1, 1, 1, 1, 1});
}

TEST_CASE("a trigger above its threshold ends below the other") {
  const Run run;
  Measure measure = run.measure(1, 4);
  measure.trigger = Trigger{models::measures::Quantity::employment, 0, false, 1.02, 1.01, 1};
  const Plan plan(*run.network, run.groups, {measure});
  State state;
  for (auto* array : {&state.measure_days, &state.measure_trigger_days}) array->assign(2, 0);
  state.measure_first_day.assign(2, -1);
  state.measure_budget_end.assign(1, -1);
  Days found;
  const Days values{1.03, 1.03, 1.015, 1.01, 1.03, 1.03};
  for (int day = 0; day < 6; ++day) {
    const Days of{values[static_cast<std::size_t>(day)], 1};
    plan.decide(day, {of, of, of}, state);
    CHECK(plan.intensity(0, 0, state) == plan.intensity(0, 1, state));  // one country speaks for both
    found.push_back(plan.intensity(0, 1, state));
  }
  CHECK(found == Days{0, 1, 1, 0, 1, 0});
  CHECK(state.measure_first_day == Days{1, 1});
}

TEST_CASE("a measure whose budget has ended acts no more") {
  const Run run;
  const Plan plan(*run.network, run.groups, {run.measure(0, 5)});
  State state;
  state.measure_days.assign(2, 3);
  state.measure_budget_end.assign(1, -1);
  CHECK(plan.intensity(0, 0, state) == 1);
  state.measure_budget_end[0] = 2;
  CHECK(plan.intensity(0, 0, state) == 0);
}

TEST_CASE("a trigger on the world reads the sum over countries and speaks for all") {
  const Run run;
  Measure measure = run.measure(0, 20);
  measure.trigger = Trigger{models::measures::Quantity::output, std::nullopt, true, 0.9, 0.95, 1, true};
  const Plan plan(*run.network, run.groups, {measure});
  std::vector<double> output(2);
  for (std::size_t firm = 0; firm < run.network->firms.size(); ++firm)
    output[run.network->country_of_firm(firm)] += run.network->firms.output[firm];
  State state;
  for (auto* array : {&state.measure_days, &state.measure_trigger_days}) array->assign(2, 0);
  state.measure_first_day.assign(2, -1);
  state.measure_budget_end.assign(1, -1);
  const double share = output[0] / (output[0] + output[1]);  // of the first country, which alone falls
  const Days even{1, 1};
  const auto acts = [&](int day, double first) {
    plan.decide(day, {even, even, Days{first, 1}}, state);
    CHECK(plan.intensity(0, 0, state) == plan.intensity(0, 1, state));
    return plan.intensity(0, 0, state) > 0;
  };
  CHECK_FALSE(acts(0, 1));
  CHECK_FALSE(acts(1, 1 - 0.09 / share));
  CHECK(acts(2, 1 - 0.11 / share));
  CHECK(acts(3, 1 - 0.07 / share));
  CHECK_FALSE(acts(4, 1 - 0.04 / share));
}
