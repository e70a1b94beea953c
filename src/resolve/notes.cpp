#include "resolve/notes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tierwave::resolve {
namespace {

// Cells with firms where nobody works though others of their country have workers: a hole in the labour accounts, perhaps.
void note_cells_without_employment(const network::Network& network, const std::vector<double>& employment_of_country,
                                   std::vector<std::string>& notes) {
  constexpr std::size_t told = 5;
  const std::size_t sectors = network.sectors.size();
  std::vector<double> employment(network.countries.size() * sectors, -1);  // below 0: no firm
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    double& persons = employment[network.firms.cell[firm]];
    persons = std::max(persons, 0.0) + network.firms.employment[firm];
  }
  std::vector<std::string> cells;
  std::size_t count = 0;
  for (std::size_t cell = 0; cell < employment.size(); ++cell)
    if (employment[cell] == 0 && employment_of_country[cell / sectors] > 0 && ++count <= told)
      cells.push_back(network.countries[cell / sectors].code + "_" + network.sectors[cell % sectors].code);
  if (count > 0)
    notes.push_back(fmt::format("{} with output {} no employment: {}{}; their jobs and hours are not in sums",
                                count == 1 ? "1 cell" : fmt::format("{} cells", count), count == 1 ? "has" : "have",
                                fmt::join(cells, ", "), count > told ? fmt::format(" and {} more", count - told) : ""));
}

void note_employment(const network::Network& network, std::vector<std::string>& notes) {
  std::vector<double> employment(network.countries.size());
  std::vector<bool> has_firms(network.countries.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    employment[network.country_of_firm(firm)] += network.firms.employment[firm];
    has_firms[network.country_of_firm(firm)] = true;
  }
  if (std::all_of(employment.begin(), employment.end(), [](double persons) { return persons == 0; })) {
    notes.emplace_back("the network brings no employment: hours and jobs are not known");
    return;
  }
  std::vector<std::string> without;
  for (std::size_t country = 0; country < employment.size(); ++country)
    if (has_firms[country] && employment[country] == 0) without.push_back(network.countries[country].code);
  if (!without.empty())
    notes.push_back(fmt::format("there is no employment in {}: hours and jobs there are not known, and are not in sums",
                                fmt::join(without, " ")));
  note_cells_without_employment(network, employment, notes);
}

}  // namespace

std::vector<std::string> notes_on(const network::Network& network) {
  std::vector<std::string> notes;
  note_employment(network, notes);
  if (network.year > 0 && network.employment_year > 0 && network.employment_year != network.year)
    notes.push_back(fmt::format("jobs are those of {}, by country; money is that of the economy's year, {}",
                                network.employment_year, network.year));
  else if (network.year > 0)
    notes.push_back(fmt::format("jobs and money are those of the economy's year, {}", network.year));
  else
    notes.emplace_back("the year of jobs and money is not known; name it in network.toml");
  if (network.currency.empty())
    notes.emplace_back("the currency is not known, so money is in millions of 'currency'; name it in network.toml");
  return notes;
}

}  // namespace tierwave::resolve
