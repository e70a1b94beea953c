#include "resolve/replicate.hpp"

#include <fmt/format.h>

#include <utility>

#include "language/ensemble_keys.hpp"
#include "language/root_keys.hpp"
#include "language/stocks_keys.hpp"
#include "resolve/parts.hpp"

namespace tierwave::resolve {
namespace {

// Makes anew the parts that the drawn values touch, and those that every replicate draws for itself.
void take_values(Study& replicate, std::uint32_t number) {
  Mistakes mistakes;
  for (std::size_t i = 0; i < parts().size(); ++i) {
    const Part& part = parts()[i];
    if (!is_drawn(part, replicate.draws)) continue;
    Said said;
    mistakes.collect([&] { part.make(replicate, number, said); });
    replicate.of_part[i] = std::move(said);
  }
  mistakes.throw_if_any();
  replicate.said.warnings.clear();
  for (const Said& said : replicate.of_part) replicate.said.add({{}, said.warnings});  // its notes are the study's
}

Study on_the_same_network(const Study& study, std::uint32_t replicate, const std::vector<double>& values) {
  Study own = study;
  own.scenario = with_values(std::move(own.scenario), own.draws, values);
  take_values(own, replicate);
  return own;
}

}  // namespace

std::uint32_t number_of_replicates(const Study& study) {
  const language::Ensemble ensemble = language::ensemble(study.scenario);
  if (!ensemble.replicates)
    throw InvalidInput({study.scenario.file}, "the scenario does not say how many replicates to run",
                       "write [ensemble] with replicates = 100, or add --replicates 100");
  const auto replicates = static_cast<std::uint32_t>(*ensemble.replicates);
  const bool draws_stocks = language::stocks(study.scenario).rule == language::StockRule::poisson;
  if (replicates > 1 && study.draws.empty() && !draws_stocks && !draws_networks(study))
    throw InvalidInput(ensemble.replicates.where,
                       fmt::format("nothing is drawn: all {} replicates would be the same run", replicates),
                       "add [[ensemble.draw]] with a key to draw, write rule = \"poisson\" in [stocks], or networks = "
                       "\"drawn\" in [ensemble]");
  return replicates;
}

bool draws_networks(const Study& study) {
  return language::ensemble(study.scenario).draws_networks();
}

std::vector<double> drawn_values(const Study& study, std::uint32_t replicate) {
  const RandomKey key{language::root(study.scenario).seed, replicate};
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

}  // namespace tierwave::resolve
