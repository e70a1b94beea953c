#include "bench/goals.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::bench;

namespace {

Measured million(double over_bound, double spread) {
  Measured measured{row_named("10^6"), {}, {}};
  measured.told[0] = {{"firms", 1e6}, {"links", 5.5e6}, {"run_bytes", 351e6}};
  measured.told[1] = {{"step_ms", 100}, {"step_ms_spread", 0.01}};
  measured.told[2] = {{"step_ms", 52}, {"step_ms_spread", 0.01}, {"step_over_bound", over_bound}};
  measured.told[2]["step_over_bound_spread"] = spread;
  return measured;
}

// The line of a goal, or nothing.
std::string line(const std::string& text, const std::string& goal) {
  const std::size_t begin = text.find(goal);
  return begin == std::string::npos ? "" : text.substr(begin, text.find('\n', begin) - begin);
}

const std::string over_bound = "10^6: day of the engine over the bound";

}  // namespace

TEST_CASE("a goal is met or missed") {
  CHECK_THAT(line(goals_text({million(1.9, 0.02)}), over_bound), Catch::EndsWith(" met"));
  const std::string text = goals_text({million(2.1, 0.02)});
  CHECK_THAT(line(text, over_bound), Catch::EndsWith("missed"));
  CHECK_THAT(line(text, "10^6: memory of a run a firm"), Catch::Contains("351.00 B") && Catch::EndsWith("missed"));
  CHECK_THAT(line(text, "10^6: speed on two threads over one"),
             Catch::Contains("1.92") && Catch::Contains("at least 1.9") && Catch::EndsWith(" met"));
}

TEST_CASE("a goal whose rounds spread too far cannot be judged") {
  CHECK_THAT(line(goals_text({million(1.9, 0.11)}), over_bound), Catch::Contains("cannot be judged"));
}

TEST_CASE("a goal that was not measured has no line") {
  CHECK(line(goals_text({million(1.9, 0.02)}), "10^7").empty());
  CHECK(goals_text({}).empty());
}

TEST_CASE("the cost of a link is compared between two sizes") {
  Measured more{row_named("10^7"), {}, {}};
  more.told[0] = {{"firms", 1e7}, {"links", 5.5e7}};
  more.told[2] = {{"step_ms", 728}, {"step_ms_spread", 0.01}};
  CHECK_THAT(line(goals_text({million(1.9, 0.02), more}), "10^7: cost of a link over that at 10^6"),
             Catch::Contains("1.40") && Catch::EndsWith(" met"));
}
