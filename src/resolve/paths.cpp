#include "resolve/paths.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/math.hpp"
#include "resolve/daily_table.hpp"
#include "resolve/phase_table.hpp"
#include "resolve/shock_keys.hpp"

namespace tierwave::resolve {
namespace {

using models::shocks::Entry;

// Full strength between start and end, a straight rise before and the chosen recovery after.
std::vector<double> envelope(const Entry& shock, const Calendar& calendar, Mistakes& mistakes) {
  const int first = first_day_of(shock.when.start, calendar, mistakes);
  int last = calendar.days() - 1;
  if (shock.when.end) last = calendar.day(*shock.when.end).number();
  if (shock.when.duration_days) last = first + static_cast<int>(*shock.when.duration_days) - 1;
  if (shock.when.end && last < first)
    mistakes.add(shock.when.end.where,
                 fmt::format("the end {} lies before the start {}", to_string(calendar.date(Day(last))),
                             to_string(calendar.date(Day(first)))),
                 "put the dates in order");
  if (shock.when.end && last < 0)
    mistakes.add(shock.when.end.where, fmt::format("end {} lies before the run", to_string(*shock.when.end)),
                 "choose a date inside the run or after it, or leave the key out");
  const std::string recovery = shock.when.recovery.or_else("none");
  const std::int64_t ramp = shock.when.ramp_days.or_else(0);
  if (recovery != "none" && !shock.when.recovery_days)
    mistakes.add(shock.when.recovery.where, fmt::format("recovery \"{}\" needs recovery_days", recovery),
                 "write how many days it takes");
  if (recovery != "none" && !shock.when.end && !shock.when.duration_days)
    mistakes.add(shock.when.recovery.where, "there is a recovery, but no end after which it begins",
                 "write end or duration_days");
  if (!shock.when.end && !shock.when.duration_days && ramp > calendar.days() - std::max(0, first))
    mistakes.add(shock.when.ramp_days.where,
                 fmt::format("the shock builds up over {} days and the run ends before", ramp),
                 "write fewer ramp_days, or simulate more days");
  if (recovery == "none" && shock.when.recovery_days)
    mistakes.add(shock.when.recovery_days.where, "recovery_days is given, but recovery is \"none\"",
                 R"(write recovery = "linear" or "exponential")");
  const auto recovery_days = static_cast<double>(shock.when.recovery_days.or_else(1));
  const auto ramp_days = static_cast<double>(ramp);
  const int span = last - first + 1;
  if ((shock.when.end || shock.when.duration_days) && span > 0 && ramp_days > span)
    mistakes.add(
        shock.when.ramp_days.where,
        fmt::format("the shock builds up over {} days, but lasts {}, so it never reaches its strength", ramp, span),
        "write fewer ramp_days, or a later end");

  std::vector<double> strength(static_cast<std::size_t>(calendar.days()), 0.0);
  for (int day = std::max(0, first); day < calendar.days(); ++day) {
    const double since_start = day - first + 1;
    double value = ramp_days > 0 ? std::min(1.0, since_start / ramp_days) : 1.0;
    if (day > last) {
      const double since_end = day - last;
      if (recovery == "none") value = 0;
      if (recovery == "linear") value *= std::max(0.0, 1.0 - since_end / recovery_days);
      if (recovery == "exponential") value *= portable_exp(-since_end / recovery_days);
    }
    strength[static_cast<std::size_t>(day)] = value;
  }
  return strength;
}

// Each step holds until the next; the last before the run holds from its first day.
std::vector<double> from_steps(const Entry& shock, const Calendar& calendar, Mistakes& mistakes) {
  std::vector<double> strength(static_cast<std::size_t>(calendar.days()), 0.0);
  const Date last = calendar.date(Day(calendar.days() - 1));
  for (const auto& [date, value] : *shock.when.steps) {
    if (date > last)
      mistakes.add(
          shock.when.steps.where,
          fmt::format("the step of {} comes after the run, which ends on {}", to_string(date), to_string(last)),
          "leave it out, or simulate more days");
    for (int day = std::max(0, calendar.day(date).number()); day < calendar.days(); ++day)
      strength[static_cast<std::size_t>(day)] = value;
  }
  return strength;
}

// A path times what closures take of each country.
void follow(const models::Reach& closures, const network::Network& network, models::shocks::Intensity& path) {
  auto& rows = path.by_country;
  if (rows.size() == 1) rows.resize(network.countries.size(), rows.front());
  for (std::size_t country = 0; country < rows.size(); ++country)
    for (std::size_t day = 0; day < rows[country].size(); ++day) rows[country][day] *= closures.closed[country][day];
}

}  // namespace

std::vector<double> window_of(const Entry& shock, const Calendar& calendar, Mistakes& mistakes) {
  if (shock.when.steps || shock.when.daily_table || shock.when.phase_table)
    return std::vector<double>(static_cast<std::size_t>(calendar.days()), 1.0);
  return envelope(shock, calendar, mistakes);
}

Path time_path(const Entry& shock, const network::Network& network, const models::shocks::Selection& selection,
               const Calendar& calendar, const models::ClosureIntensity* closures, Mistakes& mistakes) {
  const bool has_reduction = shock.how_much.has_reduction();
  const std::vector<double> all_along(static_cast<std::size_t>(calendar.days()), 1.0);
  Path path;
  if (shock.when.daily_table) {
    path.intensity.by_country.assign(network.countries.size(),
                                     std::vector<double>(static_cast<std::size_t>(calendar.days()), 0.0));
    mistakes.collect([&] {
      path.intensity.by_country =
          read_daily_table(*shock.when.daily_table, network.countries, selection.countries, calendar);
    });
    path.is_reduction = !has_reduction;
  } else if (shock.when.phase_table) {
    path.intensity.by_country = {all_along};
    mistakes.collect([&] {
      path.intensity.by_sector =
          read_phase_table(*shock.when.phase_table, network.sectors, selection.sectors, calendar);
    });
    path.is_reduction = true;
  } else if (shock.when.steps) {
    path.intensity.by_country = {from_steps(shock, calendar, mistakes)};
    path.is_reduction = true;
  } else {
    path.intensity.by_country = {envelope(shock, calendar, mistakes)};
    if (!has_reduction)
      mistakes.add(shock.table, fmt::format("shock '{}' does not say how much falls", *shock.label),
                   "write reduction, reduction_by_sector, steps, daily_table or phase_table");
  }
  if (closures) {
    path.lasting = path.intensity;
    follow(closures->worn, network, path.intensity);
    follow(closures->lasting, network, path.lasting);
  }
  return path;
}

}  // namespace tierwave::resolve
