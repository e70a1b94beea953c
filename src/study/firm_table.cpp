#include "study/firm_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "base/csv.hpp"

namespace tierwave::study {
namespace {

namespace fs = std::filesystem;

// Refuses a second row of one firm and day, however its id is written.
class Seen {
 public:
  void add(std::uint32_t firm, std::string_view id, int day, const Location& where, Mistakes& mistakes) {
    const auto [first, is_new] = lines_.try_emplace({firm, day}, where.line);
    if (!is_new)
      mistakes.add(where, fmt::format("firm {} stands already in line {} for this day", id, first->second),
                   "keep one row");
  }

 private:
  std::map<std::pair<std::uint32_t, int>, int> lines_;
};

// Calls `row` for each row of fields, however many spaces lie between them.
void read_columns(const fs::path& path,
                  const std::function<void(const std::vector<std::string_view>&, const Location&)>& row) {
  read_csv(path, ' ', [&](const CsvRow& line) {
    std::vector<std::string_view> fields = line.fields;
    std::erase_if(fields, [](std::string_view field) { return field.empty(); });
    if (!fields.empty()) row(fields, Location{path.string(), line.line});
  });
}

double number_of(std::string_view field, const Location& where, Mistakes& mistakes) {
  const auto number = parse_number(field);
  if (!number) mistakes.add(where, fmt::format("'{}' is not a number", field), "write a number");
  return number.value_or(0);
}

std::optional<std::uint32_t> firm_of(std::string_view field, const FirmIds& ids, const Location& where,
                                     Mistakes& mistakes) {
  const std::optional<double> id = parse_number(field);
  const bool whole =
      id && *id >= 0 && *id <= 4294967295.0 && *id == static_cast<double>(static_cast<std::int64_t>(*id));
  const auto position = whole ? ids.position(static_cast<std::int64_t>(*id)) : std::nullopt;
  if (!position)
    mistakes.add(where, fmt::format("there is no firm '{}'", field), "write the id of a firm of the network");
  return position;
}

bool is_share(double share, const Location& where, Mistakes& mistakes) {
  if (share >= 0 && share <= 1) return true;
  mistakes.add(where, fmt::format("the loss is {:.6g}, outside 0 to 1", share), "write a share of the firm's capital");
  return false;
}

std::optional<int> day_of(std::string_view text, const Calendar& calendar, const Location& where, Mistakes& mistakes) {
  const auto date = parse_date(text);
  if (!date) {
    mistakes.add(where, fmt::format("'{}' is not a date", text), "write YYYY-MM-DD");
    return std::nullopt;
  }
  return calendar.day(*date).number();
}

// The days that a row names itself.
void check_days(std::optional<int> first, std::optional<int> last, const Calendar& calendar, const Location& where,
                Mistakes& mistakes) {
  if (first && (*first < 0 || *first >= calendar.days()))
    mistakes.add(where,
                 fmt::format("the loss starts on {}, outside the run, {} to {}", to_string(calendar.date(Day(*first))),
                             to_string(calendar.first()), to_string(calendar.date(Day(calendar.days() - 1)))),
                 "start it inside the run");
  if (first && last && *last < *first) mistakes.add(where, "the loss ends before it starts", "put the days in order");
}

// A day of the layout "inoue-todo".
std::optional<int> whole_day(std::string_view field, const Location& where, Mistakes& mistakes) {
  constexpr double most = 36500;
  const auto number = parse_number(field);
  if (number && *number >= 0 && *number <= most && *number == std::floor(*number)) return static_cast<int>(*number);
  mistakes.add(where, fmt::format("'{}' is not a day", field), "write a whole number; the run's first day is 0");
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

void refuse_empty(std::size_t rows, const fs::path& path, Mistakes& mistakes) {
  if (rows == 0 && mistakes.size() == 0)
    mistakes.add({path.string()}, "the table names no firm", "write a row a firm, or leave the shock out");
}

}  // namespace

FirmIds::FirmIds(const network::Network& network) {
  position_.reserve(network.firms.size());
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm) position_.emplace(network.firms.id[firm], firm);
}

std::optional<std::uint32_t> FirmIds::position(std::int64_t id) const {
  const auto found = position_.find(static_cast<std::uint32_t>(id));
  return found == position_.end() ? std::nullopt : std::optional(found->second);
}

bool has_inoue_todo_layout(const schema::Values& shock) {
  return shock.has("firm_table_layout") && shock.text("firm_table_layout") == "inoue-todo";
}

std::vector<LossRow> read_losses(const fs::path& path, const FirmIds& ids, const Calendar& calendar, int start) {
  const CsvTable table(path, {"firm", "reduction"}, {"start", "end"});
  Mistakes mistakes;
  std::vector<LossRow> rows;
  Seen seen;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const auto firm = firm_of(table.text(row, "firm"), ids, where, mistakes);
    const double share = table.number(row, "reduction", mistakes);
    const auto written = [&](const char* column) { return table.has(column) && !table.text(row, column).empty(); };
    std::optional<int> first, last;
    for (auto [column, day] : {std::pair("start", &first), std::pair("end", &last)})
      if (written(column)) *day = day_of(table.text(row, column), calendar, where, mistakes);
    if (last && !first) mistakes.add(where, "the row has an end and no start", "write the start of the loss");
    check_days(first, last, calendar, where, mistakes);
    if (!written("start")) first = start;
    if (firm && first) seen.add(*firm, table.text(row, "firm"), *first, where, mistakes);
    if (is_share(share, where, mistakes) && firm && first) rows.push_back({*firm, share, *first, last});
  }
  refuse_empty(table.rows(), path, mistakes);
  mistakes.throw_if_any();
  return rows;
}

std::vector<LossRow> read_inoue_todo_losses(const fs::path& path, const FirmIds& ids, const Calendar& calendar,
                                            int start) {
  Mistakes mistakes;
  std::vector<LossRow> rows;
  Seen seen;
  read_columns(path, [&](const std::vector<std::string_view>& fields, const Location& where) {
    if (fields.size() != 2 && fields.size() != 4)
      return mistakes.add(where, fmt::format("the row has {} fields", fields.size()),
                          "write firm and delta, or firm, delta, first and last day");
    const auto firm = firm_of(fields[0], ids, where, mistakes);
    const double share = number_of(fields[1], where, mistakes);
    std::optional<int> first, last;
    if (fields.size() == 4) {
      first = whole_day(fields[2], where, mistakes);
      last = whole_day(fields[3], where, mistakes);
      check_days(first, last, calendar, where, mistakes);
    } else {
      first = start;
    }
    if (firm && first) seen.add(*firm, fields[0], *first, where, mistakes);
    if (is_share(share, where, mistakes) && firm && first) rows.push_back({*firm, share, *first, last});
  });
  refuse_empty(rows.size(), path, mistakes);
  mistakes.throw_if_any();
  return rows;
}

std::vector<models::shocks::DemandStep> read_firm_demand(const fs::path& path, const FirmIds& ids,
                                                         const Calendar& calendar) {
  const CsvTable table(path, {"firm", "date", "reduction"});
  Mistakes mistakes;
  std::vector<models::shocks::DemandStep> steps;
  Seen seen;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const auto firm = firm_of(table.text(row, "firm"), ids, where, mistakes);
    const auto day = day_of(table.text(row, "date"), calendar, where, mistakes);
    const double reduction = table.number(row, "reduction", mistakes);
    if (reduction > 1)
      mistakes.add(where, fmt::format("the reduction is {:.6g}, above 1", reduction),
                   "write a share of the firm's final sales of at most 1");
    if (day && *day >= calendar.days())
      mistakes.add(where, fmt::format("{} lies after the run", table.text(row, "date")), "leave the row out");
    if (!firm || !day) continue;
    seen.add(*firm, table.text(row, "firm"), *day, where, mistakes);
    steps.push_back({*firm, *day, 1.0 - reduction});
  }
  refuse_empty(table.rows(), path, mistakes);
  mistakes.throw_if_any();
  return steps;
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
  Seen seen;
  for (const auto& [day, path] : daily_sales_files(base, calendar.days()))
    read_columns(path, [&, day = day](const std::vector<std::string_view>& fields, const Location& where) {
      if (fields.size() != 2)
        return mistakes.add(where, fmt::format("the row has {} fields", fields.size()), "write firm and final sales");
      const auto firm = firm_of(fields[0], ids, where, mistakes);
      const double sales = number_of(fields[1], where, mistakes);
      if (sales < 0) mistakes.add(where, fmt::format("sales are {:.6g}, below 0", sales), "write what the firm sells");
      if (!firm) return;
      seen.add(*firm, fields[0], day, where, mistakes);
      const double baseline = network.firms.final_sales_home[*firm] + network.firms.final_sales_abroad[*firm];
      if (sales > 0 && !(baseline > 0))
        mistakes.add(where, fmt::format("firm {} sells nothing to final users at the baseline", fields[0]),
                     "give it final sales in the network, or leave the row out");
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

}  // namespace tierwave::study
