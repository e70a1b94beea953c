// Overtime and hiring under the elastic law, worked by hand.
#include <catch2/catch.hpp>

#include "models/work/elastic.hpp"

using namespace tierwave::models::work;

namespace {

const Elastic law{{.hiring_speed = 0.05, .overtime_limit = 0.1}};
constexpr double unlimited = 1e300;

}  // namespace

TEST_CASE("where more is asked those present work longer up to the limit") {
  CHECK(law.labour({1, 1, unlimited}, 1) == 1);
  CHECK(law.labour({1, 1.04, unlimited}, 1) == 1.04);
  CHECK(law.labour({1, 1.5, unlimited}, 1) == Approx(1.1).epsilon(1e-15));
  CHECK(law.most_labour({1, 1, unlimited}, 1) == Approx(1.1).epsilon(1e-15));
}

TEST_CASE("a closure takes labour one for one unless more is asked of those who may work") {
  CHECK(law.labour({1, 1, unlimited}, 0.7) == 0.7);
  CHECK(law.labour({1, 0.9, unlimited}, 0.7) == 0.7);
  CHECK(law.labour({1, 1.05, unlimited}, 0.7) == Approx(0.735).epsilon(1e-15));
  CHECK(law.labour({1, 2, unlimited}, 0.7) == Approx(0.77).epsilon(1e-15));
}

TEST_CASE("heads hired beyond the baseline work and are closed like the others") {
  CHECK(law.labour({1, 1.2, unlimited, 1.2}, 1) == 1.2);
  CHECK(law.most_labour({1, 1.2, unlimited, 1.2}, 1) == Approx(1.32).epsilon(1e-15));
  CHECK(law.most_labour({1, 1.2, unlimited, 1.2}, 0.5) == Approx(0.66).epsilon(1e-15));
}

TEST_CASE("hours above the baseline make firms hire and falling hours let go again") {
  const Outcome more = law.outcome({1.1, 1, 1.1, 10, {1, 0}});
  CHECK(more.hours == Approx(1.065).epsilon(1e-15));  // 0.65 of the rise
  CHECK(more.jobs.heads == Approx(1 + 0.05 * 0.065).epsilon(1e-15));
  CHECK(more.jobs.recallable == 0);
  const Outcome back = law.outcome({1, 1, 1, 10, {1.05, 0}});
  CHECK(back.jobs.heads == Approx(1.05 - 0.05 / 15).epsilon(1e-15));
}

TEST_CASE("nobody hires beyond the baseline what a closure forbids to work") {
  CHECK(law.outcome({0.5, 0.5, 0.5, 10, {1, 0}}).jobs.heads < 1);
}
