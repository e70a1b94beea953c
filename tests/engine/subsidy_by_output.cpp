// A wage subsidy for firms that make less keeps jobs in those alone: it once kept more in every firm that it selected.
#include <catch2/catch.hpp>

#include "engine/large_setups.hpp"
#include "engine/phases.hpp"
#include "support/measures.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::measures::Kind;
using models::measures::Measure;

namespace {

constexpr int days = 25;

engine::Setup<> with_subsidies(const std::vector<double>& output_below) {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 600));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  std::vector<Measure> measures;
  for (const double below : output_below) {
    Measure subsidy = measure_everywhere(*network, Kind::wage_subsidy, 2, days - 1);
    subsidy.pay = 0.3, subsidy.jobs_kept = 0.5, subsidy.output_below = below;
    measures.push_back(subsidy);
  }
  setup.measures = models::measures::Plan(*network, *setup.groups, measures);
  return setup;
}

// What is kept of the first rung of lay-offs.
double kept(const models::terms::Terms& terms, const engine::Setup<>& setup, std::size_t firm) {
  const auto& rungs = terms.jobs_kept_of(firm, setup.groups->of_firm[firm], setup.network->firms.cell[firm]);
  return rungs.empty() ? 0.0 : rungs.front().kept;
}

}  // namespace

TEST_CASE("firms that are not paid keep as many jobs as without the subsidy") {
  const engine::Setup<> without = with_subsidies({}), setup = with_subsidies({0.8});
  const Context context(2);
  engine::Simulation<double> plain(without, context), paid(setup, context);
  int below = 0, above = 0;
  for (int day = 0; day < days; ++day) {
    const std::vector<double> yesterday = paid.state().firms.production;
    plain.step();
    paid.step();
    for (std::size_t firm = 0; firm < yesterday.size(); ++firm) {
      const double before = kept(plain.terms(), without, firm);
      if (day >= 2 && yesterday[firm] < 0.8) {
        ++below;
        REQUIRE(kept(paid.terms(), setup, firm) == Approx(1 - (1 - before) * 0.5));
      } else {
        ++above;
        REQUIRE(kept(paid.terms(), setup, firm) == before);
        REQUIRE(paid.terms().firm_subsidy[firm] == 0);
      }
    }
  }
  CHECK(below > 100);
  CHECK(above > 100);
}

TEST_CASE("of two subsidies a firm keeps the jobs of those that pay it") {
  const engine::Setup<> without = with_subsidies({}), setup = with_subsidies({0.9, 0.6});
  const Context context(2);
  engine::Simulation<double> plain(without, context), paid(setup, context);
  std::array<int, 3> seen{};
  for (int day = 0; day < days; ++day) {
    const std::vector<double> yesterday = paid.state().firms.production;
    plain.step();
    paid.step();
    for (std::size_t firm = 0; day >= 2 && firm < yesterday.size(); ++firm) {
      const int paying = (yesterday[firm] < 0.9 ? 1 : 0) + (yesterday[firm] < 0.6 ? 1 : 0);
      ++seen[static_cast<std::size_t>(paying)];
      const double left = paying == 0 ? 1.0 : paying == 1 ? 0.5 : 0.25;
      REQUIRE(1 - kept(paid.terms(), setup, firm) == Approx((1 - kept(plain.terms(), without, firm)) * left));
    }
  }
  for (const int firms : seen) CHECK(firms > 20);
}

TEST_CASE("a subsidy for firms that make less keeps fewer jobs and costs less than one for all") {
  const auto outcome = [](const engine::Setup<>& setup) {
    const Context context(2);
    engine::Simulation<double> simulation(setup, context);
    double jobs = 0, spent = 0;
    for (int day = 0; day < days; ++day) {
      simulation.step();
      for (std::size_t firm = 0; firm < setup.network->firms.size(); ++firm)
        jobs += simulation.state().firms.heads[firm] * setup.network->firms.employment[firm];
    }
    for (const double on_group : simulation.state().measures.measure_spent_on_groups) spent += on_group;
    return std::pair(jobs, spent);
  };
  const auto [none, nothing] = outcome(with_subsidies({}));
  const auto [some, less] = outcome(with_subsidies({0.8}));
  const auto [most, all] = outcome(with_subsidies({models::measures::unlimited}));
  CHECK(nothing == 0);
  CHECK(none < some);
  CHECK(some < most);
  CHECK(less < all);
}
