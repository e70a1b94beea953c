#include "resolve/inoue_todo_tables.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "resolve/firm_rows.hpp"

namespace tierwave::resolve {
namespace {

namespace fs = std::filesystem;

std::optional<int> whole_day(std::string_view field, const Location& where, Mistakes& mistakes) {
  const auto number = parse_number(field);
  if (number && *number >= 0 && *number <= bounds::most_days && *number == std::floor(*number))
    return static_cast<int>(*number);
  mistakes.add(where, fmt::format("'{}' is not a day", printable(field)),
               "write a whole number; the run's first day is 0");
  return std::nullopt;
}

// The paths in a folder, in the order of their names.
std::set<fs::path> files_in(const fs::path& folder) {
  std::set<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error))
    paths.insert(entry->path());
  if (error)
    throw InputOutputError(folder.string(), "read the folder", error.message(),
                           "name what stands before the day of a daily file: FOLDER/BASE for FOLDER/BASE0.txt");
  return paths;
}

}  // namespace

std::vector<LossRow> read_inoue_todo_losses(const fs::path& path, const FirmIds& ids, const Calendar& calendar,
                                            int start) {
  Mistakes mistakes;
  std::vector<LossRow> rows;
  FirmDays seen;
  read_columns(path, [&](const std::vector<std::string_view>& fields, const Location& where) {
    if (fields.size() != 2 && fields.size() != 4)
      return mistakes.add(where, fmt::format("the row has {} fields", fields.size()),
                          "write firm and delta, or firm, delta, first and last day");
    const auto firm = firm_of(fields[0], ids, where, mistakes);
    const auto share = number_within(fields[1], "the loss", bounds::share, where, mistakes);
    std::optional<int> first, last;
    if (fields.size() == 4) {
      first = whole_day(fields[2], where, mistakes);
      last = whole_day(fields[3], where, mistakes);
      check_days(first, last, calendar, where, mistakes);
    } else {
      first = start;
    }
    if (firm && first) seen.add(*firm, fields[0], *first, where, mistakes);
    if (share && firm && first) rows.push_back({*firm, *share, *first, last});
  });
  refuse_empty(rows.size(), path, mistakes);
  mistakes.throw_if_any();
  return rows;
}

std::map<int, fs::path> daily_sales_files(const fs::path& base, int days) {
  std::map<int, fs::path> files;
  Mistakes mistakes;
  const std::string stem = base.filename().string();
  for (const fs::path& path : files_in(base.parent_path())) {
    const std::string name = path.filename().string();
    if (!name.starts_with(stem) || path.extension() != ".txt" || name.size() <= stem.size() + 4) continue;
    const std::string day = name.substr(stem.size(), name.size() - stem.size() - 4);
    if (day.find_first_not_of("0123456789") != std::string::npos || day.size() > 6) continue;
    const int number = std::stoi(day);
    if (number >= days)
      mistakes.add({path.string()}, fmt::format("the file is for day {} of a run of {}, counted from 0", number, days),
                   "simulate more days, or take the file away");
    const auto [first, is_new] = files.try_emplace(number, path);
    if (!is_new)
      mistakes.add({path.string()},
                   fmt::format("the file is for day {}, and so is {}", number, first->second.filename().string()),
                   "keep one of them");
  }
  if (files.empty())
    mistakes.add({base.string()}, "there are no daily files of this name",
                 "name what stands before the day: BASE for BASE0.txt");
  mistakes.throw_if_any();
  return files;
}

std::vector<models::shocks::DemandStep> read_inoue_todo_sales(const fs::path& base, const FirmIds& ids,
                                                              const network::Network& network,
                                                              const Calendar& calendar) {
  Mistakes mistakes;
  std::map<std::pair<std::uint32_t, int>, double> factors;
  FirmDays seen;
  for (const auto& [day, path] : daily_sales_files(base, calendar.days()))
    read_columns(path, [&, day = day](const std::vector<std::string_view>& fields, const Location& where) {
      if (fields.size() != 2)
        return mistakes.add(where, fmt::format("the row has {} fields", fields.size()), "write firm and final sales");
      const auto firm = firm_of(fields[0], ids, where, mistakes);
      const double sales = number_within(fields[1], "sales", bounds::money, where, mistakes).value_or(0);
      if (!firm) return;
      seen.add(*firm, fields[0], day, where, mistakes);
      const double baseline = network.firms.final_sales_home[*firm] + network.firms.final_sales_abroad[*firm];
      if (sales > 0 && !(baseline > 0))
        mistakes.add(where, fmt::format("firm {} sells nothing to final users at the baseline", fields[0]),
                     "give it final sales in the network, or leave the row out");
      else if (sales > (1 - bounds::least_reduction) * baseline)
        mistakes.add(where,
                     fmt::format("firm {} sells {:.6g}, more than {} times its baseline of {:.6g}", fields[0], sales,
                                 1 - bounds::least_reduction, baseline),
                     "look at the unit: millions per day, as in the network");
      else
        factors[{*firm, day}] = baseline > 0 ? sales / baseline : 1.0;
    });
  mistakes.throw_if_any();
  // The day after, the baseline returns, unless that day has a row of its own.
  std::vector<models::shocks::DemandStep> steps;
  for (const auto& [place, factor] : factors) {
    const auto& [firm, day] = place;
    steps.push_back({firm, day, factor});
    if (!factors.contains({firm, day + 1})) steps.push_back({firm, day + 1, 1.0});
  }
  return steps;
}

}  // namespace tierwave::resolve
