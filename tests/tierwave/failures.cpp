#include <catch2/catch.hpp>
#include <functional>

#include "tierwave/scenario.hpp"

using namespace tierwave;

namespace {

Failure failure(const std::function<void()>& call) {
  try {
    call();
  } catch (const Failure& thrown) {
    return thrown;
  }
  throw std::logic_error("the call did not fail");
}

}  // namespace

TEST_CASE("all mistakes of a scenario come with file and line and column") {
  const testing::Tiny tiny;
  const std::string text = "name = \"a\"\nstart = 2020-01-01\ndays = 0\n[economy]\nfoldr = \"x\"\n";
  const Failure thrown = failure([&] { Scenario::from_text(text, "embedded.toml", {"work.heads_lost_share=2"}); });
  CHECK(thrown.family() == Failure::Family::invalid_input);
  REQUIRE(thrown.messages().size() >= 3);
  bool days = false, folder = false, change = false;
  for (const Failure::Message& message : thrown.messages()) {
    days = days || (message.file == "embedded.toml" && message.line == 3 && message.column == 8);
    folder = folder || (message.file == "embedded.toml" && message.line == 5 && message.column == 1);
    change = change || message.file == "--set";
    CHECK_FALSE(message.problem.empty());
  }
  CHECK(days);
  CHECK(folder);
  CHECK(change);
}

TEST_CASE("a scenario that names a missing folder fails when it runs") {
  const testing::Tiny tiny;
  const Scenario scenario = tiny.scenario({"economy.folder=nowhere"});
  const auto family = failure([&] { run(scenario); }).family();
  CHECK((family == Failure::Family::input_output || family == Failure::Family::invalid_input));
}

TEST_CASE("an output that exists stops a run before its first day") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.file();
  run(tiny.scenario(), options);
  bool looked = false;
  options.each_day = [&](const DayView&) { return looked = true; };
  CHECK(failure([&] { run(tiny.scenario(), options); }).family() == Failure::Family::input_output);
  CHECK_FALSE(looked);
  options.replace = true;
  CHECK(run(tiny.scenario(), options).days == 12);
}

TEST_CASE("an output in a folder that is not there is refused before the first day") {
  const testing::Tiny tiny;
  RunOptions options;
  options.output = tiny.scratch.folder() / "nowhere" / "run.h5";
  bool looked = false;
  options.each_day = [&](const DayView&) { return looked = true; };
  CHECK(failure([&] { run(tiny.scenario(), options); }).family() == Failure::Family::input_output);
  CHECK_FALSE(looked);
}

TEST_CASE("what the caller throws comes out as it is") {
  const testing::Tiny tiny;
  for (const bool with_file : {false, true}) {
    RunOptions options;
    if (with_file) options.output = tiny.file();
    options.each_day = [](const DayView& day) -> bool {
      if (day.number() == 2) throw 7;
      return true;
    };
    CHECK_THROWS_AS(run(tiny.scenario(), options), int);
    options.each_day = [](const DayView&) -> bool { throw std::bad_alloc(); };
    options.replace = true;
    CHECK_THROWS_AS(run(tiny.scenario(), options), std::bad_alloc);
  }
}

TEST_CASE("an unknown name of a measure or country or sector fails with the nearest one") {
  const testing::Tiny tiny;
  int failures = 0;
  RunOptions options;
  options.each_day = [&](const DayView& day) {
    for (const std::function<void()>& call : std::vector<std::function<void()>>{
             [&] { day.world("hourz"); }, [&] { day.in_country("hours", "AAB"); },
             [&] { day.in_sector("hours", "fod"); }, [&] { day.in_cell("hours", "AAA", "foot"); },
             [&] { day.unit("stock_days"); }}) {
      CHECK(failure(call).family() == Failure::Family::invalid_input);
      ++failures;
    }
    return false;
  };
  run(tiny.scenario(), options);
  CHECK(failures == 5);
}

TEST_CASE("a negative number of threads is refused") {
  const testing::Tiny tiny;
  RunOptions options;
  options.threads = -1;
  CHECK(failure([&] { run(tiny.scenario(), options); }).family() == Failure::Family::misuse);
}

TEST_CASE("a file that is no results file is refused") {
  const testing::Tiny tiny;
  CHECK(failure([&] { Results results(tiny.file("missing.h5")); }).family() == Failure::Family::input_output);
  tiny.scratch.write("text.h5", "no results");
  CHECK(failure([&] { Results results(tiny.file("text.h5")); }).family() == Failure::Family::invalid_input);
}
