// The results file of an ensemble. Axes: replicate, time, quantile, country, sector.
//
//   OUTPUT                      time, replicate           the world, of every summed output
//   OUTPUT_quantile             time, quantile            over replicates, of the world; of the main outputs, as all
//   below OUTPUT_mean                 time OUTPUT_by_country_quantile  time, quantile, country   likewise by sector
//   OUTPUT_by_country_mean      time, country
//   baseline_OUTPUT             (none); baseline_OUTPUT_by_country, by_sector
//   hours_lost ...              replicate                 over the whole run; by country and by sector too
//   total_FIGURE ...            replicate                 sums over the run (total_arrays.hpp)
//   measure_spending_quantile   time, quantile, measure   over replicates, of all countries; measure_spending_mean likewise
//   total_measure_spending      replicate, measure        the same over the run
//   drawn_KEY                   replicate                 what it drew
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/replicates.hpp"
#include "analysis/spread.hpp"
#include "base/context.hpp"
#include "resolve/study.hpp"
#include "results/results_file.hpp"

namespace tierwave::analysis {

class EnsembleFile {
 public:
  // Creates the file. Errors: those of results::ResultsFile.
  EnsembleFile(const resolve::Study& study, std::uint32_t replicates, const std::filesystem::path& path, bool force);

  // Writes the replicates there are and puts the file in place; it is complete where none is missing. Arrays over
  // replicates are NaN where one is missing; quantiles and means are of those there are.
  void finish(const Replicates& replicates, const std::string& warnings, const Context& context);

 private:
  void write_summaries(const Replicates& replicates);
  void write_day(const Replicates& replicates, std::size_t day, const Context& context);
  void write_spending(const Replicates& replicates, std::size_t day);

  std::vector<Spread> spreads_of(const Replicates& replicates, std::size_t banded, std::size_t day,
                                 const Context& context) const;

  const resolve::Study& study_;
  Parts parts_;
  std::vector<observe::SummedOutput> outputs_;
  results::ResultsFile file_;
};

}  // namespace tierwave::analysis
