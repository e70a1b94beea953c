// Jobs under the elastic law, worked by hand: lay-off, recall before hiring, and the labour that is missing afterwards.
#include <catch2/catch.hpp>
#include <vector>

#include "models/work/elastic.hpp"

using namespace tierwave::models::work;

namespace {

const Elastic law{
    {.layoff_speed = 0.1, .hiring_speed = 0.05, .recall_speed = 0.2, .recall_share = 0.75, .overtime_limit = 0.1}};
constexpr double unlimited = 1e300;

}  // namespace

TEST_CASE(
    "lay-offs close a share of the gap to phi times the hours lost, and some of those let go can be called back") {
  const Outcome outcome = law.outcome({0.6, 0.6, 0.5, 10, {0.95, 0.01}});  // hours 0.6, so 0.2 of the jobs to lose
  CHECK(outcome.hours == 0.6);
  CHECK(outcome.jobs.heads == Approx(0.95 - 0.1 * 0.15).epsilon(1e-15));
  CHECK(outcome.jobs.recallable == Approx(0.01 + 0.75 * 0.1 * 0.15).epsilon(1e-15));
}

TEST_CASE("recall comes before hiring") {
  const Outcome enough = law.outcome({1, 1, 1, 10, {0.8, 0.15}});  // 0.2 of the jobs to fill
  CHECK(enough.jobs.heads == Approx(0.8 + 0.2 * 0.2 + 0.05 * 0.16).epsilon(1e-15));
  CHECK(enough.jobs.recallable == Approx(0.15 - 0.04).epsilon(1e-15));
  const Outcome few = law.outcome({1, 1, 1, 10, {0.8, 0.01}});
  CHECK(few.jobs.heads == Approx(0.8 + 0.01 + 0.05 * 0.19).epsilon(1e-15));
  CHECK(few.jobs.recallable == 0);
}

TEST_CASE("the country's scheme keeps some of the jobs that would be lost") {
  const std::vector<tierwave::models::labour::KeptOnRung> rungs{{.from = 0, .room = 0.15, .kept = 0.6},
                                                                {.from = 0.15, .room = 0.85, .kept = 0}};
  const Outcome outcome = law.outcome({0.6, 0.6, 0.5, 10, {1, 0}, rungs});  // 0.2 to lose without it, 0.6 x 0.15 kept
  CHECK(outcome.jobs.heads == Approx(1 - 0.1 * (0.2 - 0.09)).epsilon(1e-15));
}

TEST_CASE("jobs that are missing limit the labour of the next day stretched by overtime") {
  CHECK(law.labour({1, 1, unlimited, 0.8}, 1) == Approx(0.88).epsilon(1e-15));
  CHECK(law.labour({1, 1, unlimited, 0.95}, 1) == 1);
  CHECK(law.labour({1, 1, unlimited, 0.8}, 0.5) == 0.5);
}

TEST_CASE("at the baseline jobs stay exactly where they are") {
  const Outcome outcome = law.outcome({1, 1, 1, 200, {1, 0}});
  CHECK((outcome.jobs.heads == 1 && outcome.jobs.recallable == 0));
}
