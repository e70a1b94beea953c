// The runs of a backtest: shipped scenarios and texts, run day by day.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "analysis/backtest.hpp"
#include "analysis/daily_sums.hpp"
#include "base/calendar.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

// A date of ours: what is no date is a bug.
Date date_of(std::string_view text);

class BacktestRun {
 public:
  // Both outlive it.
  BacktestRun(const BacktestOptions& options, const Context& context) : options_(options), context_(context) {}

  const Context& context() const { return context_; }
  const std::function<bool()>& stop() const { return options_.stop; }
  void tell(const std::string& step) const {
    if (options_.progress) options_.progress(step);
  }
  // Of a file in the folder scenarios.
  resolve::Study study(const std::string& scenario, const std::vector<std::string>& overrides = {}) const;
  // Of a text, on a shipped economy.
  resolve::Study study_on(const std::string& economy, const std::string& text) const;
  // The world with more overrides than the user's.
  resolve::Study world(std::vector<std::string> more = {}) const;
  // Told to the user as `step`.
  DailySums run(const resolve::Study& study, const std::string& step,
                const std::function<void(const engine::DayView&)>& observe = {}) const;
  // One of many that make a figure together.
  DailySums run_untold(const resolve::Study& study) const { return run_daily(study, context_, options_.stop); }

 private:
  const BacktestOptions& options_;
  const Context& context_;
};

}  // namespace tierwave::analysis
