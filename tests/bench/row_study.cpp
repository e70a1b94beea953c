#include "bench/row_study.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "language/language.hpp"

namespace tierwave::bench {
namespace {

// A scenario for any table. Its network is made apart from it, from an economy in memory.
std::string sector_scenario(const economy::Economy& economy, int days) {
  std::string half;
  for (std::size_t sector = 0; sector < economy.sectors.size(); sector += 2)
    half += fmt::format("{}\"{}\"", half.empty() ? "" : ", ", economy.sectors[sector].code);
  return fmt::format(
      "name = \"bench\"\n"
      "start = 2020-01-01\n"
      "days = {}\n"
      "precision = \"single\"\n"
      "[network]\n"
      "kind = \"sectors\"\n"
      "[[shock]]\n"
      "label = \"labour\"\n"
      "kind = \"labour_supply\"\n"
      "sectors = [{}]\n"
      "reduction = 0.3\n"
      "[[shock]]\n"
      "label = \"demand\"\n"
      "kind = \"final_demand\"\n"
      "final_uses = [\"households\"]\n"
      "reduction = 0.1\n",
      days, half);
}

resolve::Study sector_study(const Row& row, int days, const Context& context) {
  resolve::Population population;
  std::string text;
  {
    const economy::Economy economy = economy_of(row);
    population.network = std::make_shared<const network::Network>(generate(row, economy, context).network);
    population.source = economy.source;
    text = sector_scenario(economy, days);
  }
  scenario::Scenario scenario = scenario::parse(text, "bench.toml", language::whole());
  if (population.network->criticality.empty())
    throw InvalidInput({row.economy.string(), 0, 0},
                       "the economy gives no criticality ratings, which the benchmark needs",
                       "import it with those of models/economies/wiod2013_35");
  return resolve::resolve(std::move(scenario), std::move(population));
}

}  // namespace

resolve::Study study_of(const Row& row, int days, const Context& context) {
  if (row.kind == Row::Kind::sectors) return sector_study(row, days, context);
  const scenario::Overrides overrides{fmt::format("network.firms={}", row.firms), "network.links=\"sparse\"",
                                      "precision=\"single\"", "start=2020-03-20", fmt::format("days={}", days)};
  return resolve::resolve(
      scenario::read(TIERWAVE_SOURCE_DIR "/scenarios/covid-2020.toml", language::whole(), overrides), context);
}

}  // namespace tierwave::bench
