#include "base/random.hpp"

#include <Random123/philox.h>

#include "base/math.hpp"

namespace tierwave {

double uniform(RandomKey key, std::uint32_t id, std::uint32_t day, Purpose purpose, std::uint32_t draw) {
  const r123::Philox4x32::ctr_type counter{{id, day, static_cast<std::uint32_t>(purpose), draw}};
  const r123::Philox4x32::key_type philox_key{{key.seed, key.replicate}};
  const auto words = r123::Philox4x32{}(counter, philox_key);
  const std::uint64_t bits = (static_cast<std::uint64_t>(words[0]) << 32 | words[1]) >> 12;
  return (static_cast<double>(bits) + 0.5) * 0x1.0p-52;  // exact: 53 bits in all
}

double poisson_quantile(double mean, double u, double least) {
  double probability = portable_exp(-mean);
  double k = 0;
  double left_out = 0;  // P(X < least)
  for (; k < least; k += 1, probability *= mean / k) left_out += probability;
  const double wanted = left_out + u * (1.0 - left_out);
  double below = left_out + probability;
  // The sum may stop short of u by round-off, far in the tail, where a further term adds nothing.
  while (below < wanted && (k < mean || probability > 0)) {
    k += 1;
    probability *= mean / k;
    below += probability;
  }
  return k;
}

}  // namespace tierwave
