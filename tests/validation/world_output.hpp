// Output of the world by day in a small scenario on the built-in economy.
#pragma once
#include <fmt/format.h>

#include <string>
#include <vector>

#include "language/language.hpp"
#include "resolve/study.hpp"

namespace tierwave::tests {

// Scenario text for a built-in table from 2019-01-01 on, with these shocks.
inline std::string world_scenario(int days, int firms, int seed, const std::string& shocks,
                                  const std::string& economy = "world-2011") {
  return fmt::format("name = 'world'\nstart = 2019-01-01\ndays = {}\nseed = {}\neconomy.folder = '" TIERWAVE_SOURCE_DIR
                     "/models/economies/{}'\nnetwork.firms = {}\n{}",
                     days, seed, economy, firms, shocks);
}

// By day, of the baseline; and of the firms of the countries that `counts` names.
inline std::vector<double> output_by_day(const std::string& text, const std::string& not_counted = "") {
  const Context context(2);
  const resolve::Study study = resolve::resolve(scenario::parse(text, "world.toml", language::whole()), context);
  engine::Simulation<double> simulation(study.setup, context);
  const network::Network& network = *study.setup.network;
  std::vector<double> by_day;
  for (int day = 0; day < study.calendar.days(); ++day) {
    simulation.step();
    double made = 0, baseline = 0;
    for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
      if (network.countries[network.country_of_firm(firm)].code == not_counted) continue;
      made += simulation.state().firms.production[firm] * simulation.baseline().output[firm];
      baseline += simulation.baseline().output[firm];
    }
    by_day.push_back(made / baseline);
  }
  return by_day;
}

}  // namespace tierwave::tests
