// Checks of the rows of tables of firms, in every layout. A mistake names the row.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "resolve/firm_table.hpp"

namespace tierwave::resolve {

// Refuses a second row of one firm and day, however its id is written.
class FirmDays {
 public:
  void add(std::uint32_t firm, std::string_view id, int day, const Location& where, Mistakes& mistakes);

 private:
  std::map<std::pair<std::uint32_t, int>, int> lines_;
};

// The position of the firm whose id stands in the field.
std::optional<std::uint32_t> firm_of(std::string_view field, const FirmIds& ids, const Location& where,
                                     Mistakes& mistakes);

// The days that a row names itself: a start inside the run and no end before it.
void check_days(std::optional<int> first, std::optional<int> last, const Calendar& calendar, const Location& where,
                Mistakes& mistakes);

void refuse_empty(std::size_t rows, const std::filesystem::path& path, Mistakes& mistakes);

}  // namespace tierwave::resolve
