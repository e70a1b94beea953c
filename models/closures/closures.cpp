#include "models/closures/closures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <utility>

#include "models/closures/members.hpp"

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
};

// A few names, and how many there are when they are more.
std::string list(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 5;
  if (names.size() <= shown) return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format("{} countries ({}, ...)", names.size(), fmt::join(names.begin(), names.begin() + shown, ", "));
}

// Holes in the closures of members, the same days of several countries in one message.
class Holes {
 public:
  void add(Date first, Date last, const std::string& country) { countries_[{first, last}].push_back(country); }

  void report(const std::string& file, Mistakes& mistakes) const {
    for (const auto& [days, names] : countries_) {
      const std::string span = days.first == days.second
                                   ? "on " + to_string(days.first)
                                   : fmt::format("from {} to {}", to_string(days.first), to_string(days.second));
      mistakes.add({file}, fmt::format("no closures {} for {}", span, list(names)),
                   "choose days the table covers, or give a table that covers these days");
    }
  }

 private:
  std::map<std::pair<Date, Date>, std::vector<std::string>> countries_;
};

Intensity intensity_of(const std::string& country, const Calendar& calendar, const ClosureTable& closures,
                       IncomeGroup group, const ClosureParameters& parameters, Holes& holes) {
  const double feasibility = parameters.remote_feasibility[static_cast<std::size_t>(group)];
  const std::size_t days = calendar.days() > 0 ? static_cast<std::size_t>(calendar.days()) : 0;
  Intensity intensity{std::vector<double>(days), std::vector<double>(days)};
  std::optional<Date> hole;  // its first day
  for (std::size_t day = 0; day < days; ++day) {
    const Date date = calendar.date(Day(static_cast<int>(day)));
    const std::optional<Closure> closure = closure_on(closures, country, date);
    if (!closure) {
      if (!hole) hole = date;
      continue;
    }
    if (hole) holes.add(*hole, date - std::chrono::days(1), country);
    hole.reset();
    const double scope = closure->scope == ClosureScope::general ? parameters.scope_general : parameters.scope_targeted;
    intensity.closure[day] = parameters.kappa[static_cast<std::size_t>(closure->level)] * scope;
    intensity.closure_remote[day] = intensity.closure[day] * feasibility;
  }
  if (hole) holes.add(*hole, calendar.date(Day(calendar.days() - 1)), country);
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
  Mistakes mistakes;
  for (const auto& [name, value] : shares)
    if (!(value >= 0 && value <= 1))  // NaN too
      mistakes.add(where, fmt::format("{} is {}, not between 0 and 1", name, value), "write a share between 0 and 1");
  mistakes.throw_if_any();
}

ClosureIntensity closure_intensity(const std::vector<economy::Country>& regions, const Calendar& calendar,
                                   const ClosureTable& closures, const CountryTable& countries,
                                   const ClosureParameters& parameters) {
  check(parameters);
  Mistakes mistakes;
  Holes holes;
  const std::vector<std::vector<std::string>> members = members_of(regions, closures, countries, mistakes);
  ClosureIntensity result;
  for (std::size_t r = 0; r < regions.size(); ++r) {
    const std::size_t days = calendar.days() > 0 ? static_cast<std::size_t>(calendar.days()) : 0;
    std::vector<double> closure(days), closure_remote(days);
    double employment = 0;
    for (const std::string& country : members[r]) {
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
      }
    }
    if (!(employment > 0)) {
      mistakes.add({closures.file},
                   fmt::format("no member of region {} ({}) has both closures and employment in {}", regions[r].code,
                               members[r].empty() ? "it has none" : list(members[r]), countries.file),
                   "add rows for a member to both tables, or correct the region's members");
      continue;
    }
    // The sum of weights comes from the same additions, so that all closed is exactly 1 and no mean exceeds it.
    for (std::size_t day = 0; day < days; ++day) {
      closure[day] /= employment;
      closure_remote[day] /= employment;
    }
    result.closure.push_back(std::move(closure));
    result.closure_remote.push_back(std::move(closure_remote));
  }
  holes.report(closures.file, mistakes);
  mistakes.throw_if_any();
  return result;
}

}  // namespace tierwave::models
