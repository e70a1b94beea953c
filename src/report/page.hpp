// The whole page: one file of HTML that needs no other, no network and no program.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/compare.hpp"
#include "report/run_figures.hpp"
#include "report/sweep_figures.hpp"
#include "report/texts.hpp"

namespace tierwave::report {

struct Contents {
  analysis::Comparison comparison;  // of one scenario or several
  std::vector<RunFigures> figures;  // by scenario, of main_figure()
  std::optional<SweepFigures> sweep;
};

// What stands in the results files of these contenders, and in that of a sweep where one is named. Reads each file again. Errors: those of
// analysis::compare(), run_figures() and sweep_figures().
Contents contents_of(const std::vector<analysis::Contender>& contenders, std::size_t baseline, bool force,
                     const std::filesystem::path& sweep = {});

// Equal contents give equal bytes: no time of day, no host. `output` is the page's own name, for the command that makes it again.
std::string page_of(const Contents& contents, const std::string& output, const Texts& texts);

}  // namespace tierwave::report
