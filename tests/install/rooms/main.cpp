// A simulation by hand, from rooms of the library.
#include <cstdio>
#include <tierwave/base/context.hpp>
#include <tierwave/engine/day_view.hpp>
#include <tierwave/language/language.hpp>
#include <tierwave/resolve/study.hpp>
#include <tierwave/scenario/scenario.hpp>

int main(int, char** argv) {
  using namespace tierwave;
  const Context context(1);
  const char* text =
      "name = \"embedded\"\nstart = 2020-01-01\ndays = 20\n"
      "economy.folder = \"../models/economies/world-2011\"\nnetwork.firms = 2000\n";
  const resolve::Study study =
      resolve::resolve(scenario::parse(text, std::string(argv[1]) + "/embedded.toml", language::whole()), context);
  resolve::with_simulation(study, context, [&](auto& simulation) {
    simulation.check_steady_state();
    for (int day = 0; day < study.calendar.days(); ++day) {
      simulation.step();
      const engine::DayView view = view_of(simulation);
      if (day % 10 == 9) std::printf("day %d made %.1f million\n", day, view.summary.made);
    }
  });
}
