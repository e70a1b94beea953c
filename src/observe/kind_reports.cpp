#include "observe/kind_reports.hpp"

#include <algorithm>

#include "engine/state_fields.hpp"

namespace tierwave::observe {
namespace {

// Whether the run holds the arrays of a kind.
template <class State>
bool held(const State& state) {
  bool any = false;
  State::for_each_array(state, [&](const engine::Field&, const auto& values) { any = any || !values.empty(); });
  return any;
}

}  // namespace

KindReports::KindReports(const engine::DayView& baseline, const Context& context)
    : context_(context), partition_(baseline.network, baseline.groups, Level::group) {
  models::for_each_reports([&]<class State>(const std::vector<models::Report<State>>& reports,
                                            State models::KindStates::*kind) {
    for (const models::Report<State>& report : reports) {
      variables_.push_back({report.name,
                            {"time", "country", "sector"},
                            report.units,
                            report.long_name,
                            report.description,
                            std::string(report.is_stock ? "time: point" : "time: sum") + " country: sum sector: sum"});
      of_firms_.emplace_back(
          [kind, of_firm = report.of_firm](const engine::DayView& day, std::span<const std::uint32_t> firms) {
            const State& state = day.kinds.*kind;
            double sum = 0;
            if (held(state))
              for (const std::uint32_t firm : firms) sum += of_firm(state, day.network.firms, firm);
            return sum;
          });
    }
  });
  of_cells_.assign(variables_.size(),
                   std::vector<double>(baseline.network.countries.size() * baseline.network.sectors.size()));
}

void KindReports::record(const engine::DayView& day, results::Recording& recording) {
  for (std::vector<double>& of_cell : of_cells_) std::fill(of_cell.begin(), of_cell.end(), 0.0);
  const auto of_group = [&](std::span<const std::uint32_t> firms, std::uint32_t, std::vector<double>& sums) {
    sums.resize(of_firms_.size());
    for (std::size_t v = 0; v < of_firms_.size(); ++v) sums[v] = of_firms_[v](day, firms);
  };
  sum_by(partition_, day, context_, of_pieces_, of_group, [&](std::size_t group, const std::vector<double>& sums) {
    for (std::size_t v = 0; v < sums.size(); ++v) of_cells_[v][day.groups.cell[group]] += sums[v];
  });
  const auto number = static_cast<std::size_t>(day.day.number());
  for (std::size_t v = 0; v < variables_.size(); ++v) recording.write_day(variables_[v].name, number, of_cells_[v]);
}

}  // namespace tierwave::observe
