#include "models/closures/closures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "models/closures/members.hpp"
#include "models/holes.hpp"

namespace tierwave::models {
namespace {

std::size_t days_of(const Calendar& calendar) {
  return static_cast<std::size_t>(std::max(0, calendar.days()));
}

// What one country adds to its region on each day.
struct Course {
  std::vector<ClosureEffect> effect;
  std::vector<double> ill;  // sickness
};

Course course_of(const std::string& country, const Calendar& calendar, const ClosureTable& closures,
                 const CountryRecord& record, const ClosureParameters& parameters, const Asked& asked, Holes& holes) {
  const std::size_t days = days_of(calendar);
  Course course{std::vector<ClosureEffect>(days), std::vector<double>(days)};
  const double targeted = targeted_scope(record.employment.value(), parameters);
  const std::optional<Date> first = first_closing(closures.steps.at(country));
  holes.look(country, calendar, [&](Date date) {
    return !asked.day(static_cast<std::size_t>(calendar.day(date).number())) || closures.on(country, date).has_value();
  });
  for (std::size_t day = 0; day < days; ++day) {
    const Date date = calendar.date(Day(static_cast<int>(day)));
    const std::optional<Closure> closure = closures.on(country, date);
    if (!closure || !asked.day(day)) continue;
    if (closure->closes_anything()) course.ill[day] = parameters.sickness;
    const std::optional<int> since =
        first && date >= *first ? std::optional<int>(static_cast<int>((date - *first).count())) : std::nullopt;
    course.effect[day] =
        effect_of(closed_by_law(*closure, targeted, parameters), since, record.income_group, parameters);
  }
  return course;
}

// Why a member cannot count; empty when it can.
std::string reason_to_leave_out(const std::string& country, const ClosureTable& closures,
                                const CountryTable& countries) {
  const bool closed = closures.steps.count(country) > 0;
  const bool employs = countries.countries.count(country) > 0;
  if (closed && employs) return "";
  if (closed) return "no employment in " + countries.file;
  if (employs) return "no closures in " + closures.file;
  return fmt::format("neither closures in {} nor employment in {}", closures.file, countries.file);
}

// Adds a member to the sums of its region.
void add(const Course& own, double weight, double feasibility, std::size_t region, ClosureIntensity& sums) {
  for (std::size_t day = 0; day < own.ill.size(); ++day) {
    const auto add_to = [&](Reach& reach, double closed) {
      reach.closed[region][day] += weight * closed;
      reach.remote[region][day] += weight * (closed * feasibility);
    };
    const auto& [worn, lasting] = own.effect[day];
    add_to(sums.worn, worn);
    add_to(sums.lasting, lasting);
    sums.ill[region][day] += weight * own.ill[day];
    add_to(sums.worn_of_well, worn * (1 - own.ill[day]));
    add_to(sums.lasting_of_well, lasting * (1 - own.ill[day]));
  }
}

// Sums become means. The sum of weights comes from the same additions, so that all closed is exactly 1 and no mean
// exceeds it.
void divide(double employment, std::size_t region, ClosureIntensity& sums) {
  for (double& ill : sums.ill[region]) ill /= employment;
  for (Reach* reach : {&sums.worn, &sums.lasting, &sums.worn_of_well, &sums.lasting_of_well})
    for (std::vector<double>* course : {&reach->closed[region], &reach->remote[region]})
      for (double& value : *course) value /= employment;
}

}  // namespace

ClosureIntensity::ClosureIntensity(std::size_t regions, std::size_t days) : ill(regions, std::vector<double>(days)) {
  for (Reach* reach : {&worn, &lasting, &worn_of_well, &lasting_of_well}) reach->closed = reach->remote = ill;
}

ClosureIntensity closure_intensity(const std::vector<economy::Country>& regions, const Calendar& calendar,
                                   const ClosureTable& closures, const CountryTable& countries,
                                   const ClosureParameters& parameters, const Asked& asked) {
  check(parameters);
  Mistakes mistakes;
  Holes holes;
  const std::vector<std::vector<std::string>> members = members_of(regions, closures, countries, mistakes);
  const std::size_t days = days_of(calendar);
  ClosureIntensity result(regions.size(), days);
  result.essential_struck = parameters.essential_struck;
  for (std::size_t r = 0; r < regions.size(); ++r) {
    if (!asked.region(r)) continue;
    double employment = 0;
    for (const std::string& country : members[r]) {
      const std::string reason = reason_to_leave_out(country, closures, countries);
      if (!reason.empty()) {
        result.left_out.push_back({regions[r].code, country, reason});
        continue;
      }
      const CountryRecord& record = countries.countries.at(country);
      const Course own = course_of(country, calendar, closures, record, parameters, asked, holes);
      const double weight = record.employment.value();
      employment += weight;
      add(own, weight, parameters.remote_feasibility[static_cast<std::size_t>(record.income_group)], r, result);
    }
    if (employment > 0) {
      divide(employment, r, result);
      continue;
    }
    mistakes.add({closures.file},
                 fmt::format("no member of region {} ({}) has both closures and employment in {}", regions[r].code,
                             members[r].empty() ? "it has none" : a_few_of(members[r]), countries.file),
                 "add rows for a member to both tables, or correct the region's members");
  }
  holes.report("closures", closures.file, mistakes);
  mistakes.throw_if_any();
  return result;
}

}  // namespace tierwave::models
