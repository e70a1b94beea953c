// Tables of phases by sector: CSV with the columns `date` and `ramp_days` and one column per sector code.
#pragma once
#include <filesystem>
#include <vector>

#include "base/calendar.hpp"
#include "economy/economy.hpp"

namespace tierwave::resolve {

// [sector][day] for the days of the calendar; sectors that are not `selected` may be missing and are 0.
// A row is a phase. On day k of it, 0 on its date, a sector has
//   value of the phase before + (value of the phase - value of the phase before) min(1, (k + 1) / ramp_days),
// with 0 ramp days the value at once; before the first phase 0.
// Errors: InvalidInput with all mistakes of the file: no phase that begins before the run ends, dates out of
// order, ramp days that are no whole number from 0 up or more than the phase has, unknown and missing
// sectors, fields that are no number of at most 1.
std::vector<std::vector<double>> read_phase_table(const std::filesystem::path& path,
                                                  const std::vector<economy::Sector>& sectors,
                                                  const std::vector<bool>& selected, const Calendar& calendar);

}  // namespace tierwave::resolve
