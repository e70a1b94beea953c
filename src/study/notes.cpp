#include "study/notes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tierwave::study {
namespace {

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
}

}  // namespace

std::vector<std::string> notes_on(const network::Network& network) {
  std::vector<std::string> notes;
  note_employment(network, notes);
  if (network.year > 0)
    notes.push_back(fmt::format("jobs and money are those of the economy's year, {}", network.year));
  else
    notes.emplace_back("the year of jobs and money is not known; name it in network.toml");
  if (network.currency.empty())
    notes.emplace_back("the currency is not known, so money is in millions of 'currency'; name it in network.toml");
  return notes;
}

}  // namespace tierwave::study
