// Quantiles of laws that parameters are drawn from: the value below which a share u of the law lies, 0 < u < 1. From
// plain arithmetic and base/math.hpp, so that a draw has the same bits on every processor.
#pragma once

namespace tierwave {

// low <= high
double uniform_quantile(double low, double high, double u);

// low <= mode <= high
double triangular_quantile(double low, double mode, double high, double u);

// Of a normal law cut to [low, high], either of which may be infinite; low <= mean <= high, standard_deviation > 0.
// Beyond nine standard deviations nothing comes out.
double normal_quantile(double mean, double standard_deviation, double low, double high, double u);

}  // namespace tierwave
