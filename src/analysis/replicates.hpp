// The replicates of a study side by side, one on each thread.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/run_replicate.hpp"
#include "base/context.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

using Replicates = std::vector<std::optional<Replicate>>;  // by number; nothing for one that did not finish

// Errors: InvalidInput where values that a replicate draws do not fit each other; says in which replicate.
void check_all_values(const resolve::Study& study, std::uint32_t replicates, const Context& context);

// Runs as many replicates as `replicates` has places, numbered from 0. `progress` is called after each with how many are
// done; it and `stop`, which is asked before each day, may be empty. Errors: BrokenInvariant and InvalidInput, which say in which
// replicate, with what it drew; Interrupted. Those that finished before stand in `replicates` then.
void run_replicates(const resolve::Study& study, Keep keep, const std::function<bool()>& stop,
                    const std::function<void(std::size_t done)>& progress, const Context& context,
                    Replicates& replicates);

// What is known before the first day, of the keys as they are written.
std::vector<std::string> known_beforehand(const resolve::Study& study, const Context& context);

// What the replicates have to tell besides: in how many, in which first, and the text of that one.
std::vector<std::string> warnings_of(const Replicates& replicates, const resolve::Study& study);

}  // namespace tierwave::analysis
