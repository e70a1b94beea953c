#include "study/collapse_watch.hpp"

#include "study/warnings.hpp"

namespace tierwave::study {

CollapseWatch::CollapseWatch(const resolve::Study& study, const std::string& told)
    : study_(study), collapsed_(tells_of_collapse(told)), spread_(tells_of_spread(told)) {}

std::string CollapseWatch::warning_of(const engine::DayView& day, const std::vector<double>& output,
                                      const std::vector<double>& baseline_output) {
  if (collapsed_) return "";
  if (const auto collapse = observe::collapse_on(day, output, baseline_output, study_.setup)) {
    collapsed_ = true;
    return study::collapsed(study_, *collapse);
  }
  if (spread_) return "";
  const auto spread = observe::spread_on(day, output, baseline_output, study_.setup);
  spread_ = spread.has_value();
  return spread ? spreads(study_, *spread) : "";
}

}  // namespace tierwave::study
