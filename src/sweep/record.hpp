// What a sweep, or a shard of one, found: all that its results file holds.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "results/results_file.hpp"
#include "sweep/figures.hpp"
#include "sweep/indices.hpp"
#include "sweep/plan.hpp"
#include "sweep/shard.hpp"

namespace tierwave::sweep {

struct Record {
  // Where it comes from: all attributes but those that the members below give.
  std::vector<results::Attribute> provenance;
  std::string plan_sha256;
  PlanShape plan;  // of the whole sweep
  Shard shard;
  std::uint32_t seed = 0;
  std::size_t resamples = 0;                            // of a Sobol plan
  std::vector<std::string> warnings_beforehand;         // of the scenario as it is written
  std::vector<std::int64_t> samples;                    // numbers, rising
  std::vector<double> values;                           // by sample, by key
  std::array<std::vector<double>, figure_count> means;  // over replicates, by sample
  bool keeps_replicates = false;
  std::array<std::vector<double>, figure_count> of_replicates;  // by sample and replicate, where they are kept

  std::string name_of(std::size_t position) const;  // "17 (orders.tau_days = 3.2)" of the sample at a position
};

// The warnings of the scenario, and in how many samples output collapses or a shock spreads.
std::vector<std::string> warnings_of(const Record& record);

// By figure: of the whole of a Sobol plan; empty for other plans, for shards and for figures without.
std::vector<SobolIndices> indices_of(const Record& record, const Context& context);

}  // namespace tierwave::sweep
