#include "analysis/total_arrays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/errors.hpp"
#include "observe/axes.hpp"
#include "observe/transfers.hpp"
#include "observe/workforce.hpp"
#include "results/format.hpp"

namespace tierwave::analysis {
namespace {

constexpr const char* transfers_array = "total_transfers";
constexpr const char* purchases_array = "total_measure_purchases";
constexpr const char* transfer_axis_name = "transfer";

std::string name_of_total(Figure figure, By by, bool baseline) {
  return fmt::format("{}total_{}{}", baseline ? "baseline_" : "", name_of(figure),
                     by == By::world ? "" : fmt::format("_by_{}", name_of(by)));
}

// Calls visit(figure, by, baseline) for every array, in their order.
template <class Visit>
void for_each_total(bool networks_drawn, Visit&& visit) {
  for (const FigureRow& row : figure_rows)
    for (std::size_t axis = 0; axis < axes_of_totals; ++axis) {
      const auto by = static_cast<By>(axis);
      if (!is_kept(row.figure, by) || (networks_drawn && by == By::tier)) continue;
      visit(row.figure, by, false);
      visit(row.figure, by, true);
    }
}

std::string name_of_work_lost(By by, bool not_reached) {
  return fmt::format("total_{}{}", not_reached ? "not_reached" : "work_lost",
                     by == By::world ? "" : fmt::format("_by_{}", name_of(by)));
}

// One replicate of an array by replicate.
std::vector<double> values_of(const results::Array& array, std::size_t replicate) {
  const std::size_t size = array.values.size() / array.shape.front();
  const auto begin = array.values.begin() + static_cast<std::ptrdiff_t>(replicate * size);
  return {begin, begin + static_cast<std::ptrdiff_t>(size)};
}

}  // namespace

bool is_kept(Figure figure, By by) {
  switch (by) {
    case By::world:
    case By::country:
    case By::sector:
      return true;
    case By::tier:
      return true;
    case By::size_class:
    case By::sex:
    case By::contract:
      return figure == Figure::hours || figure == Figure::employment;
  }
  return false;
}

std::string total_unit(Figure figure, const std::string& money) {
  if (figure == Figure::hours) return "h";
  if (figure == Figure::employment) return "persons day";
  constexpr std::string_view a_day = " day-1";
  return money.ends_with(a_day) ? money.substr(0, money.size() - a_day.size()) : money;
}

std::vector<results::Axis> total_axes(const network::Network& network, bool networks_drawn) {
  std::vector<results::Axis> axes;
  if (!networks_drawn)
    axes.push_back(
        observe::tier_axis(std::size_t{*std::max_element(network.firms.tier.begin(), network.firms.tier.end())} + 1));
  for (results::Axis& axis : observe::work_axes())
    if (axis.name != "work_state") axes.push_back(std::move(axis));
  axes.push_back(observe::transfer_axis());
  return axes;
}

std::vector<results::Variable> total_variables(const std::string& money, bool networks_drawn) {
  std::vector<results::Variable> variables;
  for_each_total(networks_drawn, [&](Figure figure, By by, bool baseline) {
    const std::string of = figure == Figure::employment ? "persons employed" : std::string(name_of(figure));
    const std::string income = figure == Figure::income ? " Of households: pay, furlough pay and other support." : "";
    variables.push_back({name_of_total(figure, by, baseline),
                         {results::replicate_axis},
                         total_unit(figure, money),
                         fmt::format("{}total of {}", baseline ? "baseline of the " : "", of),
                         fmt::format("Sum over all days of the run{}.{}", baseline ? ", without shocks" : "", income),
                         ""});
    if (by != By::world) variables.back().axes.emplace_back(name_of(by));
  });
  for (const By by : axes_of_work_lost)
    for (const bool not_reached : {false, true}) {
      variables.push_back(
          {name_of_work_lost(by, not_reached),
           {results::replicate_axis},
           total_unit(Figure::employment, money),
           not_reached ? "total of workers who lost work and whom nothing reached" : "total of workers who lost work",
           "Sum over all days of the run; see `not_reached` of a run.",
           ""});
      if (by != By::world) variables.back().axes.emplace_back(name_of(by));
    }
  variables.push_back({transfers_array,
                       {results::replicate_axis, transfer_axis_name, results::country_axis},
                       total_unit(Figure::output, money),
                       "total of transfers of money",
                       "What payers of a country paid to payees of the same country over all days of the run.",
                       ""});
  variables.push_back({purchases_array,
                       {results::replicate_axis, results::country_axis},
                       total_unit(Figure::output, money),
                       "total of what measures paid for goods",
                       "Sum over all days of the run; 0 without measures.",
                       ""});
  return variables;
}

void write_totals(const std::vector<const RunTotals*>& replicates, bool networks_drawn, results::ResultsFile& file) {
  const auto first =
      std::find_if(replicates.begin(), replicates.end(), [](const RunTotals* totals) { return totals != nullptr; });
  if (first == replicates.end()) return;
  const auto write = [&](const std::string& name, auto&& values_of_totals) {
    std::vector<double> values;
    for (const RunTotals* const totals : replicates)
      if (totals) {
        const std::vector<double>& own = values_of_totals(*totals);
        values.insert(values.end(), own.begin(), own.end());
      } else {
        values.insert(values.end(), values_of_totals(**first).size(), std::numeric_limits<double>::quiet_NaN());
      }
    file.write(name, values);
  };
  for_each_total(networks_drawn, [&](Figure figure, By by, bool baseline) {
    write(name_of_total(figure, by, baseline), [&](const RunTotals& totals) -> const std::vector<double>& {
      const Total& total = totals.at(figure, by);
      return baseline ? total.before : total.now;
    });
  });
  for (const By by : axes_of_work_lost)
    for (const bool not_reached : {false, true})
      write(name_of_work_lost(by, not_reached), [&](const RunTotals& totals) -> const std::vector<double>& {
        return not_reached ? totals.work_lost(by).not_reached : totals.work_lost(by).all;
      });
  write(transfers_array, [](const RunTotals& totals) -> const std::vector<double>& { return totals.transfers; });
  write(purchases_array, [](const RunTotals& totals) -> const std::vector<double>& { return totals.purchases; });
}

std::vector<RunTotals> read_totals(const results::ResultsReader& ensemble, const std::string& place) {
  const auto has = [&](const std::string& name) {
    return std::any_of(ensemble.variables().begin(), ensemble.variables().end(),
                       [&](const results::Variable& variable) { return variable.name == name; });
  };
  if (!has(name_of_total(Figure::output, By::world, false)))
    throw InvalidInput(Location{place},
                       "it holds no totals of its replicates, which an ensemble of before did not keep",
                       "run `tierwave ensemble` again with this program");
  std::vector<RunTotals> replicates(ensemble.axis(results::replicate_axis).size());
  const bool networks_drawn = !has(name_of_total(Figure::output, By::tier, false));
  for_each_total(networks_drawn, [&](Figure figure, By by, bool baseline) {
    if (!has(name_of_total(figure, by, baseline))) return;  // a program of before kept fewer
    const results::Array array = ensemble.array(name_of_total(figure, by, baseline));
    for (std::size_t replicate = 0; replicate < replicates.size(); ++replicate) {
      Total& total = replicates[replicate].at(figure, by);
      (baseline ? total.before : total.now) = values_of(array, replicate);
    }
  });
  for (const By by : axes_of_work_lost)
    for (const bool not_reached : {false, true}) {
      if (!has(name_of_work_lost(by, not_reached))) continue;
      const results::Array array = ensemble.array(name_of_work_lost(by, not_reached));
      for (std::size_t replicate = 0; replicate < replicates.size(); ++replicate) {
        WorkLost& lost = replicates[replicate].work_lost(by);
        (not_reached ? lost.not_reached : lost.all) = values_of(array, replicate);
      }
    }
  const results::Array transfers = ensemble.array(transfers_array), purchases = ensemble.array(purchases_array);
  const auto days = static_cast<int>(ensemble.axis(results::time_axis).size());
  for (std::size_t replicate = 0; replicate < replicates.size(); ++replicate) {
    replicates[replicate].transfers = values_of(transfers, replicate);
    replicates[replicate].purchases = values_of(purchases, replicate);
    replicates[replicate].days = days;
  }
  return replicates;
}

}  // namespace tierwave::analysis
