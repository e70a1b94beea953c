// What is written of days that an entry of the time axis stands for together.
#include "observe/periods.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <map>

using namespace tierwave;

namespace {

// Keeps what it is given.
class Kept final : public results::Recording {
 public:
  void write(std::string_view variable, std::span<const double> values) override {
    fixed[std::string(variable)] = {values.begin(), values.end()};
  }
  void write_day(std::string_view variable, std::size_t day, std::span<const double> values) override {
    CHECK(day == flushed);
    daily[std::string(variable)].push_back({values.begin(), values.end()});
  }
  void flush_day(std::size_t day) override { CHECK(day == flushed++); }

  std::map<std::string, std::vector<double>> fixed;
  std::map<std::string, std::vector<std::vector<double>>> daily;
  std::size_t flushed = 0;
};

const std::vector<results::Variable> variables{
    {"flow", {"time", "place"}, "h day-1", "flow", "A flow.", "time: sum place: sum"},
    {"baseline_flow", {"place"}, "h day-1", "baseline", "A flow.", "place: sum"},
    {"state", {"time"}, "persons", "state", "A state.", "time: point"},
    {"firms/flow", {"firms/time"}, "1", "series", "A series.", "time: mean"}};

void day(observe::Periods& periods, std::size_t number, double flow, double state) {
  periods.write_day("flow", number, std::vector<double>{flow, 2 * flow});
  periods.write_day("state", number, std::vector<double>{state});
  periods.write_day("firms/flow", number, std::vector<double>{flow});
  periods.flush_day(number);
}

}  // namespace

TEST_CASE("amounts become means of a period and states those of its end") {
  Kept kept;
  observe::Periods periods({1, 4}, {}, variables);
  periods.into(kept);
  periods.write("baseline_flow", std::vector<double>{1, 2});
  for (std::size_t number = 0; number < 5; ++number)
    day(periods, number, static_cast<double>(number), 10.0 * static_cast<double>(number));
  CHECK(kept.flushed == 2);
  CHECK(kept.daily["flow"] == std::vector<std::vector<double>>{{0.5, 1}, {3, 6}});
  CHECK(kept.daily["state"] == std::vector<std::vector<double>>{{10}, {40}});
  CHECK(kept.daily["firms/flow"] == std::vector<std::vector<double>>{{0.5}, {3}});
  CHECK(kept.daily["period_days"] == std::vector<std::vector<double>>{{2}, {3}});
  CHECK(kept.fixed["baseline_flow"] == std::vector<double>{1, 2});
}

TEST_CASE("cell methods say what an entry is") {
  const std::vector<results::Variable> written = observe::Periods({1, 4}, {}, variables).variables();
  REQUIRE(written.size() == 5);
  CHECK(written[0].cell_methods == "time: mean place: sum");
  CHECK(written[2].cell_methods == "time: point");
  CHECK(written[4].name == "period_days");
  const std::vector<results::Variable> daily = observe::Periods({0, 1, 2}, {}, variables).variables();
  REQUIRE(daily.size() == 4);
  CHECK(daily[0].cell_methods == "time: sum place: sum");
}

TEST_CASE("days pass as they are where each is an entry") {
  Kept kept;
  observe::Periods periods({0, 1}, {}, variables);
  periods.into(kept);
  day(periods, 0, 3, 4);
  day(periods, 1, 5, 6);
  CHECK(kept.daily["flow"] == std::vector<std::vector<double>>{{3, 6}, {5, 10}});
  CHECK(kept.daily.count("period_days") == 0);
}

TEST_CASE("arrays that are not chosen are not written nor are their baselines") {
  Kept kept;
  observe::Periods periods({0}, {"state"}, variables);
  periods.into(kept);
  periods.write("baseline_flow", std::vector<double>{1, 2});
  day(periods, 0, 3, 4);
  CHECK(kept.daily.count("flow") == 0);
  CHECK(kept.daily.count("state") == 1);
  CHECK(kept.daily.count("firms/flow") == 1);  // chosen by keys of its own
  CHECK(kept.fixed.empty());
}

TEST_CASE("a day that is not known makes its period not known") {
  Kept kept;
  observe::Periods periods({1}, {}, variables);
  periods.into(kept);
  day(periods, 0, std::numeric_limits<double>::quiet_NaN(), 1);
  day(periods, 1, 2, 1);
  CHECK(std::isnan(kept.daily["flow"][0][0]));
}

TEST_CASE("a period that was broken off goes on from what was saved") {
  Kept whole, parts;
  observe::Periods one({2, 5}, {}, variables), first({2, 5}, {}, variables), second({2, 5}, {}, variables);
  one.into(whole);
  first.into(parts);
  second.into(parts);
  for (std::size_t number = 0; number < 6; ++number) day(one, number, 1.0 / (1.0 + static_cast<double>(number)), 0);
  for (std::size_t number = 0; number < 4; ++number) day(first, number, 1.0 / (1.0 + static_cast<double>(number)), 0);
  CHECK(first.ended_by(4) == 1);
  observe::Saved saved;
  first.save(saved);
  second.restore(saved, 4);
  for (std::size_t number = 4; number < 6; ++number) day(second, number, 1.0 / (1.0 + static_cast<double>(number)), 0);
  CHECK(parts.daily == whole.daily);
}
