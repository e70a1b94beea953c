#include <catch2/catch.hpp>
#include <thread>

#include "tierwave/scenario.hpp"

using namespace tierwave;

namespace {

std::vector<double> hours(const testing::Tiny& tiny, RunOptions options) {
  std::vector<double> seen;
  options.each_day = [&](const DayView& day) {
    seen.push_back(day.world("hours").value);
    return true;
  };
  run(tiny.scenario(), options);
  return seen;
}

}  // namespace

TEST_CASE("a run without a file gives the bits of one that writes a file") {
  const testing::Tiny tiny;
  RunOptions with_file;
  with_file.output = tiny.file();
  RunOptions one_thread;
  one_thread.threads = 1;
  const std::vector<double> without = hours(tiny, {});
  CHECK(without.size() == 12);
  CHECK(hours(tiny, with_file) == without);
  CHECK(hours(tiny, one_thread) == without);
}

TEST_CASE("runs at once on threads of the caller give the bits of one alone") {
  const testing::Tiny tiny;
  const std::vector<double> alone = hours(tiny, {});
  std::vector<std::vector<double>> seen(4);
  std::vector<std::thread> threads;
  for (std::size_t run = 0; run < seen.size(); ++run)
    threads.emplace_back([&, run] {
      RunOptions options;
      if (run % 2 == 0) options.output = tiny.scratch.folder() / (std::to_string(run) + ".h5");
      seen[run] = hours(tiny, options);
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<double>& bits : seen) CHECK(bits == alone);
}

TEST_CASE("no file is written where none is asked for") {
  const testing::Tiny tiny;
  const std::string before = tiny.scratch.listing();
  CHECK(run(tiny.scenario()).days == 12);
  CHECK(tiny.scratch.listing() == before);
}

TEST_CASE("a run that is stopped keeps its days") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  options.each_day = [](const DayView& day) { return day.number() < 4; };
  const Outcome outcome = run(tiny.scenario(), options);
  CHECK(outcome.stopped);
  CHECK(outcome.days == 5);
  const Results results(tiny.file());
  CHECK_FALSE(results.complete());
  CHECK(results.days_written() == 5);

  options.output.clear();
  CHECK(run(tiny.scenario(), options).days == 5);
}

TEST_CASE("a wish to stop on the last day changes nothing") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  options.each_day = [](const DayView& day) { return day.number() < 11; };
  CHECK_FALSE(run(tiny.scenario(), options).stopped);
  CHECK(Results(tiny.file()).complete());
}

TEST_CASE("a scenario says what it is") {
  const testing::Tiny tiny;
  tiny.scratch.write("scenario.toml", tiny.text);
  const Scenario scenario = Scenario::from_file(tiny.file("scenario.toml"), {"days=3", "name=other"});
  CHECK(scenario.name() == "other");
  CHECK(scenario.days() == 3);
  CHECK(scenario.first_day() == "2020-01-01");
  const Scenario again = Scenario::from_text(scenario.text_with_defaults(), tiny.file("scenario.toml"));
  CHECK(again.text_with_defaults() == scenario.text_with_defaults());
  CHECK(run(again).days == 3);
}

TEST_CASE("warnings are the same with a file and without") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  const Scenario scenario = tiny.scenario({"stocks.rule=uniform", "stocks.days=2", "orders.rule=inoue-todo",
                                           "orders.tau_days=1", "rationing.rule=smallest-relative-order-first",
                                           "overproduction.rule=none", "substitution.rule=none"});
  const Outcome with_file = run(scenario, options);
  CHECK_FALSE(with_file.warnings.empty());
  CHECK(run(scenario).warnings == with_file.warnings);
  CHECK_FALSE(with_file.notes.empty());
}

TEST_CASE("the library says its version") {
  CHECK(std::string(version()) == TIERWAVE_VERSION);
  CHECK(std::string(version()) == std::to_string(TIERWAVE_VERSION_MAJOR) + "." +
                                      std::to_string(TIERWAVE_VERSION_MINOR) + "." +
                                      std::to_string(TIERWAVE_VERSION_PATCH));
  CHECK_FALSE(std::string(revision()).empty());
}
