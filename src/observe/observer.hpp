// What looks at a run without changing it.
#pragma once
#include <vector>

#include "engine/day_view.hpp"
#include "observe/saved.hpp"
#include "results/recording.hpp"
#include "results/results_file.hpp"

namespace tierwave::observe {

class Observer {
 public:
  virtual ~Observer() = default;

  // What it writes: the axes besides time that its arrays have, and the arrays. Nothing where it writes nothing.
  virtual std::vector<results::Axis> axes() const { return {}; }
  virtual std::vector<results::Variable> variables() const { return {}; }
  virtual std::vector<results::Labels> labels() const { return {}; }

  // Before the first day. Writes arrays without a time axis.
  virtual void begin(results::Recording&) {}
  // A day that just ended. Writes it of every array with a time axis.
  virtual void record(const engine::DayView& day, results::Recording& recording) = 0;

  // What it remembers of the days so far, for a run that goes on from a checkpoint. Nothing where days stand alone.
  virtual void save(Saved&) const {}
  virtual void restore(const Saved&) {}
};

// For runs of which nothing is written.
class NoRecording final : public results::Recording {
 public:
  void write(std::string_view, std::span<const double>) override {}
  void write_day(std::string_view, std::size_t, std::span<const double>) override {}
  void flush_day(std::size_t) override {}
};

}  // namespace tierwave::observe
