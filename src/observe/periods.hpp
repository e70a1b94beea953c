// Stands between observers and a file: what of all arrays is written, and of which days together.
//
// An array of amounts of a day ("time: sum") and one of means ("time: mean") are written as the mean of the days of a
// period, in the unit that they have of a day; a state ("time: point") as it is at the end of the period. Means keep no
// NaN out: a period with a day that is not known is not known.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "observe/saved.hpp"
#include "results/recording.hpp"
#include "results/results_file.hpp"

namespace tierwave::observe {

class Periods final : public results::Recording {
 public:
  // `ends`: the last day of each period, rising. `chosen`: names of arrays with a time axis; empty: all. Arrays without
  // one are written always, "baseline_NAME" with NAME.
  Periods(std::vector<int> ends, const std::vector<std::string>& chosen,
          const std::vector<results::Variable>& variables);

  // The arrays that are written, with their cell methods, and what turns periods of one length into others' means.
  std::vector<results::Variable> variables() const;
  // What is written goes there.
  void into(results::Recording& recording) { recording_ = &recording; }

  void write(std::string_view variable, std::span<const double> values) override;
  void write_day(std::string_view variable, std::size_t day, std::span<const double> values) override;
  void flush_day(std::size_t day) override;

  // Periods that ended by the day, which is the next to simulate.
  std::size_t ended_by(int day) const;
  // What the period that has begun has summed, for a run to go on.
  void save(Saved& saved) const;
  void restore(const Saved& saved, int day);

 private:
  enum class Keep { mean, last };
  struct Array {
    results::Variable variable;
    bool daily;
    Keep keep = Keep::last;
    std::vector<double> values = {};  // of the period that has begun
  };
  bool each_day() const { return ends_.size() == static_cast<std::size_t>(ends_.back()) + 1; }

  std::vector<int> ends_;
  std::map<std::string, Array, std::less<>> arrays_;  // those that are written
  std::vector<std::string> order_;
  results::Recording* recording_ = nullptr;
  std::size_t period_ = 0;
  int days_ = 0;  // of the period, by now
};

}  // namespace tierwave::observe
