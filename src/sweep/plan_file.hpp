// The plan as a table: NAME.plan.csv, written before the first run and held against the plan when a sweep goes on.
//
//   # tierwave-sweep-plan 1
//   # scenario_sha256: 9f86d0...        lines "# NAME: VALUE" with what the runs depend on
//   # over: orders.tau_days uniform 5 to 20
//   sample,matrix,orders.tau_days       matrix only of a Sobol plan
//   0,A,12.5
//
// Numbers are written with as many digits as bring back the same bits.
#pragma once
#include <filesystem>
#include <string>

#include "resolve/study.hpp"
#include "sweep/plan.hpp"

namespace tierwave::sweep {

struct PlanText {
  std::string text;
  std::string sha256;  // of it
};

PlanText text_of(const Plan& plan, const resolve::Study& study);

// Puts the plan there where none is; several programs may do so at once. Where one is, as it is when a sweep goes on or
// other shards began, it must be the same. Errors: InvalidInput that names what changed; InputOutputError.
void write_or_compare(const PlanText& plan, const std::filesystem::path& path);

}  // namespace tierwave::sweep
