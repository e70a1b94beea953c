#include "models/closures/closures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "models/closures/members.hpp"
#include "models/holes.hpp"

namespace tierwave::models {
namespace {

struct Share {
  std::string name;
  double value;
};

// What one country adds to its region on each day.
struct Intensity {
  std::vector<double> closure;         // kappa scope
  std::vector<double> closure_remote;  // kappa scope f
  std::vector<double> ill;             // sickness
};

Intensity intensity_of(const std::string& country, const Calendar& calendar, const ClosureTable& closures,
                       IncomeGroup group, const ClosureParameters& parameters, Holes& holes) {
  const double feasibility = parameters.remote_feasibility[static_cast<std::size_t>(group)];
  const std::size_t days = calendar.days() > 0 ? static_cast<std::size_t>(calendar.days()) : 0;
  Intensity intensity{std::vector<double>(days), std::vector<double>(days), std::vector<double>(days)};
  holes.look(country, calendar, [&](Date date) { return closures.on(country, date).has_value(); });
  for (std::size_t day = 0; day < days; ++day) {
    const std::optional<Closure> closure = closures.on(country, calendar.date(Day(static_cast<int>(day))));
    if (!closure) continue;
    const double scope = closure->scope == ClosureScope::general ? parameters.scope_general : parameters.scope_targeted;
    if (closure->level != ClosureLevel::none) intensity.ill[day] = parameters.sickness;
    intensity.closure[day] = parameters.kappa[static_cast<std::size_t>(closure->level)] * scope;
    intensity.closure_remote[day] = intensity.closure[day] * feasibility;
  }
  return intensity;
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

}  // namespace

void check(const ClosureParameters& parameters, const Location& where) {
  std::vector<Share> shares;
  for (std::size_t level = 0; level < closure_levels; ++level)
    shares.push_back({fmt::format("kappa of closure level {}", level), parameters.kappa[level]});
  shares.push_back({"scope of a general closure", parameters.scope_general});
  shares.push_back({"scope of a targeted closure", parameters.scope_targeted});
  for (std::size_t group = 0; group < income_groups; ++group)
    shares.push_back(
        {fmt::format("feasibility of remote work in {} income countries", name_of(static_cast<IncomeGroup>(group))),
         parameters.remote_feasibility[group]});
  shares.push_back({"share of the workforce that is ill", parameters.sickness});
  Mistakes mistakes;
  for (const auto& [name, value] : shares)
    if (!(value >= 0 && value <= 1))  // NaN too
      mistakes.add(where, fmt::format("{} is {}, not between 0 and 1", name, value), "write a share between 0 and 1");
  mistakes.throw_if_any();
}

ClosureIntensity closure_intensity(const std::vector<economy::Country>& regions, const Calendar& calendar,
                                   const ClosureTable& closures, const CountryTable& countries,
                                   const ClosureParameters& parameters, const std::vector<bool>& wanted) {
  check(parameters);
  Mistakes mistakes;
  Holes holes;
  const std::vector<std::vector<std::string>> members = members_of(regions, closures, countries, mistakes);
  ClosureIntensity result;
  for (std::size_t r = 0; r < regions.size(); ++r) {
    const std::size_t days = calendar.days() > 0 ? static_cast<std::size_t>(calendar.days()) : 0;
    std::vector<double> closure(days), closure_remote(days), ill(days), of_well(days), remote_of_well(days);
    double employment = 0;
    const bool asked_for = wanted.empty() || wanted[r];
    for (const std::string& country : asked_for ? members[r] : std::vector<std::string>{}) {
      const std::string reason = reason_to_leave_out(country, closures, countries);
      if (!reason.empty()) {
        result.left_out.push_back({regions[r].code, country, reason});
        continue;
      }
      const CountryRecord& record = countries.countries.at(country);
      const Intensity own = intensity_of(country, calendar, closures, record.income_group, parameters, holes);
      const double weight = record.employment.value();
      employment += weight;
      for (std::size_t day = 0; day < days; ++day) {
        closure[day] += weight * own.closure[day];
        closure_remote[day] += weight * own.closure_remote[day];
        ill[day] += weight * own.ill[day];
        of_well[day] += weight * (own.closure[day] * (1 - own.ill[day]));
        remote_of_well[day] += weight * (own.closure_remote[day] * (1 - own.ill[day]));
      }
    }
    if (asked_for && !(employment > 0)) {
      mistakes.add({closures.file},
                   fmt::format("no member of region {} ({}) has both closures and employment in {}", regions[r].code,
                               members[r].empty() ? "it has none" : a_few_of(members[r]), countries.file),
                   "add rows for a member to both tables, or correct the region's members");
      continue;
    }
    // The sum of weights comes from the same additions, so that all closed is exactly 1 and no mean exceeds it.
    for (std::size_t day = 0; asked_for && day < days; ++day) {
      closure[day] /= employment;
      closure_remote[day] /= employment;
      ill[day] /= employment;
      of_well[day] /= employment;
      remote_of_well[day] /= employment;
    }
    result.closure.push_back(std::move(closure));
    result.closure_remote.push_back(std::move(closure_remote));
    result.ill.push_back(std::move(ill));
    result.closure_of_well.push_back(std::move(of_well));
    result.closure_remote_of_well.push_back(std::move(remote_of_well));
  }
  holes.report("closures", closures.file, mistakes);
  mistakes.throw_if_any();
  return result;
}

}  // namespace tierwave::models
