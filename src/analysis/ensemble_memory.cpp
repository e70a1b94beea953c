#include "analysis/ensemble_memory.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/banded_outputs.hpp"
#include "analysis/run_totals.hpp"
#include "analysis/sums.hpp"
#include "language/ensemble_keys.hpp"
#include "resolve/replicate.hpp"
#include "resolve/run_memory.hpp"

namespace tierwave::analysis {
namespace {

constexpr double other_entries_of_totals = 60;  // tiers, sexes, sizes, contracts; work lost

double bytes_of_a_thread(const resolve::Study& study) {
  const network::Network& network = *study.setup.network;
  const double simulation = resolve::simulation_bytes(study.setup, study.precision);
  // While it is drawn a network takes up to twice what it takes in the end.
  return simulation + (resolve::draws_networks(study) ? 2 * resolve::network_bytes(network) : 0.0);
}

double bytes_of_a_replicate(const resolve::Study& study, Keep keep) {
  const auto days = static_cast<double>(study.calendar.days());
  const auto parts = static_cast<double>(parts_of(*study.setup.network).size());
  const auto outputs = static_cast<double>(observe::summed_outputs("").size());
  const auto banded = static_cast<double>(banded_outputs().size());
  const double totals = 16 * static_cast<double>(figure_count) * (parts + other_entries_of_totals);
  if (keep == Keep::totals) return totals;
  const auto measures = static_cast<double>(study.setup.measures.size());
  return days * (8 * (outputs + measures) + 4 * banded * (parts - 1)) + 8 * (outputs + 2) * parts + totals;
}

double threads_at_work(std::uint32_t replicates, int threads) {
  return std::min(static_cast<double>(replicates), static_cast<double>(threads));
}

}  // namespace

double ensemble_bytes(const resolve::Study& study, std::uint32_t replicates, int threads, Keep keep) {
  return threads_at_work(replicates, threads) * bytes_of_a_thread(study) +
         static_cast<double>(replicates) * bytes_of_a_replicate(study, keep);
}

void refuse_beyond_memory(const resolve::Study& study, std::uint32_t replicates, int threads, double available,
                          Keep keep) {
  const double needed = ensemble_bytes(study, replicates, threads, keep);
  if (needed <= available) return;
  constexpr double gigabyte = 1e9;
  throw InvalidInput(
      language::ensemble(study.scenario).replicates.where,
      fmt::format("{} replicates on {:.0f} threads need about {:.1f} GB of memory ({:.2f} a thread, {:.1f} for what is "
                  "kept of all replicates) and {:.1f} GB are free",
                  replicates, threads_at_work(replicates, threads), needed / gigabyte,
                  bytes_of_a_thread(study) / gigabyte, replicates * bytes_of_a_replicate(study, keep) / gigabyte,
                  available / gigabyte),
      "run fewer replicates, days or firms, or use fewer --threads");
}

}  // namespace tierwave::analysis
