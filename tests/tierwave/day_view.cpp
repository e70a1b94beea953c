#include <catch2/catch.hpp>
#include <cmath>

#include "tierwave/scenario.hpp"

using namespace tierwave;

TEST_CASE("a day seen by the caller is the day in the results file") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  std::vector<double> seen;
  std::vector<std::string> dates, measures;
  bool fell = false;
  options.each_day = [&](const DayView& day) {
    for (const std::string& measure : day.measures())
      for (const std::string& country : day.countries())
        for (const std::string& sector : day.sectors()) seen.push_back(day.in_cell(measure, country, sector).value);
    dates.push_back(day.date());
    measures = day.measures();
    CHECK(day.number() == static_cast<int>(dates.size()) - 1);
    fell = fell || day.in_cell("hours", "BBB", "food").share() < 0.5;
    return true;
  };
  const Outcome outcome = run(tiny.scenario(), options);
  CHECK(outcome.days == 12);
  CHECK_FALSE(outcome.stopped);
  CHECK(fell);

  const Results results(tiny.file());
  CHECK(results.read("hours").axes[0].labels == dates);
  std::size_t next = 0;
  for (std::size_t day = 0; day < dates.size(); ++day)
    for (const std::string& measure : measures) {
      const Results::Array array = results.read(measure);
      const std::size_t tiers = array.variable.shape[3];
      for (std::size_t cell = 0; cell < 4; ++cell) {
        double sum = 0;
        for (std::size_t tier = 0; tier < tiers; ++tier) sum += array.values[(day * 4 + cell) * tiers + tier];
        CHECK(seen.at(next++) == Approx(sum).epsilon(1e-12));
      }
    }
  CHECK(next == seen.size());
  CHECK(measures.size() >= 10);
}

TEST_CASE("countries and sectors add up to the world") {
  const testing::Tiny tiny;
  RunOptions options;
  options.each_day = [&](const DayView& day) {
    for (const std::string& measure : day.measures()) {
      Figure by_country, by_sector;
      for (const std::string& country : day.countries()) {
        by_country.value += day.in_country(measure, country).value;
        by_country.baseline += day.in_country(measure, country).baseline;
      }
      for (const std::string& sector : day.sectors()) {
        by_sector.value += day.in_sector(measure, sector).value;
        by_sector.baseline += day.in_sector(measure, sector).baseline;
      }
      const Figure world = day.world(measure);
      CHECK(by_country.value == Approx(world.value));
      CHECK(by_country.baseline == Approx(world.baseline));
      CHECK(by_sector.value == Approx(world.value));
      CHECK(by_sector.baseline == Approx(world.baseline));
    }
    CHECK(std::isnan(day.world("unmet_demand").share()));  // something over nothing
    CHECK(day.unit("hours") == "h day-1");
    CHECK(day.unit("employment") == "persons");
    CHECK(day.unit("output") == "1e6 USD_2011 day-1");
    return true;
  };
  CHECK(run(tiny.scenario(), options).days == 12);
}

TEST_CASE("without shocks every share is one to the last bit") {
  testing::Tiny tiny;
  tiny.text = testing::tiny::scenario;
  RunOptions options;
  int days = 0;
  options.each_day = [&](const DayView& day) {
    for (const char* measure : {"output", "hours", "employment", "labour_income", "value_added"})
      CHECK(day.world(measure).share() == 1.0);
    CHECK(std::isnan(day.world("unmet_demand").share()));
    ++days;
    return true;
  };
  run(tiny.scenario(), options);
  CHECK(days == 12);
}
