#include "analysis/run_replicate.hpp"

#include <cmath>
#include <utility>

#include "analysis/banded_outputs.hpp"
#include "base/errors.hpp"
#include "models/labour/keys.hpp"
#include "observe/axes.hpp"
#include "observe/firm_sums.hpp"
#include "observe/measures.hpp"
#include "observe/run_days.hpp"
#include "observe/share_lost.hpp"
#include "observe/transfers.hpp"
#include "observe/workforce.hpp"
#include "study/collapse_watch.hpp"

namespace tierwave::analysis {
namespace {

using observe::share_lost;

// What one output loses over the run, by part.
class Loss {
 public:
  Loss(std::size_t output, std::size_t parts) : output_(output), now_(parts), before_(parts) {}
  void add(const PartSums& today, const PartSums& baseline) {
    for (std::size_t part = 0; part < now_.size(); ++part) {
      now_[part] += today[part][output_];
      before_[part] += baseline[part][output_];
    }
  }
  std::vector<double> shares() const {
    std::vector<double> shares(now_.size());
    for (std::size_t part = 0; part < shares.size(); ++part) shares[part] = share_lost(now_[part], before_[part]);
    return shares;
  }

 private:
  std::size_t output_;
  std::vector<double> now_, before_;
};

// Gathers a replicate day by day.
class Gatherer final : public observe::Observer {
 public:
  // Stands behind `sums` among the observers.
  Gatherer(const resolve::Study& study, const engine::DayView& baseline, const Sums& sums, Replicate& replicate)
      : parts_(parts_of(baseline.network)),
        sums_(sums),
        outputs_(observe::summed_outputs(observe::money_unit(baseline.network))),
        hours_(position_of(outputs_, "hours")),
        output_(position_of(outputs_, "output")),
        hours_loss_(hours_, parts_.size()),
        employment_loss_(position_of(outputs_, "employment"), parts_.size()),
        output_loss_(output_, parts_.size()),
        replicate_(replicate) {
    const auto days = static_cast<std::size_t>(study.calendar.days());
    for (const std::string& name : banded_outputs()) banded_.push_back(position_of(outputs_, name));
    replicate_.world.assign(outputs_.size(), std::vector<double>(days));
    replicate_.parts.assign(banded_.size(), std::vector<float>(days * parts_.world()));
    replicate_.spending.assign(baseline.measures.size(), std::vector<double>(days));
    replicate_.baseline = sums_.baseline();
  }

  void record(const engine::DayView& day, results::Recording&) override {
    const auto today = static_cast<std::size_t>(day.day.number());
    const PartSums& today_sums = sums_.today();
    for (std::size_t o = 0; o < outputs_.size(); ++o) {
      const double divisor = outputs_[o].baseline == observe::BaselineRole::divisor ? sums_.baseline().back()[o] : 1.0;
      replicate_.world[o][today] = today_sums.back()[o] / divisor;
    }
    for (std::size_t b = 0; b < banded_.size(); ++b)
      for (std::size_t part = 0; part < parts_.world(); ++part)
        replicate_.parts[b][today * parts_.world() + part] = static_cast<float>(today_sums[part][banded_[b]]);
    const std::size_t countries = day.network.countries.size();
    for (std::size_t m = 0; m < replicate_.spending.size(); ++m)
      for (std::size_t country = 0; country < countries; ++country)
        replicate_.spending[m][today] += day.of_measures.measure_spending[m * countries + country];
    hours_loss_.add(today_sums, sums_.baseline());
    employment_loss_.add(today_sums, sums_.baseline());
    output_loss_.add(today_sums, sums_.baseline());
    note_worst_day(today);
  }

  void finish() {
    replicate_.hours_lost = hours_loss_.shares();
    replicate_.employment_lost = employment_loss_.shares();
    replicate_.output_lost = output_loss_.shares();
  }

 private:
  double lost_today(std::size_t output) const {
    return share_lost(sums_.today().back()[output], sums_.baseline().back()[output]);
  }

  void note_worst_day(std::size_t today) {
    note_worst(today, lost_today(hours_), replicate_.worst_day, replicate_.worst_hours_lost);
    note_worst(today, lost_today(output_), replicate_.worst_output_day, replicate_.worst_output_lost);
  }

  static void note_worst(std::size_t today, double lost, double& worst_day, double& worst_lost) {
    if (today > 0 && !(lost > worst_lost)) return;
    worst_day = std::isnan(lost) ? lost : static_cast<double>(today);
    worst_lost = lost;
  }

  Parts parts_;
  const Sums& sums_;
  std::vector<observe::SummedOutput> outputs_;
  std::vector<std::size_t> banded_;  // positions among the outputs
  std::size_t hours_, output_;
  Loss hours_loss_, employment_loss_, output_loss_;
  Replicate& replicate_;
};

// Notes a collapse, and the first spread before one.
class CollapseNotes final : public observe::Observer {
 public:
  // Stands behind `sums` among the observers.
  CollapseNotes(const resolve::Study& study, const observe::FirmSums& sums, Replicate& replicate)
      : sums_(sums), watch_(study), replicate_(replicate) {}

  void record(const engine::DayView& day, results::Recording&) override {
    if (watch_.collapsed()) return;
    std::string warning = watch_.warning_of(day, sums_.last("output"), sums_.baseline("output"));
    if (warning.empty()) return;
    (watch_.collapsed() ? replicate_.collapse : replicate_.spread) = std::move(warning);
    if (watch_.collapsed()) replicate_.collapse_day = static_cast<std::uint32_t>(day.day.number());
  }

 private:
  const observe::FirmSums& sums_;
  study::CollapseWatch watch_;
  Replicate& replicate_;
};

// The observers of a results file whose arrays totals are made from.
struct Totals {
  Totals(const resolve::Study& study, const engine::DayView& baseline, Keep keep, const Context& context)
      : sums(baseline, study.population.women_share, observe::money_unit(baseline.network), context),
        workforce(baseline, models::labour::adequate_pay(study.scenario.tables.at("labour")),
                  observe::money_unit(baseline.network), context),
        transfers(observe::money_unit(baseline.network)),
        measures(baseline, study.calendar, observe::money_unit(baseline.network)),
        all{&sums} {
    if (keep == Keep::losses) return;
    all.insert(all.end(), {&workforce, &transfers});
    if (!study.setup.measures.empty()) all.push_back(&measures);
  }

  observe::FirmSums sums;
  observe::Workforce workforce;
  observe::Transfers transfers;
  observe::Measures measures;
  std::vector<observe::Observer*> all;
};

}  // namespace

Replicate run_replicate(const resolve::Study& study, Keep keep, const std::function<bool()>& stop,
                        const Context& context) {
  Replicate replicate;
  resolve::with_simulation(study, context, [&](auto& simulation) {
    simulation.check_steady_state();
    const engine::DayView baseline = view_of(simulation);
    Totals totals(study, baseline, keep, context);
    TotalsRecording recording(observe::axes_of(totals.all, observe::time_axis(study.calendar)),
                              observe::variables_of(totals.all));
    for (observe::Observer* const observer : totals.all) observer->begin(recording);
    CollapseNotes notes(study, totals.sums, replicate);
    std::vector<observe::Observer*> observers = totals.all;
    observers.push_back(&notes);
    std::optional<Sums> sums;
    std::optional<Gatherer> gatherer;
    if (keep != Keep::totals) {
      observers.push_back(&sums.emplace(baseline, context));
      observers.push_back(&gatherer.emplace(study, baseline, *sums, replicate));
    }
    if (!observe::run_days(simulation, study.calendar.days(), observers, recording, stop))
      throw Interrupted("interrupted");
    if (gatherer) gatherer->finish();
    if (keep != Keep::losses) replicate.totals = recording.finish();
  });
  replicate.warnings = study.said.warnings;
  return replicate;
}

}  // namespace tierwave::analysis
