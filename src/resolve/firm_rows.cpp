#include "resolve/firm_rows.hpp"

#include <fmt/format.h>

#include "base/csv.hpp"
#include "base/plain_text.hpp"

namespace tierwave::resolve {

void FirmDays::add(std::uint32_t firm, std::string_view id, int day, const Location& where, Mistakes& mistakes) {
  const auto [first, is_new] = lines_.try_emplace({firm, day}, where.line);
  if (!is_new)
    mistakes.add(where, fmt::format("firm {} stands already in line {} for this day", id, first->second),
                 "keep one row");
}

std::optional<std::uint32_t> firm_of(std::string_view field, const FirmIds& ids, const Location& where,
                                     Mistakes& mistakes) {
  const std::optional<double> id = parse_number(field);
  const bool digits = field.find_first_not_of("0123456789") == std::string_view::npos;
  const bool whole = digits && id && *id <= 4294967295.0;
  const auto position = whole ? ids.position(static_cast<std::int64_t>(*id)) : std::nullopt;
  if (!position)
    mistakes.add(where, fmt::format("there is no firm '{}'", printable(field)),
                 "write the id of a firm of the network");
  return position;
}

void check_days(std::optional<int> first, std::optional<int> last, const Calendar& calendar, const Location& where,
                Mistakes& mistakes) {
  if (first && (*first < 0 || *first >= calendar.days()))
    mistakes.add(where,
                 fmt::format("the loss starts on {}, outside the run, {} to {}", to_string(calendar.date(Day(*first))),
                             to_string(calendar.first()), to_string(calendar.date(Day(calendar.days() - 1)))),
                 "start it inside the run");
  if (first && last && *last < *first) mistakes.add(where, "the loss ends before it starts", "put the days in order");
}

void refuse_empty(std::size_t rows, const std::filesystem::path& path, Mistakes& mistakes) {
  if (rows == 0 && mistakes.empty())
    mistakes.add({path.string()}, "the table names no firm", "write a row a firm, or leave the shock out");
}

}  // namespace tierwave::resolve
