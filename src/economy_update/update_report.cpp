#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "economy_update/update.hpp"

namespace tierwave::economy {
namespace {

constexpr std::size_t stuck_shown = 5;

std::string stuck_text(const std::vector<SumMisfit>& stuck) {
  double total = 0;
  for (const SumMisfit& sum : stuck) total += sum.target;
  std::string text = fmt::format("  {} with a target above 0 {} no flow to scale and stayed 0, {:.6g} million in all: ",
                                 stuck.size() == 1 ? "1 sum" : fmt::format("{} sums", stuck.size()),
                                 stuck.size() == 1 ? "has" : "have", total);
  for (std::size_t sum = 0; sum < std::min(stuck_shown, stuck.size()); ++sum)
    text += fmt::format("{}{} {:.6g}", sum > 0 ? ", " : "", stuck[sum].label, stuck[sum].target);
  if (stuck.size() > stuck_shown) text += fmt::format(" and {} more", stuck.size() - stuck_shown);
  return text + "\n";
}

}  // namespace

std::string describe(const UpdateReport& report) {
  std::string text;
  if (!report.margins.empty()) text += fmt::format("fitted in {} iterations\n", report.iterations);
  for (const MarginMisfit& margin : report.margins) {
    text += fmt::format("{}: {} sums, {:.6g} million; missed by {:.2g} % in all", margin.name, margin.sums,
                        margin.total, 100 * margin.share());
    const double gap = std::abs(margin.largest.found - margin.largest.target);
    if (gap > 0)
      text += fmt::format(", at most by {:.3g} million: {} comes to {:.6g}, not {:.6g}", gap, margin.largest.label,
                          margin.largest.found, margin.largest.target);
    text += "\n";
    if (!margin.stuck.empty()) text += stuck_text(margin.stuck);
  }
  if (report.employment_after > 0)
    text += fmt::format("employment: {:.1f} thousand persons, {:.1f} before\n", report.employment_after / 1000,
                        report.employment_before / 1000);
  for (const std::string& note : report.notes) text += "  " + note + "\n";
  for (const std::string& warning : report.warnings) text += "warning: " + warning + "\n";
  return text;
}

}  // namespace tierwave::economy
