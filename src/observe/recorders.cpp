#include "observe/recorders.hpp"

namespace tierwave::observe {

Recorders::Recorders(const engine::DayView& baseline, const std::vector<double>& women_share, double adequate_pay,
                     const std::string& money, const Context& context)
    : sums(baseline, women_share, money, context),
      missing_inputs(baseline, money, context),
      workforce(baseline, adequate_pay, money, context),
      in_transit(baseline, money, context),
      transfers(money),
      kind_reports(baseline, context),
      all{&sums, &missing_inputs, &workforce, &in_transit, &transfers, &kind_reports} {}

}  // namespace tierwave::observe
