#include "resolve/vaccinations.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "models/closures/members.hpp"
#include "models/holes.hpp"
#include "models/measures/vaccination.hpp"

namespace tierwave::resolve {
namespace {

using models::measures::Measure;
using models::measures::MeasureEntry;
using models::measures::VaccinationTable;

// The first and the last day on which the series of some countries end.
struct Ends {
  std::optional<Date> first, last;
  void add(Date end) {
    first = first ? std::min(*first, end) : end;
    last = last ? std::max(*last, end) : end;
  }
};

std::vector<double> of_steps(const schema::Steps& steps, const Calendar& calendar) {
  std::vector<double> days(static_cast<std::size_t>(calendar.days()), 0.0);
  for (const auto& [date, share] : steps)
    for (int day = std::max(0, calendar.day(date).number()); day < calendar.days(); ++day)
      days[static_cast<std::size_t>(day)] = share;
  return days;
}

// By country and day, from a table; 0 where the measure does not select.
void read_table(const MeasureEntry& entry, const network::Network& network, const Calendar& calendar, Measure& measure,
                std::vector<std::string>& notes, Mistakes& mistakes) {
  const VaccinationTable table = models::measures::read_vaccinated(*entry.vaccinated);
  const models::CountryTable countries = models::read_countries(*entry.employment);
  const auto members = models::members_of(network.countries, models::ClosureTable{}, countries, mistakes);
  std::vector<std::string> left_out;
  Ends ends;
  for (std::size_t region = 0; region < members.size(); ++region) {
    if (!measure.selection.countries[region]) continue;
    std::vector<double>& mean = measure.vaccinated[region];
    double weights = 0;
    for (const std::string& country : members[region]) {
      const auto steps = table.steps.find(country);
      const auto record = countries.countries.find(country);
      if (steps == table.steps.end() || record == countries.countries.end()) {
        left_out.push_back(country);
        continue;
      }
      ends.add(steps->second.back().from - std::chrono::days(1));
      const double weight = record->second.employment.value();
      weights += weight;
      for (int day = 0; day < calendar.days(); ++day)
        mean[static_cast<std::size_t>(day)] +=
            weight * models::measures::vaccinated_on(steps->second, calendar.date(Day(day)));
    }
    for (double& share : mean) share = weights > 0 ? share / weights : 0.0;
    if (!(weights > 0))
      mistakes.add(
          entry.vaccinated.where,
          fmt::format("measure '{}': no member of {} ({}) has vaccinations in {} and employment in {}", measure.label,
                      network.countries[region].code, models::a_few_of(members[region]), table.file, countries.file),
          "select other countries, or add rows to both tables");
  }
  if (!left_out.empty())
    notes.push_back(fmt::format(
        "measure '{}': {} left out of the mean of their region, without vaccinations or "
        "employment: {}",
        measure.label, left_out.size() == 1 ? "1 country is" : fmt::format("{} countries are", left_out.size()),
        fmt::join(left_out, " ")));
  const Date last_of_run = calendar.date(Day(std::min(calendar.days() - 1, measure.last_day)));
  if (ends.first && *ends.first < last_of_run)
    notes.push_back(fmt::format(
        "measure '{}': the series of vaccinations ends {}, and each country keeps its last "
        "value until {}",
        measure.label,
        *ends.first == *ends.last ? "on " + to_string(*ends.first)
                                  : fmt::format("between {} and {}", to_string(*ends.first), to_string(*ends.last)),
        to_string(last_of_run)));
}

}  // namespace

void read_vaccinations(const MeasureEntry& entry, const network::Network& network, const Calendar& calendar,
                       Measure& measure, std::vector<std::string>& notes, Mistakes& mistakes) {
  if (entry.place.narrows_firms())
    mistakes.add(entry.table,
                 fmt::format("measure '{}' narrows its firms, but people are vaccinated by country", measure.label),
                 "leave out sectors, tiers, size_classes and zones");
  const auto days = static_cast<std::size_t>(calendar.days());
  measure.vaccinated.assign(network.countries.size(), std::vector<double>(days, 0.0));
  if (entry.steps) {
    const std::vector<double> path = of_steps(*entry.steps, calendar);
    for (std::size_t country = 0; country < measure.vaccinated.size(); ++country)
      if (measure.selection.countries[country]) measure.vaccinated[country] = path;
    return;
  }
  if (!entry.vaccinated) {
    mistakes.add(entry.table, fmt::format("measure '{}' does not say who is vaccinated", measure.label),
                 "name a table in 'vaccinated', or write steps = [[2021-04-01, 0.1], [2021-07-01, 0.5]]");
    return;
  }
  if (!entry.employment) {
    mistakes.add(entry.vaccinated.where,
                 fmt::format("measure '{}' has 'vaccinated', but not 'employment'", measure.label),
                 "name the table of employment by country too, such as models/closures/countries_2019.csv");
    return;
  }
  mistakes.collect([&] { read_table(entry, network, calendar, measure, notes, mistakes); });
}

}  // namespace tierwave::resolve
