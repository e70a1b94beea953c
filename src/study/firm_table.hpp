// Tables of firms that shocks name: which firm loses how much, and when.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/calendar.hpp"
#include "models/shocks/firm_demand.hpp"
#include "network/network.hpp"
#include "schema/values.hpp"

namespace tierwave::study {

// Positions of firms by their stable id; looked up only, never walked through.
class FirmIds {
 public:
  explicit FirmIds(const network::Network& network);
  std::optional<std::uint32_t> position(std::int64_t id) const;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> position_;
};

// Whether a shock's firm_table is in the layout of the simulator of Inoue & Todo.
bool has_inoue_todo_layout(const schema::Values& shock);

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

// The files of the simulator of Inoue & Todo, without header, columns separated by spaces: firm delta, or firm delta
// first-day last-day. Errors: as above; rows of another number of columns, days that are no whole numbers.
std::vector<LossRow> read_inoue_todo_losses(const std::filesystem::path& path, const FirmIds& ids,
                                            const Calendar& calendar, int start);

// CSV with columns firm, date, reduction: from that date on final demand for what the firm makes is 1 - reduction of
// the baseline, until the firm's next row. A date before the run holds from the run's first day.
// Errors: as above; reductions above 1, dates after the run.
std::vector<models::shocks::DemandStep> read_firm_demand(const std::filesystem::path& path, const FirmIds& ids,
                                                         const Calendar& calendar);

// The daily files of final sales that belong to `base` in that simulator: BASE0.txt, BASE12.txt ... beside each other,
// by the day that they are for. Errors: InvalidInput where there is none, where a day lies outside the run or has two
// files; InputOutputError where the folder cannot be read.
std::map<int, std::filesystem::path> daily_sales_files(const std::filesystem::path& base, int days);

// The same simulator's daily files: firm and its final sales of that day, in the network's money; firms and days that
// are left out sell what they do at the baseline. Errors: as above; sales below 0, sales of a firm that sells nothing
// to final users at the baseline.
std::vector<models::shocks::DemandStep> read_inoue_todo_sales(const std::filesystem::path& base, const FirmIds& ids,
                                                              const network::Network& network,
                                                              const Calendar& calendar);

}  // namespace tierwave::study
