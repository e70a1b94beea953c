#include "resolve/phase_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/csv.hpp"
#include "base/plain_text.hpp"

namespace tierwave::resolve {
namespace {

struct Phase {
  Date date;
  double ramp_days = 0;
  std::vector<double> values;  // by sector
  Location where;
};

// Phases in the order of the file; a row without a date gives a mistake and no phase.
std::vector<Phase> read_phases(const CsvTable& table, const std::vector<std::string>& codes, Mistakes& mistakes) {
  std::vector<Phase> phases;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Phase phase{{},
                table.number(row, "ramp_days", bounds::ramp, mistakes),
                std::vector<double>(codes.size(), 0.0),
                table.where(row)};
    if (phase.ramp_days != std::floor(phase.ramp_days))
      mistakes.add(phase.where, fmt::format("ramp_days is {:.6g}, not a whole number from 0 up", phase.ramp_days),
                   std::string(bounds::ramp.advice));
    for (std::size_t sector = 0; sector < codes.size(); ++sector) {
      if (!table.has(codes[sector])) continue;
      phase.values[sector] = table.number(row, codes[sector], bounds::reduction, mistakes);
    }
    const auto date = parse_date(table.text(row, "date"));
    if (!date) {
      mistakes.add(phase.where, fmt::format("'{}' is not a date", printable(table.text(row, "date"))),
                   "write YYYY-MM-DD");
      continue;
    }
    phase.date = *date;
    phases.push_back(std::move(phase));
  }
  return phases;
}

// Phases follow each other, and each reaches its values before the next begins.
void check_order(const std::vector<Phase>& phases, Mistakes& mistakes) {
  for (std::size_t next = 1; next < phases.size(); ++next) {
    const Phase& phase = phases[next - 1];
    const auto lasts = (phases[next].date - phase.date).count();
    if (lasts <= 0)
      mistakes.add(phases[next].where,
                   fmt::format("{} does not come after {}", to_string(phases[next].date), to_string(phase.date)),
                   "put the phases in order, each date once");
    else if (phase.ramp_days > static_cast<double>(lasts))
      mistakes.add(
          phase.where,
          fmt::format("the phase builds up over {:.6g} days, but the next begins after {}, so it never reaches "
                      "its values",
                      phase.ramp_days, lasts),
          "write fewer ramp_days, or a later next phase");
  }
}

}  // namespace

std::vector<std::vector<double>> read_phase_table(const std::filesystem::path& path,
                                                  const std::vector<economy::Sector>& sectors,
                                                  const std::vector<bool>& selected, const Calendar& calendar) {
  const std::vector<std::string> codes = economy::codes(sectors);
  const CsvTable table(path, {"date", "ramp_days"}, codes);
  Mistakes mistakes;
  const std::vector<Phase> phases = read_phases(table, codes, mistakes);
  check_order(phases, mistakes);
  for (std::size_t sector = 0; sector < codes.size(); ++sector)
    if (selected[sector] && !table.has(codes[sector]))
      mistakes.add({path.string()}, fmt::format("no column for sector '{}', which the shock selects", codes[sector]),
                   "add the column, or select other sectors");
  if (table.rows() == 0)
    mistakes.add({path.string()}, "the table has no phase", "write at least one row");
  else if (!phases.empty() && calendar.day(phases.front().date).number() >= calendar.days())
    mistakes.add(phases.front().where,
                 fmt::format("the first phase, {}, begins after the run, which ends on {}",
                             to_string(phases.front().date), to_string(calendar.date(Day(calendar.days() - 1)))),
                 "write an earlier phase, or simulate more days");
  mistakes.throw_if_any();

  const auto days = static_cast<std::size_t>(calendar.days());
  std::vector<std::vector<double>> values(codes.size(), std::vector<double>(days, 0.0));
  const std::vector<double> nothing(codes.size(), 0.0);
  for (std::size_t phase = 0; phase < phases.size(); ++phase) {
    const std::vector<double>& before = phase == 0 ? nothing : phases[phase - 1].values;
    const auto& [date, ramp_days, now, where] = phases[phase];
    const int first = calendar.day(date).number();
    for (int day = std::max(0, first); day < calendar.days(); ++day) {
      const double reached = ramp_days > 0 ? std::min(1.0, (day - first + 1) / ramp_days) : 1.0;
      for (std::size_t sector = 0; sector < codes.size(); ++sector)
        values[sector][static_cast<std::size_t>(day)] =
            reached < 1 ? before[sector] + (now[sector] - before[sector]) * reached : now[sector];
    }
  }
  return values;
}

}  // namespace tierwave::resolve
