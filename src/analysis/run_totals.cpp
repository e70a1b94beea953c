#include "analysis/run_totals.hpp"

#include <algorithm>
#include <numeric>

#include "base/errors.hpp"
#include "models/labour/workforce.hpp"
#include "models/terms/transfers.hpp"
#include "results/format.hpp"

namespace tierwave::analysis {
namespace {

using models::labour::WorkState;
using models::terms::every_transfer;
using models::terms::InstitutionalSector;

constexpr std::string_view purchases_of_measures = "measure_purchases";
constexpr std::array<std::string_view, 11> daily_arrays{
    "hours",     "employment",      "output",      "labour_income", "furlough_pay",       "income_support",
    "workforce", "support_by_tier", "not_reached", "transfers",     purchases_of_measures};
constexpr std::string_view hours_of_workers = "hours_by_sex_and_contract";
constexpr std::array<std::string_view, 3> daily_in_parts{"hours_by_size", "employment_by_size", hours_of_workers};
constexpr std::string_view workers_of_the_baseline = "workers";

bool is_taken(std::string_view name, bool daily) {
  const auto among = [&](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
  if (daily) return among(daily_arrays) || among(daily_in_parts);
  constexpr std::string_view prefix = "baseline_";
  if (name == workers_of_the_baseline) return true;
  if (!name.starts_with(prefix)) return false;
  name.remove_prefix(prefix.size());
  return among(daily_arrays) || among(daily_in_parts);
}

const results::Axis* axis_among(const std::vector<results::Axis>& axes, std::string_view name) {
  const auto found =
      std::find_if(axes.begin(), axes.end(), [&](const results::Axis& axis) { return axis.name == name; });
  return found == axes.end() ? nullptr : &*found;
}

std::vector<std::string> texts_of(const std::vector<results::Axis>& axes, std::string_view name) {
  const results::Axis* axis = axis_among(axes, name);
  const auto* texts = axis ? std::get_if<std::vector<std::string>>(&axis->values) : nullptr;
  return texts ? *texts : std::vector<std::string>();
}

// A worker who still has the job; the states of `employment`.
bool is_employed(std::string_view state) {
  constexpr std::array employed{WorkState::working, WorkState::shorter_hours, WorkState::furloughed,
                                WorkState::suspended};
  return std::any_of(employed.begin(), employed.end(),
                     [&](WorkState known) { return models::labour::name_of(known) == state; });
}

// A worker of the baseline who lost hours or the job; full hours are those that working time allows.
bool lost_work(std::string_view state) {
  return state != models::labour::name_of(WorkState::working);
}

double total_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TotalsRecording::TotalsRecording(const std::vector<results::Axis>& axes,
                                 const std::vector<results::Variable>& variables) {
  for (const results::Variable& variable : variables) {
    const bool daily = !variable.axes.empty() && results::is_time(variable.axes.front());
    if (!is_taken(variable.name, daily)) continue;
    Sum sum;
    sum.axes.assign(variable.axes.begin() + (daily ? 1 : 0), variable.axes.end());
    std::size_t size = 1;
    for (const std::string& name : sum.axes) {
      const results::Axis* axis = axis_among(axes, name);
      if (!axis) throw BrokenInvariant("totals: no axis named " + name);
      sum.shape.push_back(axis->size());
      size *= axis->size();
    }
    sum.values.resize(size);
    sums_.emplace(variable.name, std::move(sum));
    (daily ? daily_ : fixed_).push_back(variable.name);
  }
  for (const std::string& state : texts_of(axes, "work_state")) {
    employed_.push_back(is_employed(state));
    lost_work_.push_back(lost_work(state));
  }
  for (const std::string& name : texts_of(axes, "transfer")) {
    const auto row = std::find_if(every_transfer.begin(), every_transfer.end(),
                                  [&](const auto& known) { return known.name == name; });
    to_households_.push_back(row != every_transfer.end() && row->payee == InstitutionalSector::households);
  }
}

const TotalsRecording::Sum* TotalsRecording::find(std::string_view name) const {
  const auto found = sums_.find(name);
  return found == sums_.end() ? nullptr : &found->second;
}

void TotalsRecording::write(std::string_view variable, std::span<const double> values) {
  const auto found = sums_.find(variable);
  if (found == sums_.end()) return;
  if (values.size() != found->second.values.size())
    throw BrokenInvariant("totals: wrong size of " + std::string(variable));
  std::copy(values.begin(), values.end(), found->second.values.begin());
}

void TotalsRecording::write_day(std::string_view variable, std::size_t, std::span<const double> values) {
  const auto found = sums_.find(variable);
  if (found == sums_.end()) return;
  std::vector<double>& sums = found->second.values;
  if (values.size() != sums.size()) throw BrokenInvariant("totals: wrong size of " + std::string(variable));
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += values[i];
}

// Sums over all other axes; of the world ("world") over all. Empty where the array has no such axis.
std::vector<double> TotalsRecording::along(const Sum& sum, std::string_view axis) const {
  if (axis == name_of(By::world)) return {total_of(sum.values)};
  const auto found = std::find(sum.axes.begin(), sum.axes.end(), axis);
  if (found == sum.axes.end()) return {};
  const auto position = static_cast<std::size_t>(found - sum.axes.begin());
  std::size_t after = 1;
  for (std::size_t i = position + 1; i < sum.shape.size(); ++i) after *= sum.shape[i];
  std::vector<double> totals(sum.shape[position]);
  for (std::size_t i = 0; i < sum.values.size(); ++i) totals[i / after % totals.size()] += sum.values[i];
  return totals;
}

// The same of workers in some states; the state of work is the last axis.
std::vector<double> TotalsRecording::of_states_along(const Sum& workforce, const std::vector<bool>& states,
                                                     std::string_view axis) const {
  Sum of_states = workforce;
  for (std::size_t i = 0; i < of_states.values.size(); ++i)
    if (!states[i % states.size()]) of_states.values[i] = 0;
  return along(of_states, axis);
}

Total TotalsRecording::total(std::string_view now, std::string_view before, std::string_view axis) const {
  const Sum* const of_run = find(now);
  const Sum* const of_baseline = find(before);
  if (!of_run || !of_baseline) return {};
  Total total{along(*of_run, axis), along(*of_baseline, axis)};
  for (double& value : total.before) value *= days_;
  return total;
}

Total TotalsRecording::workers(std::string_view axis) const {
  const Sum* const of_run = find("workforce");
  const Sum* const of_baseline = find(workers_of_the_baseline);
  if (!of_run || !of_baseline || employed_.empty()) return {};
  Total total{of_states_along(*of_run, employed_, axis), along(*of_baseline, axis)};
  for (double& value : total.before) value *= days_;
  return total;
}

WorkLost TotalsRecording::work_lost(std::string_view axis) const {
  const Sum* const workers = find("workforce");
  const Sum* const not_reached = find("not_reached");
  if (!workers || !not_reached || lost_work_.empty()) return {};
  return {of_states_along(*workers, lost_work_, axis), along(*not_reached, axis)};
}

// Pay, and what workers are paid besides; not known where one of these is not.
Total TotalsRecording::income_along(std::string_view axis, const std::vector<const Sum*>& paid_besides) const {
  Total income = total("labour_income", "baseline_labour_income", axis);
  if (!income.known()) return {};
  for (const Sum* const paid : paid_besides) {
    if (!paid) return {};
    const std::vector<double> of_entries = along(*paid, axis);
    if (of_entries.size() != income.now.size()) return {};
    for (std::size_t entry = 0; entry < of_entries.size(); ++entry) income.now[entry] += of_entries[entry];
  }
  return income;
}

void TotalsRecording::add_income(RunTotals& totals) const {
  const Sum* const pay = find("baseline_labour_income");
  if (const Sum* const transfers = find("transfers"); transfers && pay) {
    const std::size_t countries = transfers->shape.back();
    std::vector<double> received(countries);
    for (std::size_t i = 0; i < transfers->values.size(); ++i)
      if (to_households_[i / countries]) received[i % countries] += transfers->values[i];
    std::vector<double> before = along(*pay, name_of(By::country));
    for (double& value : before) value *= days_;
    totals.at(Figure::income, By::world) = {{total_of(received)}, {total_of(before)}};
    totals.at(Figure::income, By::country) = {std::move(received), std::move(before)};
  }
  totals.at(Figure::income, By::sector) =
      income_along(name_of(By::sector), {find("furlough_pay"), find("income_support")});
  totals.at(Figure::income, By::tier) = income_along(name_of(By::tier), {find("support_by_tier")});
}

RunTotals TotalsRecording::finish() const {
  RunTotals totals;
  totals.days = days_;
  for (const Figure figure : {Figure::hours, Figure::employment, Figure::output}) {
    const std::string name(name_of(figure));
    for (const By by : {By::world, By::country, By::sector, By::tier})
      totals.at(figure, by) = total(name, "baseline_" + name, name_of(by));
    if (figure != Figure::output)
      totals.at(figure, By::size_class) =
          total(name + "_by_size", "baseline_" + name + "_by_size", name_of(By::size_class));
  }
  for (const By by : {By::sex, By::contract}) {
    totals.at(Figure::employment, by) = workers(name_of(by));
    totals.at(Figure::hours, by) = total(hours_of_workers, "baseline_hours_by_sex_and_contract", name_of(by));
  }
  for (const By by : axes_of_work_lost) totals.work_lost(by) = work_lost(name_of(by));
  add_income(totals);
  if (const Sum* const transfers = find("transfers")) {
    totals.transfers = transfers->values;
    totals.purchases.assign(transfers->shape.back(), 0.0);
    if (const Sum* const purchases = find(purchases_of_measures)) totals.purchases = purchases->values;
  }
  return totals;
}

}  // namespace tierwave::analysis
