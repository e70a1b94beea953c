// Root mean square error, correlation and the fit of a line, worked by hand.
#include "analysis/fit.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace tierwave::analysis;

TEST_CASE("the fit of two lists") {
  const std::vector<double> simulated{1, 2, 3}, observed{2, 2, 5};
  const Fit fit = fit_of(simulated, observed);
  CHECK(fit.root_mean_square_error == Approx(std::sqrt(5.0 / 3)).epsilon(1e-14));
  CHECK(fit.correlation == Approx(std::sqrt(3.0) / 2).epsilon(1e-14));
  CHECK(fit_of(observed, observed).root_mean_square_error == 0);
}

TEST_CASE("a regression meets a line exactly and correlates as its slope says") {
  const std::vector<double> x{0, 1, 2, 3}, falling{5, 3, 1, -1}, noisy{0, 2, 1, 3};
  CHECK(fit_of_regression(x, falling).root_mean_square_error == Approx(0).margin(1e-14));
  const Fit fit = fit_of_regression(x, noisy);  // slope 0.8, constant 0.3: distances 0.3, -0.9, 0.9, -0.3
  CHECK(fit.root_mean_square_error == Approx(std::sqrt(0.45)).epsilon(1e-13));
  CHECK(fit.correlation == Approx(0.8).epsilon(1e-13));
}
