// Our quantiles beside those of Boost.Math, which is made another way.
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "base/quantiles.hpp"
#include "base/random.hpp"

using namespace tierwave;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

// Shares from one tail to the other. Further out the last bit of a share, which is what ours is found by, moves the
// quantile by more than is compared.
template <class Check>
void for_shares(Check&& check) {
  for (const double u : {1e-6, 0.001, 0.02, 0.1, 0.25, 0.4999, 0.5, 0.7, 0.9, 0.975, 0.999, 1 - 1e-6}) check(u);
}

}  // namespace

TEST_CASE("a normal quantile is that of Boost") {
  const boost::math::normal law(3, 0.7);
  for_shares([&](double u) {
    INFO(u);
    CHECK(normal_quantile(3, 0.7, -infinite, infinite, u) == Approx(boost::math::quantile(law, u)).epsilon(1e-9));
  });
}

TEST_CASE("a normal quantile cut on both sides is that of the part of the law between them") {
  const boost::math::normal law(3, 0.7);
  const double below = boost::math::cdf(law, 2.0), within = boost::math::cdf(law, 3.5) - below;
  for_shares([&](double u) {
    INFO(u);
    CHECK(normal_quantile(3, 0.7, 2, 3.5, u) == Approx(boost::math::quantile(law, below + u * within)).epsilon(1e-9));
  });
}

TEST_CASE("a triangular quantile is that of Boost") {
  const boost::math::triangular law(-1, 0.5, 4);
  for_shares([&](double u) {
    INFO(u);
    CHECK(triangular_quantile(-1, 0.5, 4, u) == Approx(boost::math::quantile(law, u)).epsilon(1e-9));
  });
}

TEST_CASE("a Poisson quantile is the least number of which Boost finds the share at or below large enough") {
  for (const double mean : {0.5, 4.0, 15.0, 200.0}) {
    const boost::math::poisson law(mean);
    for_shares([&](double u) {
      INFO("mean " << mean << ", share " << u);
      const double k = poisson_quantile(mean, u, 0);
      CHECK(boost::math::cdf(law, k) >= u - 1e-12);
      CHECK((k == 0 || boost::math::cdf(law, k - 1) <= u + 1e-12));
    });
  }
}
