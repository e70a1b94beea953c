// A scheme protects only whom it covers.
#include "models/labour/jobs_kept.hpp"

#include <catch2/catch.hpp>

#include "base/random.hpp"

using namespace tierwave;
using namespace tierwave::models::labour;

namespace {

constexpr std::size_t permanent = 0, temporary = 1, informal = 2;
constexpr ByContract mixed{0.11, 0.05, 0.84, 0, 0};

std::vector<KeptOnRung> kept_on(const ByContract& shares, const ByContract& jobs_kept) {
  std::vector<KeptOnRung> rungs;
  write_kept(shares, default_ladder(), jobs_kept, rungs);
  return rungs;
}

double jobs_lost_by(const Workforce& workforce, std::size_t contract) {
  return workforce.heads[contract][4] + workforce.heads[contract][5];
}

}  // namespace

TEST_CASE("without a scheme all jobs are lost that would be") {
  CHECK(jobs_lost(0.3, {}) == 0.3);
  CHECK(jobs_lost(0.3, kept_on(mixed, {})) == 0.3);
}

TEST_CASE("a scheme for permanent workers keeps no job of others") {
  const ByContract jobs_kept{0.6, 0, 0, 0, 0};
  CHECK(jobs_lost(0.1, kept_on(mixed, jobs_kept)) == 0.1);  // informal and temporary work bear all of it
  const Provisions scheme{.furlough_reach = {1, 0, 0, 0, 0}, .jobs_kept = jobs_kept, .furlough_pay = 0.8};
  for (const double without_schemes : {0.1, 0.6, 0.95}) {
    const double lost = jobs_lost(without_schemes, kept_on(mixed, jobs_kept));
    const Workforce with = divide({1 - without_schemes, 1 - lost}, mixed, default_ladder(), scheme),
                    without = divide({1 - without_schemes, 1 - without_schemes}, mixed, default_ladder(), {});
    CHECK(jobs_lost_by(with, informal) == Approx(jobs_lost_by(without, informal)).epsilon(1e-14));
    CHECK(jobs_lost_by(with, temporary) == Approx(jobs_lost_by(without, temporary)).epsilon(1e-14));
    CHECK(jobs_lost_by(with, permanent) == Approx(0.4 * jobs_lost_by(without, permanent)).epsilon(1e-12).margin(1e-14));
  }
}

TEST_CASE("where everybody is covered every class keeps the same share of its jobs") {
  const ByContract jobs_kept{0.6, 0.6, 0.6, 0.6, 0.6};
  for (const double without_schemes : {0.05, 0.5, 1.0})
    CHECK(jobs_lost(without_schemes, kept_on(mixed, jobs_kept)) == Approx(0.4 * without_schemes).epsilon(1e-14));
}

TEST_CASE("of any jobs lost each class loses what falls on it less what schemes keep") {
  for (std::uint32_t trial = 0; trial < 2000; ++trial) {
    std::uint32_t draws = 0;
    const auto draw = [&] { return uniform({11, 0}, trial, 0, Purpose::test, draws++); };
    ByContract shares{}, jobs_kept{};
    double total = 0;
    for (double& share : shares) total += share = draw();
    for (double& share : shares) share /= total;
    for (double& kept : jobs_kept) kept = draw() < 0.3 ? 0.0 : draw();
    const double without_schemes = draw(), lost = jobs_lost(without_schemes, kept_on(shares, jobs_kept));
    const Workforce with = divide({0, 1 - lost}, shares, default_ladder(), {.jobs_kept = jobs_kept}),
                    without = divide({0, 1 - without_schemes}, shares, default_ladder(), {});
    for (std::size_t k = 0; k < contracts; ++k)
      CHECK(jobs_lost_by(with, k) == Approx(jobs_lost_by(without, k) * (1 - jobs_kept[k])).margin(1e-12));
  }
}

TEST_CASE("jobs that were lost before a scheme began fall on the classes too") {
  const Provisions scheme{.jobs_kept = {1, 1, 1, 1, 1}};
  const Workforce workforce = divide({0, 0.4}, mixed, default_ladder(), scheme);
  CHECK(jobs_lost_by(workforce, permanent) + jobs_lost_by(workforce, temporary) + jobs_lost_by(workforce, informal) ==
        Approx(0.6).epsilon(1e-14));
}
