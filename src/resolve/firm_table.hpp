// Tables of firms that shocks name: which firm loses how much, and when. Layout "csv", with a header.
#pragma once
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/calendar.hpp"
#include "models/shocks/entry.hpp"
#include "models/shocks/firm_demand.hpp"
#include "network/network.hpp"

namespace tierwave::resolve {

// Positions of firms by their stable id; looked up only, never walked through.
class FirmIds {
 public:
  explicit FirmIds(const network::Network& network);
  std::optional<std::uint32_t> position(std::int64_t id) const;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> position_;
};

// Positions of the firms that a key lists by their ids, rising. Adds a mistake for an id that no firm has or that stands
// twice, and for an empty list.
std::vector<std::uint32_t> named_firms(const models::shocks::WholeNumbers& list, const FirmIds& ids,
                                       Mistakes& mistakes);

// The same of a table: CSV with a column firm. Errors: InvalidInput with all mistakes of the file.
std::vector<std::uint32_t> read_firms(const std::filesystem::path& path, const FirmIds& ids);

// One row of a table of destroyed capital. Days count from the run's first.
struct LossRow {
  std::uint32_t firm;  // position
  double share;        // of its capital
  int first_day;
  std::optional<int> last_day;  // the last of full loss; nothing: as the shock says
};

// CSV with columns firm, reduction and, if wanted, start and end (dates). A row without start begins on `start`, the
// shock's own first day.
// Errors: InvalidInput with all mistakes of the file: unknown firms, shares outside 0 to 1, dates that are none or out
// of order, a start outside the run, a firm that stands twice for the same start, a table without rows.
std::vector<LossRow> read_losses(const std::filesystem::path& path, const FirmIds& ids, const Calendar& calendar,
                                 int start);

// CSV with columns firm, date, reduction: from that date on final demand for what the firm makes is 1 - reduction of
// the baseline, until the firm's next row. A date before the run holds from the run's first day.
// Errors: as above; reductions above 1, dates after the run.
std::vector<models::shocks::DemandStep> read_firm_demand(const std::filesystem::path& path, const FirmIds& ids,
                                                         const Calendar& calendar);

}  // namespace tierwave::resolve
