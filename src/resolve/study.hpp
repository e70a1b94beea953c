// A study: a scenario and the economy it names, resolved into all that a run is made from.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/context.hpp"
#include "engine/simulation.hpp"
#include "resolve/draws.hpp"
#include "resolve/output_choice.hpp"
#include "resolve/population.hpp"
#include "resolve/said.hpp"
#include "resolve/swept.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

struct Study {
  scenario::Scenario scenario;
  Calendar calendar;
  network::Precision precision = network::Precision::double_precision;
  Population population;
  engine::Setup<> setup;
  OutputChoice output;
  std::vector<Draw> draws;    // of an ensemble
  std::vector<Swept> swept;   // of a sweep
  Said said;                  // of all of it
  std::vector<Said> of_part;  // the same by part, in the order of parts()
};

// Takes the keys as they are written. The network and the stocks are those that the replicate draws.
// Errors: InvalidInput for everything in the scenario or its files that makes no sense.
Study resolve(scenario::Scenario scenario, const Context& context, std::uint32_t replicate = 0);

// The same with firms and links that are there already.
Study resolve(scenario::Scenario scenario, Population population, std::uint32_t replicate = 0);

// Calls use(simulation) with a simulation of the study in the precision it asks for.
template <class Use>
void with_simulation(const Study& study, const Context& context, Use&& use) {
  if (study.precision == network::Precision::single_precision) {
    engine::Simulation<float> simulation(study.setup, context);
    use(simulation);
  } else {
    engine::Simulation<double> simulation(study.setup, context);
    use(simulation);
  }
}

}  // namespace tierwave::resolve
