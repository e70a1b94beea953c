#include "resolve/labour_market.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <span>

#include "models/labour/keys.hpp"

namespace tierwave::resolve {

namespace labour = models::labour;

static constexpr std::array keys_of_income_support{"support_below_half", "support_half_or_more", "informal_reach"};

labour::Market labour_market(const scenario::Scenario& scenario, const network::Network& network,
                             const Calendar& calendar, const std::vector<double>& women_share,
                             std::vector<std::string>& notes) {
  const schema::Values& values = scenario.tables.at("labour");
  const labour::Files files = labour::files(values);
  Mistakes mistakes;
  const bool none = files.schemes && *files.schemes == labour::no_schemes;
  for (const auto* file : {&files.contracts, &files.schemes, &files.income_support})
    if (*file && !files.countries && !(none && file == &files.schemes))
      mistakes.add(file->where, fmt::format("[labour] names '{}', but not 'countries'", file->key),
                   "name the table of employment by country too, such as models/closures/countries_2019.csv");
  const schema::Table language = labour::keys();
  const auto refuse_idle = [&](const char* table, const char* why, std::span<const char* const> keys) {
    for (const char* key : keys)
      if (values.number(key) != std::get<double>(schema::find_key(language, key)->fallback))
        mistakes.add(values.where(key), fmt::format("{} is {}, but [labour] {}", key, values.number(key), why),
                     fmt::format("name the table in [labour] {}, or leave {} out, of draws too", table, key));
  };
  if (!files.schemes || none)
    refuse_idle("schemes", none ? "says that no country has a scheme" : "names no schemes", labour::keys_of_schemes);
  if (!files.income_support) refuse_idle("income_support", "names no income_support", keys_of_income_support);
  mistakes.throw_if_any();
  std::optional<labour::ContractTable> contracts;
  std::optional<labour::SchemeTable> schemes;
  std::optional<labour::IncomeSupportTable> support;
  std::optional<models::CountryTable> countries;
  labour::Ladder ladder;
  if (files.contracts) mistakes.collect([&] { contracts = labour::read_contracts(*files.contracts); });
  if (none) {
    schemes = labour::SchemeTable{.file = {}, .countries = {}, .complete = true};
  } else if (files.schemes) {
    mistakes.collect([&] { schemes = labour::read_schemes(*files.schemes); });
  }
  if (files.income_support) mistakes.collect([&] { support = labour::read_income_support(*files.income_support); });
  if (files.countries) mistakes.collect([&] { countries = models::read_countries(*files.countries); });
  mistakes.collect([&] { ladder = labour::ladder(values); });
  mistakes.throw_if_any();
  const auto pointer = [](const auto& table) { return table ? &*table : nullptr; };
  labour::Market market = labour::make_market(
      network, calendar, women_share, {pointer(contracts), pointer(schemes), pointer(support), pointer(countries)},
      labour::market_parameters(values), notes);
  market.ladder = ladder;
  return market;
}

std::vector<std::string> files_of_labour(const scenario::Scenario& scenario) {
  const labour::Files named = labour::files(scenario.tables.at("labour"));
  std::vector<std::string> files;
  for (const auto* file : {&named.contracts, &named.schemes, &named.income_support, &named.countries, &named.ladder})
    if (*file && !(file == &named.schemes && **file == labour::no_schemes)) files.push_back(**file);
  return files;
}

}  // namespace tierwave::resolve
