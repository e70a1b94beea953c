// A shipped scenario, run to its end, and its daily outputs over their baseline.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "language/language.hpp"
#include "results/read.hpp"
#include "study/run.hpp"
#include "support/scratch.hpp"

namespace tierwave::tests {

class ScenarioRun {
 public:
  // `file` inside the folder scenarios; `outputs` that have a baseline.
  ScenarioRun(const std::string& file, const scenario::Overrides& overrides, const std::vector<std::string>& outputs) {
    const Context context(2);
    const resolve::Study study = resolve::resolve(
        scenario::read(TIERWAVE_SOURCE_DIR "/scenarios/" + file, language::whole(), overrides), context);
    first_day_ = study.calendar.first();
    study::RunOptions options;
    options.output = scratch_.folder() / "run.h5";
    study::run(study, options, context);
    const results::ResultsReader reader(options.output);
    for (const std::string& name : outputs) {
      const results::Array daily = reader.array(name);
      double baseline = 0;
      for (const double value : reader.array("baseline_" + name).values) baseline += value;
      const std::size_t days = daily.shape.front();
      std::vector<double>& relative = relative_[name];
      relative.assign(days, 0.0);
      for (std::size_t i = 0; i < daily.values.size(); ++i)
        relative[i / (daily.values.size() / days)] += daily.values[i] / baseline;
    }
  }

  double at(const std::string& output, const std::string& date) const {
    return relative_.at(output)[static_cast<std::size_t>((*parse_date(date) - first_day_).count())];
  }
  // Mean from one date to another, both counted.
  double mean(const std::string& output, const std::string& from, const std::string& to) const {
    double sum = 0;
    const auto first = static_cast<std::size_t>((*parse_date(from) - first_day_).count());
    const auto last = static_cast<std::size_t>((*parse_date(to) - first_day_).count());
    for (std::size_t day = first; day <= last; ++day) sum += relative_.at(output)[day];
    return sum / static_cast<double>(last - first + 1);
  }

 private:
  testing::Scratch scratch_;
  Date first_day_;
  std::map<std::string, std::vector<double>> relative_;
};

}  // namespace tierwave::tests
