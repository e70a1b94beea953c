#include "resolve/firm_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "resolve/firm_rows.hpp"

namespace tierwave::resolve {
namespace {

namespace fs = std::filesystem;

std::optional<int> day_of(std::string_view text, const Calendar& calendar, const Location& where, Mistakes& mistakes) {
  const auto date = parse_date(text);
  if (!date) {
    mistakes.add(where, fmt::format("'{}' is not a date", printable(text)), "write YYYY-MM-DD");
    return std::nullopt;
  }
  return calendar.day(*date).number();
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

std::vector<std::uint32_t> named_firms(const models::shocks::WholeNumbers& list, const FirmIds& ids,
                                       Mistakes& mistakes) {
  std::vector<std::uint32_t> firms;
  for (const std::int64_t id : *list) {
    const auto position = ids.position(id);
    if (!position)
      mistakes.add(list.where, fmt::format("there is no firm {}", id), "name ids of firms of the network");
    else if (std::find(firms.begin(), firms.end(), *position) != firms.end())
      mistakes.add(list.where, fmt::format("firms names {} twice", id), "name it once");
    else
      firms.push_back(*position);
  }
  if (list->empty()) mistakes.add(list.where, "firms is an empty list", "name at least one");
  std::sort(firms.begin(), firms.end());
  return firms;
}

std::vector<std::uint32_t> read_firms(const fs::path& path, const FirmIds& ids) {
  const CsvTable table(path, {"firm"});
  Mistakes mistakes;
  std::vector<std::uint32_t> firms;
  FirmDays seen;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const auto firm = firm_of(table.text(row, "firm"), ids, where, mistakes);
    if (!firm) continue;
    seen.add(*firm, table.text(row, "firm"), 0, where, mistakes);
    firms.push_back(*firm);
  }
  refuse_empty(table.rows(), path, mistakes);
  mistakes.throw_if_any();
  std::sort(firms.begin(), firms.end());
  return firms;
}

std::vector<LossRow> read_losses(const fs::path& path, const FirmIds& ids, const Calendar& calendar, int start) {
  const CsvTable table(path, {"firm", "reduction"}, {"start", "end"});
  Mistakes mistakes;
  std::vector<LossRow> rows;
  FirmDays seen;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const auto firm = firm_of(table.text(row, "firm"), ids, where, mistakes);
    const double share = table.number(row, "reduction", bounds::share, mistakes);
    const auto written = [&](const char* column) { return table.has(column) && !table.text(row, column).empty(); };
    std::optional<int> first, last;
    for (auto [column, day] : {std::pair("start", &first), std::pair("end", &last)})
      if (written(column)) *day = day_of(table.text(row, column), calendar, where, mistakes);
    if (last && !first) mistakes.add(where, "the row has an end and no start", "write the start of the loss");
    check_days(first, last, calendar, where, mistakes);
    if (!written("start")) first = start;
    if (firm && first) seen.add(*firm, table.text(row, "firm"), *first, where, mistakes);
    if (firm && first) rows.push_back({*firm, share, *first, last});
  }
  refuse_empty(table.rows(), path, mistakes);
  mistakes.throw_if_any();
  return rows;
}

std::vector<models::shocks::DemandStep> read_firm_demand(const fs::path& path, const FirmIds& ids,
                                                         const Calendar& calendar) {
  const CsvTable table(path, {"firm", "date", "reduction"});
  Mistakes mistakes;
  std::vector<models::shocks::DemandStep> steps;
  FirmDays seen;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const auto firm = firm_of(table.text(row, "firm"), ids, where, mistakes);
    const auto day = day_of(table.text(row, "date"), calendar, where, mistakes);
    const double reduction = table.number(row, "reduction", bounds::reduction, mistakes);
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

}  // namespace tierwave::resolve
