#include <catch2/catch.hpp>

#include <Eigen/Dense>

#include "base/errors.hpp"
#include "network/hand_made.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("upstreamness of a chain is the mean distance to final use") {
  const Network network = test::chain();
  CHECK(network.firms.upstreamness[2] == 1);
  CHECK(network.firms.upstreamness[1] == Approx(1 + 50.0 / 60));
  CHECK(network.firms.upstreamness[0] == Approx(1 + 30.0 / 50 * (1 + 50.0 / 60)));
  CHECK(network.firms.tier == std::vector<std::uint8_t>{1, 1, 0});
}

TEST_CASE("upstreamness solves the linear system of the allocation coefficients") {
  const economy::Economy economy = test::random_economy(3, 4, 71);
  const Network network = generate(economy, test::without_thinning(150), Context(2)).network;
  const auto firms = static_cast<Eigen::Index>(network.firms.size());
  Eigen::MatrixXd system = Eigen::MatrixXd::Identity(firms, firms);
  for (Eigen::Index buyer = 0; buyer < firms; ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
        const std::uint32_t supplier = network.links.supplier[link];
        system(supplier, buyer) -= network.links.flow[link] / network.firms.output[supplier];
      }
  const Eigen::VectorXd exact = system.partialPivLu().solve(Eigen::VectorXd::Ones(firms));
  for (Eigen::Index firm = 0; firm < firms; ++firm)
    CHECK(network.firms.upstreamness[firm] == Approx(exact[firm]).epsilon(1e-8));
}

TEST_CASE("firms whose sales never reach a final user are refused by id") {
  Network network = test::chain();
  network.firms.final_sales_home = {20, 10, 0};
  network.firms.output[2] = 1e-300;
  CHECK_THROWS_WITH(compute_upstreamness(network, Context(1)),
                    Catch::Contains("the sales of firm 9 of AAA_garments never reach a final user"));
}
