#include "analysis/backtest_run.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "base/toml.hpp"
#include "language/language.hpp"
#include "resolve/read_scenario.hpp"

namespace tierwave::analysis {

Date date_of(std::string_view text) {
  const std::optional<Date> day = parse_date(text);
  if (!day) throw BrokenInvariant(fmt::format("the backtest takes '{}' for a date", text));
  return *day;
}

resolve::Study BacktestRun::study(const std::string& scenario, const std::vector<std::string>& overrides) const {
  return resolve::resolve(resolve::read_scenario(options_.project / "scenarios" / scenario, overrides), context_);
}

resolve::Study BacktestRun::study_on(const std::string& economy, const std::string& text) const {
  const std::string whole = fmt::format("economy.folder = \"../models/economies/{}\"\n{}", economy, text);
  return resolve::resolve(scenario::parse(whole, options_.project / "scenarios" / "backtest.toml", language::whole()),
                          context_);
}

resolve::Study BacktestRun::world(std::vector<std::string> more) const {
  more.insert(more.begin(), options_.overrides.begin(), options_.overrides.end());
  return study("backtest-2020.toml", more);
}

DailySums BacktestRun::run(const resolve::Study& study, const std::string& step,
                           const std::function<void(const engine::DayView&)>& observe) const {
  tell(step);
  return run_daily(study, context_, options_.stop, observe);
}

}  // namespace tierwave::analysis
