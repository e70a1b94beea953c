#include "observe/periods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "results/format.hpp"

namespace tierwave::observe {
namespace {

constexpr const char* saved_days = "days_of_period";

std::string saved_name(std::string array) {
  std::replace(array.begin(), array.end(), '/', '.');
  return "period_" + array;
}

}  // namespace

Periods::Periods(std::vector<int> ends, const std::vector<std::string>& chosen,
                 const std::vector<results::Variable>& variables)
    : ends_(std::move(ends)) {
  const auto is_chosen = [&](const std::string& name) {
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end();
  };
  for (const results::Variable& variable : variables) {
    Array array{variable, !variable.axes.empty() && results::is_time(variable.axes.front())};
    const bool in_group = variable.name.find('/') != std::string::npos;  // chosen by the keys of that group
    if (array.daily && !in_group && !is_chosen(variable.name)) continue;
    if (variable.name.starts_with("baseline_") && !is_chosen(variable.name.substr(9))) continue;
    if (array.daily && !each_day() && !variable.cell_methods.starts_with("time: point")) {
      array.keep = Keep::mean;
      const std::size_t end = variable.cell_methods.find(' ', sizeof("time: ") - 1);
      array.variable.cell_methods = "time: mean" + (end == std::string::npos ? "" : variable.cell_methods.substr(end));
    }
    order_.push_back(variable.name);
    arrays_.emplace(variable.name, std::move(array));
  }
}

std::vector<results::Variable> Periods::variables() const {
  std::vector<results::Variable> variables;
  for (const std::string& name : order_) variables.push_back(arrays_.find(name)->second.variable);
  if (!each_day())
    variables.push_back({results::period_days_array,
                         {results::time_axis},
                         "day",
                         "days of the period",
                         "Days that the means of an entry are of: the weight of the period in a mean over time.",
                         "time: sum"});
  return variables;
}

void Periods::write(std::string_view variable, std::span<const double> values) {
  if (arrays_.find(variable) != arrays_.end()) recording_->write(variable, values);
}

void Periods::write_day(std::string_view variable, std::size_t day, std::span<const double> values) {
  const auto found = arrays_.find(variable);
  if (found == arrays_.end()) return;
  if (each_day()) return recording_->write_day(variable, day, values);
  Array& array = found->second;
  if (array.keep == Keep::last || days_ == 0) {
    array.values.assign(values.begin(), values.end());
    return;
  }
  for (std::size_t i = 0; i < values.size(); ++i) array.values[i] += values[i];
}

void Periods::flush_day(std::size_t day) {
  if (each_day()) return recording_->flush_day(day);
  ++days_;
  if (static_cast<int>(day) != ends_[period_]) return;
  for (const std::string& name : order_) {
    Array& array = arrays_.find(name)->second;
    if (!array.daily) continue;
    if (array.keep == Keep::mean)
      for (double& value : array.values) value /= days_;
    recording_->write_day(name, period_, array.values);
  }
  const double days = days_;
  recording_->write_day(results::period_days_array, period_, {&days, 1});
  recording_->flush_day(period_);
  ++period_;
  days_ = 0;
}

std::size_t Periods::ended_by(int day) const {
  return static_cast<std::size_t>(std::lower_bound(ends_.begin(), ends_.end(), day) - ends_.begin());
}

void Periods::save(Saved& saved) const {
  if (days_ == 0) return;
  saved[saved_days] = {static_cast<double>(days_)};
  for (const auto& [name, array] : arrays_)
    if (array.daily && array.keep == Keep::mean) saved[saved_name(name)] = array.values;
}

void Periods::restore(const Saved& saved, int day) {
  period_ = ended_by(day);
  if (saved.find(saved_days) == saved.end()) return;
  days_ = static_cast<int>(saved_at(saved, saved_days).front());
  for (auto& [name, array] : arrays_)
    if (array.daily && array.keep == Keep::mean) array.values = saved_at(saved, saved_name(name));
}

}  // namespace tierwave::observe
