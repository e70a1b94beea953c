// Tables of firms as the simulator of Inoue & Todo reads them: without header, columns separated by spaces, days
// counted from 0.
#pragma once
#include <filesystem>
#include <map>
#include <vector>

#include "base/calendar.hpp"
#include "models/shocks/firm_demand.hpp"
#include "network/network.hpp"
#include "resolve/firm_table.hpp"

namespace tierwave::resolve {

// Destroyed capital: firm delta, or firm delta first-day last-day. A row of two fields begins on `start`, the shock's
// own first day. Errors: as read_losses; rows of another number of columns, days that are no whole numbers.
std::vector<LossRow> read_inoue_todo_losses(const std::filesystem::path& path, const FirmIds& ids,
                                            const Calendar& calendar, int start);

// The daily files of final sales that belong to `base`: BASE0.txt, BASE12.txt ... beside each other, by the day that
// they are for. Errors: InvalidInput where there is none, where a day lies outside the run or has two files;
// InputOutputError where the folder cannot be read.
std::map<int, std::filesystem::path> daily_sales_files(const std::filesystem::path& base, int days);

// Daily files: firm and its final sales of that day, in the network's money; firms and days that are left out sell what
// they do at the baseline. Errors: as above; unknown firms, a firm that stands twice in a file, sales below 0, sales of
// a firm that sells nothing to final users at the baseline.
std::vector<models::shocks::DemandStep> read_inoue_todo_sales(const std::filesystem::path& base, const FirmIds& ids,
                                                              const network::Network& network,
                                                              const Calendar& calendar);

}  // namespace tierwave::resolve
