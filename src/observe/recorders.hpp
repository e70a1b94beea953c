// The observers whose arrays stand in every results file.
#pragma once
#include <string>
#include <vector>

#include "observe/firm_sums.hpp"
#include "observe/goods_in_transit.hpp"
#include "observe/kind_reports.hpp"
#include "observe/missing_inputs.hpp"
#include "observe/transfers.hpp"
#include "observe/workforce.hpp"

namespace tierwave::observe {

struct Recorders {
  // `women_share` by cell, empty where it is not known; `adequate_pay` is a share of the country's mean pay; `money` is the
  // unit of flows.
  Recorders(const engine::DayView& baseline, const std::vector<double>& women_share, double adequate_pay,
            const std::string& money, const Context& context);
  Recorders(const Recorders&) = delete;  // `all` points to the members
  Recorders& operator=(const Recorders&) = delete;

  FirmSums sums;
  MissingInputs missing_inputs;
  Workforce workforce;
  GoodsInTransit in_transit;
  Transfers transfers;
  KindReports kind_reports;
  std::vector<Observer*> all;  // in the order of their arrays
};

}  // namespace tierwave::observe
