#include <chrono>

#include "bench/machine.hpp"
#include "bench/measure.hpp"

namespace tierwave::bench {

void measure_generation(const Row& row, int threads, const Tell& tell) {
  const Context context(threads);
  const double before = bytes_in_use();
  const auto start = std::chrono::steady_clock::now();
  const network::Generated generated = generate(row, context);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  tell(threads, "generation_s", seconds.count());
  const double peak = peak_resident_bytes() - before;
  const double finished = bytes_in_use() - before;
  tell(threads, "generation_peak_bytes", peak);
  tell(threads, "network_bytes", finished);
}

}  // namespace tierwave::bench
