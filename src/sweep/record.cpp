#include "sweep/record.hpp"

#include <fmt/format.h>

namespace tierwave::sweep {
namespace {

void add_counted(const Record& record, std::size_t figure, const char* what, std::vector<std::string>& warnings) {
  std::size_t telling = 0, first = 0;
  for (std::size_t i = 0; i < record.samples.size(); ++i) {
    if (!(record.means[figure][i] > 0)) continue;
    if (telling++ == 0) first = i;
  }
  if (telling > 0)
    warnings.push_back(
        fmt::format("in {} of {} samples {} (array `{}`), first in sample {}; `tierwave run` of the "
                    "scenario with the values of such a sample says what the result hangs on",
                    telling, record.samples.size(), what, figures()[figure].name, record.name_of(first)));
}

}  // namespace

std::string Record::name_of(std::size_t position) const {
  return plan.name_of(static_cast<std::size_t>(samples[position]),
                      std::span(values).subspan(position * plan.keys.size(), plan.keys.size()));
}

std::vector<std::string> warnings_of(const Record& record) {
  std::vector<std::string> warnings = record.warnings_beforehand;
  add_counted(record, spread_figure, "a shock spreads by missing inputs", warnings);
  add_counted(record, collapsed_figure, "output collapses because inputs are missing", warnings);
  return warnings;
}

std::vector<SobolIndices> indices_of(const Record& record, const Context& context) {
  std::vector<SobolIndices> indices(figure_count);
  if (record.plan.kind != Plan::Kind::sobol || !record.shard.is_whole()) return indices;
  for (std::size_t figure = 0; figure < figure_count; ++figure)
    if (figures()[figure].has_indices)
      indices[figure] = sobol_indices(record.means[figure], record.plan.rows, record.plan.keys.size(), record.resamples,
                                      record.seed, context);
  return indices;
}

}  // namespace tierwave::sweep
