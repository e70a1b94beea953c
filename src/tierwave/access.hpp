// What stands behind the public classes, and how the failures of the rooms become the public one. Private to the room.
#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.hpp"
#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "observe/outputs.hpp"
#include "observe/sum_by.hpp"
#include "scenario/scenario.hpp"
#include "tierwave/tierwave.hpp"

namespace tierwave {

struct Scenario::Implementation {
  scenario::Scenario scenario;
};

// Sums of a day by cell and by all that cells add up to, formed when they are first asked for.
struct DayView::Implementation {
  Implementation(const engine::DayView& baseline, const Calendar& calendar, const std::string& money,
                 const Context& context);
  void turn_to(const engine::DayView& day);

  std::size_t measure(const std::string& name) const;
  std::size_t country(const std::string& code) const;
  std::size_t sector(const std::string& code) const;
  // Of the cells first, first + step, ... `count` of them.
  Figure figure(const std::string& measure, std::size_t first, std::size_t count, std::size_t step);
  // Of every country: today's and the baseline.
  std::pair<std::vector<double>, std::vector<double>> by_country(const std::string& measure);

  const Calendar& calendar;
  const Context& context;
  std::vector<std::string> measures, units, countries, sectors;
  std::vector<std::size_t> outputs;  // positions of the measures in the table of outputs
  observe::FirmPieces partition;     // by cell
  std::vector<observe::SummedFigures> of_pieces;
  std::vector<observe::SummedFigures> baseline;  // by cell
  std::vector<observe::SummedFigures> today;     // by cell
  const engine::DayView* day = nullptr;
  bool summed = false;

 private:
  void add_up();
};

// The only one that looks behind public classes.
struct Access {
  static Scenario make(scenario::Scenario scenario);
  static const scenario::Scenario& inside(const Scenario& scenario) { return scenario.implementation_->scenario; }
  static bool show(const std::function<bool(const DayView&)>& look, DayView::Implementation& day) {
    return look(DayView(day));
  }
  using Day = DayView::Implementation;
};

// Throws the failure that is being handled as a Failure. Call it in a catch clause.
[[noreturn]] void throw_as_failure();

// Calls body(), whose failures come out as Failure.
template <class Body>
auto guarded(Body&& body) {
  try {
    return body();
  } catch (...) {
    throw_as_failure();
  }
}

}  // namespace tierwave
