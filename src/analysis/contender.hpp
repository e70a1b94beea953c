// What is compared: a scenario's totals, one of each run. They come from a results file, of a run or of an ensemble, or are
// run here; a comparison does not ask from where.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "analysis/run_totals.hpp"
#include "base/calendar.hpp"
#include "base/context.hpp"
#include "resolve/study.hpp"
#include "results/results_file.hpp"

namespace tierwave::analysis {

struct Contender {
  std::string name;                            // of the scenario
  std::string from;                            // the file as it was given
  std::vector<results::Attribute> provenance;  // of a results file (study/provenance.hpp)
  Calendar calendar{{}, 0};
  std::string money;                                               // unit of flows, "1e6 USD_2011 day-1"
  std::array<std::vector<std::string>, axes_of_totals> entries{};  // names along each axis; "world" of the world
  bool is_ensemble = false;
  std::vector<RunTotals> runs;  // by replicate; of a single run one
  std::vector<std::string> warnings;

  std::string text(const std::string& attribute) const;     // empty where there is none
  std::int64_t number(const std::string& attribute) const;  // 0 where there is none
};

// Of a complete results file, day by day where it is of a run. It is read in a process of its own first, since a damaged
// file can crash the HDF5 library. Errors: those of results::ResultsReader; InputOutputError for such a file; InvalidInput for
// a file that is not complete, holds weeks or months, or not the arrays needed.
Contender contender_of(const std::filesystem::path& file);

struct ContenderOptions {
  std::function<void(std::size_t done)> progress;  // called after each run; may be empty
  std::function<bool()> stop;                      // asked before each day; may be empty
};

// Of a study that is still to be run: all but its runs, its tiers and warnings. The replicates of its ensemble will
// run, or it alone.
Contender described(const resolve::Study& study, bool is_ensemble);
// Runs it: so many replicates of its ensemble, or once, which `replicates` of 1 says. Errors: those of run_replicates().
void run(const resolve::Study& study, std::uint32_t replicates, const ContenderOptions& options, const Context& context,
         Contender& contender);

}  // namespace tierwave::analysis
