#include "study/replicate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "study/labour.hpp"
#include "study/mechanisms.hpp"
#include "study/shocks.hpp"
#include "study/stocks.hpp"
#include "study/transport.hpp"

namespace tierwave::study {
namespace {

bool draws_of_table(const Study& study, std::initializer_list<std::string_view> tables) {
  return std::any_of(study.draws.begin(), study.draws.end(), [&](const Draw& draw) {
    return std::find(tables.begin(), tables.end(), draw.table) != tables.end();
  });
}

// Makes anew what the drawn values touch. The mechanisms are a few numbers and made anew always.
void take_values(Study& replicate, std::uint32_t number) {
  const scenario::Scenario& scenario = replicate.scenario;
  engine::Setup<>& setup = replicate.setup;
  Mistakes mistakes;
  setup.mechanisms = mechanisms_of(scenario, *setup.network, mistakes);
  if (draws_of_table(replicate, {"stocks"}))
    mistakes.collect([&] { setup.target_stock_days = target_stock_days(scenario, *setup.network); });
  if (draws_of_table(replicate, {"shock", "capital", "closures"}))
    mistakes.collect([&] {
      ResolvedShocks shocks = resolve_shocks(scenario, *setup.network, *setup.groups, replicate.calendar);
      setup.shocks = std::move(shocks.plan);
      replicate.warnings = std::move(shocks.warnings);
    });
  if (draws_of_table(replicate, {"labour"}))
    mistakes.collect([&] {
      std::vector<std::string> notes;  // those of the study
      setup.labour =
          labour_market(scenario, *setup.network, replicate.calendar, replicate.population.women_share, notes);
    });
  if (draws_of_table(replicate, {"transport", "closures"}))
    mistakes.collect([&] {
      std::vector<std::string> known;  // the notes of the study
      setup.transport = corridors_of(scenario, *setup.network, replicate.calendar, known);
    });
  mistakes.throw_if_any();
  setup.firm_stock_days = drawn_stock_days(scenario, *setup.network, number);
}

Study on_the_same_network(const Study& study, std::uint32_t replicate, const std::vector<double>& values) {
  Study own = study;
  own.scenario = with_values(std::move(own.scenario), own.draws, values);
  take_values(own, replicate);
  return own;
}

}  // namespace

std::uint32_t number_of_replicates(const Study& study) {
  const schema::Values& ensemble = study.scenario.tables.at("ensemble");
  if (!ensemble.has("replicates"))
    throw InvalidInput({study.scenario.file}, "the scenario does not say how many replicates to run",
                       "write [ensemble] with replicates = 100, or add --replicates 100");
  const auto replicates = static_cast<std::uint32_t>(ensemble.integer("replicates"));
  const bool draws_stocks = study.scenario.tables.at("stocks").text("rule") == "poisson";
  if (replicates > 1 && study.draws.empty() && !draws_stocks && !draws_networks(study))
    throw InvalidInput(ensemble.where("replicates"),
                       fmt::format("nothing is drawn: all {} replicates would be the same run", replicates),
                       "add [[ensemble.draw]] with a key to draw, write rule = \"poisson\" in [stocks], or networks = "
                       "\"drawn\" in [ensemble]");
  return replicates;
}

bool draws_networks(const Study& study) {
  return study.scenario.tables.at("ensemble").text("networks") == "drawn";
}

std::vector<double> drawn_values(const Study& study, std::uint32_t replicate) {
  const RandomKey key{static_cast<std::uint32_t>(study.scenario.root.integer("seed")), replicate};
  std::vector<double> values;
  for (const Draw& draw : study.draws) values.push_back(draw.value(key));
  return values;
}

void check_values(const Study& study, const std::vector<double>& values) {
  on_the_same_network(study, 0, values);
}

Study replicate_of(const Study& study, std::uint32_t replicate, const std::vector<double>& values,
                   const Context& context) {
  if (draws_networks(study)) return resolve(with_values(study.scenario, study.draws, values), context, replicate);
  return on_the_same_network(study, replicate, values);
}

}  // namespace tierwave::study
