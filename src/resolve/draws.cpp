#include "resolve/draws.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "language/ensemble_keys.hpp"
#include "models/labour/keys.hpp"

namespace tierwave::resolve {
namespace {

// What all replicates have in common is no key to draw: the network and what it is made from, the days, what the ensemble is.
NumberKeys drawn_keys(const scenario::Scenario& scenario) {
  return {scenario,
          {.done = "drawn",
           .example = "name a key of a mechanism or shock, such as orders.tau_days",
           .apart = {{"", "it is the same for all replicates"},
                     {"economy", "all replicates have [economy] in common"},
                     {"network", "all replicates have [network] in common"},
                     {"model", "all replicates have [model] in common"},
                     {"ensemble", "all replicates have [ensemble] in common"},
                     {"output", "an ensemble writes arrays of its own"},
                     {"sweep", "all replicates have [sweep] in common"}}}};
}

// Of a key that means nothing in this scenario: why.
std::string switched_off(const scenario::Scenario& scenario, const NumberKey& key) {
  namespace labour = models::labour;
  if (key.table != "labour") return "";
  const labour::Files files = labour::files(scenario.tables.at("labour"));
  const bool of_schemes = std::find(labour::keys_of_schemes.begin(), labour::keys_of_schemes.end(), key.name) !=
                          labour::keys_of_schemes.end();
  return of_schemes && files.schemes && *files.schemes == labour::no_schemes ? R"(labour.schemes is "none")" : "";
}

}  // namespace

double Draw::value(RandomKey of_replicate) const {
  const std::uint64_t mark = this->mark();  // half of it is the id of the draw and half its number
  return distribution.quantile(uniform(of_replicate, static_cast<std::uint32_t>(mark >> 32), 0, Purpose::parameter,
                                       static_cast<std::uint32_t>(mark)));
}

std::string Draw::array_name() const {
  return NumberKey::array_name("drawn_");
}

void find_unknown_draws(const scenario::Scenario& scenario, Mistakes& mistakes) {
  const auto without_label = [](const schema::Values& entry) { return !entry.has("label"); };
  for (const auto& [name, entries] : scenario.lists)
    if (name != "sweep.over" && name != "ensemble.draw" && std::any_of(entries.begin(), entries.end(), without_label))
      return;
  const NumberKeys keys = drawn_keys(scenario);
  for (const language::EnsembleDraw& entry : language::ensemble_draws(scenario)) keys.find_unknown(entry.key, mistakes);
}

std::vector<Draw> draws_of(const scenario::Scenario& scenario, std::vector<std::string>& notes, Mistakes& mistakes) {
  std::vector<Draw> draws;
  const NumberKeys keys = drawn_keys(scenario);
  for (const language::EnsembleDraw& entry : language::ensemble_draws(scenario)) {
    Draw draw;
    const schema::Key* key = keys.find(entry.key, draw, mistakes);
    if (!key) continue;
    draw.distribution = distribution_of(entry, *key, draw.key, mistakes);
    if (const std::string why = switched_off(scenario, draw); !why.empty()) {
      notes.push_back(fmt::format("{} is not drawn, since {}", draw.key, why));
      continue;
    }
    const auto same = std::find_if(draws.begin(), draws.end(),
                                   [&](const Draw& other) { return other.array_name() == draw.array_name(); });
    if (same != draws.end() && same->key == draw.key)
      mistakes.add(draw.where, fmt::format("{} is drawn twice", draw.key),
                   "keep one of the two; a scenario that extends another replaces an entry by its label");
    else if (same != draws.end())
      mistakes.add(
          draw.where,
          fmt::format("{} and {} would both be called {} in the results", same->key, draw.key, draw.array_name()),
          "give one of the shocks another label");
    draws.push_back(std::move(draw));
  }
  return draws;
}

scenario::Scenario with_values(scenario::Scenario scenario, const std::vector<Draw>& draws,
                               const std::vector<double>& values) {
  for (std::size_t i = 0; i < draws.size(); ++i) set_number(scenario, draws[i], values[i], draws[i].distribution.whole);
  return scenario;
}

}  // namespace tierwave::resolve
