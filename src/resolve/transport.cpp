#include "resolve/transport.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "models/closures/keys.hpp"
#include "models/transport/distances.hpp"
#include "models/transport/keys.hpp"

namespace tierwave::resolve {
namespace {

namespace transport = models::transport;

bool is_default(const schema::Key& key, const schema::Values& values) {
  switch (key.type) {
    case schema::Type::boolean:
      return values.boolean(key.name) == std::get<bool>(key.fallback);
    case schema::Type::integer:
      return static_cast<double>(values.integer(key.name)) == std::get<double>(key.fallback);
    case schema::Type::number:
      return values.number(key.name) == std::get<double>(key.fallback);
    case schema::Type::choice:
      return values.text(key.name) == std::get<std::string>(key.fallback);
    default:  // a path
      return false;
  }
}

// What a scenario changes of transport asks for the distances that turn it on. A resolved scenario has every default
// written in it.
void refuse_keys_without_distances(const schema::Values& values, Mistakes& mistakes) {
  for (const schema::Key& key : transport::keys().keys)
    if (values.written(key.name) && !is_default(key, values))
      mistakes.add(values.where(key.name), fmt::format("[transport] has '{}', but not 'distances'", key.name),
                   "name the table of distances too, such as models/transport/distances.csv, or leave the key out");
}

// Share of crew change that is blocked, by day.
std::vector<double> blocked_by_closures(const scenario::Scenario& scenario, const network::Network& network,
                                        const Calendar& calendar, const transport::Sources& sources,
                                        Mistakes& mistakes) {
  const schema::Values& values = scenario.tables.at("closures");
  const std::size_t mistakes_before = mistakes.size();
  const models::ClosureFiles files = models::closure_files(values);
  for (const auto* file : {&files.table, &files.countries})
    if (!*file)
      mistakes.add(sources.seafarers.where,
                   fmt::format("seafarers need closures, but [closures] has no '{}'", file->key),
                   fmt::format("name the file in [closures], or write {} = 0", sources.blocked_by_closures.key));
  if (mistakes.size() > mistakes_before) return {};
  models::ClosureIntensity closures;
  mistakes.collect([&] {
    closures = models::closure_intensity(network.countries, calendar, models::read_closures(*files.table),
                                         models::read_countries(*files.countries), models::closure_parameters(values));
  });
  if (mistakes.size() > mistakes_before) return {};

  std::vector<double> employment(network.countries.size());
  double all = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    employment[network.country_of_firm(firm)] += network.firms.employment[firm];
  for (const double persons : employment) all += persons;
  std::vector<double> blocked;
  for (std::size_t day = 0; all > 0 && day < static_cast<std::size_t>(calendar.days()); ++day) {
    double sum = 0;
    for (std::size_t country = 0; country < employment.size(); ++country)
      sum += employment[country] * closures.worn.closed[country][day];
    blocked.push_back(std::min(1.0, *sources.blocked_by_closures * sum / all));
  }
  return blocked;
}

}  // namespace

transport::Corridors corridors_of(const scenario::Scenario& scenario, const network::Network& network,
                                  const Calendar& calendar, std::vector<std::string>& notes) {
  const schema::Values& values = scenario.tables.at("transport");
  const transport::Sources sources = transport::sources(values);
  Mistakes mistakes;
  if (!sources.distances) {
    refuse_keys_without_distances(values, mistakes);
    mistakes.throw_if_any();
    return {};
  }
  std::optional<transport::DistanceTable> distances;
  std::optional<models::CountryTable> countries;
  mistakes.collect([&] { distances = transport::read_distances(*sources.distances); });
  if (sources.countries) mistakes.collect([&] { countries = models::read_countries(*sources.countries); });
  mistakes.throw_if_any();
  transport::Corridors corridors;
  mistakes.collect([&] {
    corridors = transport::corridors(
        transport::distances_of(network.countries, *distances, countries ? &*countries : nullptr, notes), values);
  });
  std::vector<double> blocked;
  if (sources.follow_closures()) blocked = blocked_by_closures(scenario, network, calendar, sources, mistakes);
  mistakes.throw_if_any();
  corridors.blocked = std::move(blocked);
  return corridors;
}

std::vector<std::string> files_of_transport(const scenario::Scenario& scenario) {
  const transport::Sources sources = transport::sources(scenario.tables.at("transport"));
  std::vector<std::string> files;
  if (!sources.distances) return files;
  files.push_back(*sources.distances);
  if (sources.countries) files.push_back(*sources.countries);
  if (!sources.follow_closures()) return files;
  const models::ClosureFiles closures = models::closure_files(scenario.tables.at("closures"));
  files.push_back(*closures.table);
  files.push_back(*closures.countries);
  return files;
}

}  // namespace tierwave::resolve
