#include "resolve/employment_year.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "economy/employment_table.hpp"
#include "language/employment_keys.hpp"
#include "language/root_keys.hpp"

namespace tierwave::resolve {
namespace {

constexpr int last_year_before_the_pandemic = 2019;
constexpr int last_year_of_the_pandemic = 2022;

void refuse_idle_year(const language::EmploymentChoice& choice) {
  if (!choice.year || choice.carries()) return;
  const bool off = choice.switched_off();
  throw InvalidInput(choice.year.where,
                     off ? R"(employment_year is written, but jobs_of is "economy")"
                         : "employment_year is written, but [economy] names no table of employment",
                     off ? R"(leave it out, or write jobs_of = "scenario")"
                         : "name the table: employment = \"../models/labour/employment_by_year.csv\"");
}

int year_of(const scenario::Scenario& scenario, const language::EmploymentChoice& choice,
            const economy::EmploymentTable& table, std::vector<std::string>& notes) {
  if (choice.year) {
    const auto year = static_cast<int>(*choice.year);
    if (!table.has(year))
      throw InvalidInput(choice.year.where,
                         fmt::format("employment_year is {}, which is not in {}", year, *choice.table),
                         fmt::format("its years are {} to {}", table.first_year(), table.last_year()));
    return year;
  }
  const std::chrono::year_month_day start{language::root(scenario).start};
  const int wanted = baseline_year(static_cast<int>(start.year()));
  int year = std::clamp(wanted, table.first_year(), table.last_year());
  while (!table.has(year)) --year;
  if (year != wanted)
    notes.push_back(fmt::format("the table of employment has no year {}: jobs are those of {}", wanted, year));
  return year;
}

// The factor of each country, 1 where it stays.
std::vector<double> factors(const network::Network& network, const std::vector<std::optional<double>>& target,
                            std::vector<std::string>& without) {
  constexpr double rounding = 1e-12;  // what was carried before keeps its bits
  std::vector<double> persons(network.countries.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    persons[network.country_of_firm(firm)] += network.firms.employment[firm];
  std::vector<double> result(network.countries.size(), 1.0);
  for (std::size_t country = 0; country < result.size(); ++country) {
    if (!(persons[country] > 0)) continue;
    const std::optional<double>& wanted = target[country];
    if (!wanted)
      without.push_back(network.countries[country].code);
    else if (const double factor = *wanted / persons[country]; std::abs(factor - 1) > rounding)
      result[country] = factor;
  }
  return result;
}

}  // namespace

int baseline_year(int start) {
  return start > last_year_before_the_pandemic && start <= last_year_of_the_pandemic ? last_year_before_the_pandemic
                                                                                     : start;
}

void carry_employment(const scenario::Scenario& scenario, network::Network& network, std::vector<std::string>& notes) {
  const language::EmploymentChoice choice = language::employment_choice(scenario);
  refuse_idle_year(choice);
  if (!choice.carries()) return;
  const economy::EmploymentTable table(*choice.table);
  const int year = year_of(scenario, choice, table, notes);
  std::vector<std::string> without;
  const std::vector<double> factor = factors(network, table.persons(network.countries, year), without);
  if (!without.empty())
    notes.push_back(fmt::format("no employment of {} in {} for {}: jobs there stay those of the economy", year,
                                *choice.table, fmt::join(without, " ")));
  network::Firms& firms = network.firms;
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    const double by = factor[network.country_of_firm(firm)];
    if (by == 1) continue;
    firms.employment[firm] *= by;
    firms.enterprises[firm] *= by;
  }
  network.employment_year = year;
}

std::vector<std::string> files_of_employment(const scenario::Scenario& scenario) {
  const language::EmploymentChoice choice = language::employment_choice(scenario);
  return choice.carries() ? std::vector{*choice.table} : std::vector<std::string>{};
}

}  // namespace tierwave::resolve
