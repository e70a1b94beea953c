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

constexpr const char* blocked_key = "crew_change_share_blocked_by_closures";

bool follows_closures(const schema::Values& values) {
  return values.has("distances") && values.boolean("seafarers") && values.number(blocked_key) > 0;
}

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
                                        const Calendar& calendar, double strength, Mistakes& mistakes) {
  const schema::Values& values = scenario.tables.at("closures");
  const std::size_t mistakes_before = mistakes.size();
  for (const char* key : {"table", "countries"})
    if (!values.has(key))
      mistakes.add(scenario.tables.at("transport").where("seafarers"),
                   fmt::format("seafarers need closures, but [closures] has no '{}'", key),
                   fmt::format("name the file in [closures], or write {} = 0", blocked_key));
  if (mistakes.size() > mistakes_before) return {};
  models::ClosureIntensity closures;
  mistakes.collect([&] {
    closures =
        models::closure_intensity(network.countries, calendar, models::read_closures(values.text("table")),
                                  models::read_countries(values.text("countries")), models::closure_parameters(values));
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
      sum += employment[country] * closures.closure[country][day];
    blocked.push_back(std::min(1.0, strength * sum / all));
  }
  return blocked;
}

}  // namespace

transport::Corridors corridors_of(const scenario::Scenario& scenario, const network::Network& network,
                                  const Calendar& calendar, std::vector<std::string>& notes) {
  const schema::Values& values = scenario.tables.at("transport");
  Mistakes mistakes;
  if (!values.has("distances")) {
    refuse_keys_without_distances(values, mistakes);
    mistakes.throw_if_any();
    return {};
  }
  std::optional<transport::DistanceTable> distances;
  std::optional<models::CountryTable> countries;
  mistakes.collect([&] { distances = transport::read_distances(values.text("distances")); });
  if (values.has("countries")) mistakes.collect([&] { countries = models::read_countries(values.text("countries")); });
  mistakes.throw_if_any();
  transport::Corridors corridors;
  mistakes.collect([&] {
    corridors = transport::corridors(
        transport::distances_of(network.countries, *distances, countries ? &*countries : nullptr, notes), values);
  });
  std::vector<double> blocked;
  if (follows_closures(values))
    blocked = blocked_by_closures(scenario, network, calendar, values.number(blocked_key), mistakes);
  mistakes.throw_if_any();
  corridors.blocked = std::move(blocked);
  return corridors;
}

std::vector<std::string> files_of_transport(const scenario::Scenario& scenario) {
  const schema::Values& values = scenario.tables.at("transport");
  std::vector<std::string> files;
  if (!values.has("distances")) return files;
  for (const char* key : {"distances", "countries"})
    if (values.has(key)) files.push_back(values.text(key));
  if (follows_closures(values))
    for (const char* key : {"table", "countries"}) files.push_back(scenario.tables.at("closures").text(key));
  return files;
}

}  // namespace tierwave::resolve
