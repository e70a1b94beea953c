// Buyers in a stated order, worked by hand, and the ranks that sector codes give them by product.
#include <catch2/catch.hpp>

#include <array>

#include "models/rationing/rule.hpp"

using namespace tierwave;
using namespace tierwave::models::rationing;

namespace {

// Sectors farm, mill and shop.
Priority resolved(std::vector<std::string> first, std::vector<std::string> products = {}) {
  std::vector<economy::Sector> sectors(3);
  sectors[0].code = "farm";
  sectors[1].code = "mill";
  sectors[2].code = "shop";
  schema::Values values;
  values.set("rule", {std::string("priority"), {}, true});
  values.set("first", {first, {}, true});
  if (!products.empty()) values.set("products", {products, {}, true});
  Rule rule = from(values);
  Mistakes mistakes;
  resolve(rule, sectors, values, mistakes);
  CHECK(mistakes.size() == 0);
  return std::get<Priority>(rule);
}

// Buyers ordering 10, 20 and 30 at ranks 2, 0 and 2, final users ordering 40 at rank 1.
std::vector<double> received(double supply) {
  const std::vector<Claim> buyers{{10, 1, 2}, {10, 2, 0}, {60, 0.5, 2}};
  const std::array<Claim, 2> final_users{{{30, 1, 1}, {10, 1, 1}}};
  const Levels levels = Priority::allocate(supply, {buyers, final_users});
  CHECK(levels.buyers == levels.final_users);
  std::vector<double> amounts;
  for (const Claim& claim : buyers)
    amounts.push_back(claim.baseline * Priority::delivered(claim.order, levels.buyers, claim.rank));
  double to_final = 0;
  for (const Claim& claim : final_users)
    to_final += claim.baseline * Priority::delivered(claim.order, levels.final_users, claim.rank);
  amounts.push_back(to_final);
  return amounts;
}

void check(double supply, const std::vector<double>& wanted) {
  INFO("supply " << supply);
  const std::vector<double> got = received(supply);
  for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(got[i] == Approx(wanted[i]).margin(1e-13));
}

}  // namespace

TEST_CASE("priority serves rank after rank and shares within the last one served") {
  check(0, {0, 0, 0, 0});
  check(15, {0, 15, 0, 0});
  check(20, {0, 20, 0, 0});
  check(50, {0, 20, 0, 30});
  check(60, {0, 20, 0, 40});
  check(80, {5, 20, 15, 40});  // half for the last rank
}

TEST_CASE("a rank that orders nothing is passed over") {
  const std::vector<Claim> buyers{{10, 1, 3}};
  const std::array<Claim, 2> final_users{{{0, 1, 1}, {0, 1, 1}}};
  const Levels levels = Priority::allocate(4, {buyers, final_users});
  CHECK(10 * Priority::delivered(1, levels.buyers, 3) == Approx(4));
}

TEST_CASE("sectors are ranked as they are named and the unnamed come last together") {
  const Priority rule = resolved({"shop", "final_users"});
  for (std::size_t product = 0; product < 3; ++product) {
    CHECK(rule.rank(product, 2) == 0);
    CHECK(rule.rank_of_final_users(product) == 1);
    CHECK(rule.rank(product, 0) == 2);
    CHECK(rule.rank(product, 1) == 2);
  }
}

TEST_CASE("final users that are not named come last") {
  const Priority rule = resolved({"mill"});
  CHECK(rule.rank(0, 1) == 0);
  CHECK(rule.rank(0, 0) == 1);
  CHECK(rule.rank_of_final_users(0) == 1);
}

TEST_CASE("an order limited to some products leaves the others to be shared") {
  const Priority rule = resolved({"shop", "final_users"}, {"mill"});
  CHECK(rule.rank(1, 2) == 0);
  CHECK(rule.rank_of_final_users(1) == 1);
  CHECK(rule.rank(1, 0) == 2);
  for (const std::size_t product : {0u, 2u}) {
    for (std::size_t buyer = 0; buyer < 3; ++buyer) CHECK(rule.rank(product, buyer) == 0);
    CHECK(rule.rank_of_final_users(product) == 0);
  }
}

TEST_CASE("priority with one rank is proportional rationing") {
  const std::vector<Claim> buyers{{10, 1}, {20, 0.5}};
  const std::array<Claim, 2> final_users{{{30, 1}, {0, 1}}};
  CHECK(Priority::allocate(20, {buyers, final_users}).buyers ==
        Approx(Proportional::allocate(20, {buyers, final_users}).buyers).epsilon(1e-15));
}
