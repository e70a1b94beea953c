#include "analysis/daily_sums.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/errors.hpp"
#include "observe/run_days.hpp"

namespace tierwave::analysis {

std::size_t DailySums::output(const std::string& name) const {
  const auto found = std::find(outputs.begin(), outputs.end(), name);
  if (found == outputs.end()) throw std::logic_error("no output named " + name);
  return static_cast<std::size_t>(found - outputs.begin());
}

double DailySums::level(const std::string& name, std::size_t part, Date date) const {
  return mean_level(name, part, date, date);
}

double DailySums::mean_level(const std::string& name, std::size_t part, Date first, Date last) const {
  const std::size_t figure = output(name);
  double sum = 0;
  int count = 0;
  for (int day = std::max(0, calendar.day(first).number());
       day <= std::min(calendar.days() - 1, calendar.day(last).number()); ++day, ++count)
    sum += days[static_cast<std::size_t>(day)][part][figure];
  return sum / count / baseline[part][figure];
}

double DailySums::mean_lost(const std::string& name, std::size_t part) const {
  return 1 - mean_level(name, part, calendar.first(), calendar.date(Day(calendar.days() - 1)));
}

namespace {

// Keeps the sums of every day.
class Keeper final : public observe::Observer {
 public:
  Keeper(const Sums& sums, DailySums& result, const std::function<void(const engine::DayView&)>& look)
      : sums_(sums), result_(result), look_(look) {}
  void record(const engine::DayView& day, results::Recording&) override {
    result_.days.push_back(sums_.today());
    if (look_) look_(day);
  }

 private:
  const Sums& sums_;
  DailySums& result_;
  const std::function<void(const engine::DayView&)>& look_;
};

}  // namespace

DailySums run_daily(const resolve::Study& study, const Context& context, const std::function<bool()>& stop,
                    const std::function<void(const engine::DayView&)>& look) {
  DailySums result{study.calendar, parts_of(*study.setup.network), {}, {}, {}};
  for (const observe::SummedOutput& output : observe::summed_outputs(observe::money_unit(*study.setup.network)))
    result.outputs.push_back(output.variable.name);
  resolve::with_simulation(study, context, [&](auto& simulation) {
    simulation.check_steady_state();
    Sums sums(view_of(simulation), context);
    result.baseline = sums.baseline();
    result.days.reserve(static_cast<std::size_t>(study.calendar.days()));
    Keeper keeper(sums, result, look);
    observe::NoRecording nothing;
    observe::Observer* const observers[]{&sums, &keeper};
    if (!observe::run_days(simulation, study.calendar.days(), observers, nothing, stop))
      throw Interrupted("interrupted; a backtest starts anew");
  });
  return result;
}

}  // namespace tierwave::analysis
