// Sweeps of the tiny economy in a scratch folder.
#pragma once
#include <fstream>
#include <iterator>
#include <string>

#include "base/files.hpp"
#include "study/bench.hpp"
#include "sweep/sweep.hpp"

namespace tierwave::testing {

// A key that is swept from `low` to `high`, in so many levels where it is a grid.
inline std::string swept(const std::string& key, double low, double high, int levels = 0) {
  return "[[sweep.over]]\nkey = \"" + key + "\"\nlow = " + std::to_string(low) + "\nhigh = " + std::to_string(high) +
         "\n" + (levels > 0 ? "levels = " + std::to_string(levels) + "\n" : "");
}
inline const std::string grid = "[sweep]\nplan = \"grid\"\n";
inline std::string sobol(int samples) {
  return "[sweep]\nplan = \"sobol\"\nsamples = " + std::to_string(samples) + "\nresamples = 40\n";
}
inline std::string latin_hypercube(int samples) {
  return "[sweep]\nplan = \"latin-hypercube\"\nsamples = " + std::to_string(samples) + "\n";
}
// Shocks that make goods short, over the speed of orders and the strength of a shock.
inline const std::string hard_keys = swept("orders.tau_days", 2, 20) + swept("shock.ill.reduction", 0.4, 0.9);

class SweepBench : public Bench {
 public:
  struct How {
    int threads = 2;
    std::string shard = "1/1";
    bool resume = false;
    bool force = false;
    std::function<bool()> stop = {};
  };
  // Runs a sweep of a study into NAME.h5 and returns the path of its results.
  std::filesystem::path sweep(const resolve::Study& study, const std::string& name, const How& how) const {
    const Context context(how.threads);
    tierwave::sweep::SweepOptions options;
    options.output = scratch.folder() / (name + ".h5");
    options.shard = *tierwave::sweep::shard_in(how.shard);
    options.resume = how.resume;
    options.force = how.force;
    options.stop = how.stop;
    options.warn = [&](const std::string& warning) { warnings += warning + "\n"; };
    warnings.clear();
    outcome = tierwave::sweep::run_sweep(study, options, context);
    return outcome.files.results;
  }
  std::filesystem::path sweep(const resolve::Study& study, const std::string& name) const {
    return sweep(study, name, How{});
  }
  std::string bytes(const std::filesystem::path& file) const { return read_text(file); }
  std::string bytes_of(const std::string& name) const { return bytes(scratch.folder() / name); }

  mutable tierwave::sweep::SweepOutcome outcome;  // of the last one
  mutable std::string warnings;
};

}  // namespace tierwave::testing
