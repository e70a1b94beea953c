// Ensembles of the tiny economy in a scratch folder.
#pragma once
#include <string>

#include "analysis/ensemble.hpp"
#include "study/bench.hpp"
#include "support/same_arrays.hpp"

namespace tierwave::testing {

// A key that the replicates draw, from `low` to `high`.
inline std::string drawn(const std::string& key, double low, double high) {
  return "[[ensemble.draw]]\nkey = \"" + key + "\"\ndistribution = \"uniform\"\nlow = " + std::to_string(low) +
         "\nhigh = " + std::to_string(high) + "\n";
}
inline std::string replicates(int number) {
  return "[ensemble]\nreplicates = " + std::to_string(number) + "\n";
}

// Shocks that make goods short, under drawn stocks, speeds of orders, lost heads and strength of a shock.
inline const std::string much_drawn = hard_shocks + "[stocks]\nrule = \"poisson\"\n" + replicates(9) +
                                      drawn("orders.tau_days", 2, 20) + drawn("work.heads_lost_share", 0, 1) +
                                      drawn("shock.ill.reduction", 0.4, 0.9);

class EnsembleBench : public Bench {
 public:
  // Runs the replicates of a study at some number of threads and returns the path of their file.
  std::filesystem::path run_all(const resolve::Study& study, const std::string& file, int threads = 2,
                                std::function<bool()> stop = {}) const {
    const Context context(threads);
    analysis::EnsembleOptions options;
    options.output = scratch.folder() / file;
    options.stop = std::move(stop);
    of_ensemble = analysis::run_ensemble(study, analysis::check_ensemble(study, context), options, context);
    return options.output;
  }

  mutable analysis::EnsembleSummary of_ensemble;  // of the last one
};

// Entries of an array at one position of its axis `axis`.
inline std::vector<double> at(const results::Array& array, std::size_t axis, std::size_t position) {
  std::size_t inner = 1;
  for (std::size_t i = axis + 1; i < array.shape.size(); ++i) inner *= array.shape[i];
  std::vector<double> values;
  for (std::size_t i = 0; i < array.values.size(); ++i)
    if (i / inner % array.shape[axis] == position) values.push_back(array.values[i]);
  return values;
}

}  // namespace tierwave::testing
