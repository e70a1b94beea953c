#include <chrono>

#include "bench/machine.hpp"
#include "bench/measure.hpp"
#include "network_files/saved_network.hpp"

namespace tierwave::bench {
namespace {

template <class Work>
double seconds_of(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

void measure_generation(const Row& row, int threads, const std::filesystem::path& scratch, const Tell& tell) {
  const Context context(threads);
  const economy::Economy economy = economy_of(row);
  const double before = bytes_in_use();
  reset_peak();
  const auto start = std::chrono::steady_clock::now();
  const network::Generated generated = generate(row, economy, context);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  tell(threads, "generation_s", seconds.count());
  const double peak = peak_resident_bytes() - before;
  const double finished = bytes_in_use() - before;
  tell(0, "firms", static_cast<double>(generated.network.firms.size()));
  tell(0, "links", static_cast<double>(generated.network.links.size()));
  tell(threads, "generation_peak_bytes", peak);
  tell(threads, "network_bytes", finished);
  const std::filesystem::path file = scratch / "row.network";
  tell(threads, "save_s", seconds_of([&] { network::save_network(generated.network, {}, file, false); }));
  tell(threads, "load_ms", 1e3 * seconds_of([&] { network::load_network(file); }));
  std::filesystem::remove(file);
}

}  // namespace tierwave::bench
