#include "observe/firm_series.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace tierwave::observe {

FirmSeries::FirmSeries(const engine::DayView& baseline, std::vector<std::uint32_t> firms,
                       const std::vector<std::string>& figures, results::Axis time, const std::string& money)
    : network_(baseline.network), firms_(std::move(firms)), time_(std::move(time)), outputs_(summed_outputs(money)) {
  time_.name = "firms/time";
  for (std::size_t o = 0; o < outputs_.size(); ++o)
    if (figures.empty() || std::find(figures.begin(), figures.end(), outputs_[o].variable.name) != figures.end())
      figures_.push_back(o);
  for (const std::size_t o : figures_) names_.push_back("firms/" + outputs_[o].variable.name);
  baseline_.assign(outputs_.size(), {});
  for (const std::uint32_t& firm : firms_) {
    const SummedFigures of_firm = baseline_sum_of_firms(baseline, std::span(&firm, 1));
    for (std::size_t o = 0; o < of_firm.size(); ++o) baseline_[o].push_back(of_firm[o]);
  }
  today_.assign(figures_.size(), std::vector<double>(firms_.size()));
}

std::vector<results::Axis> FirmSeries::axes() const {
  std::vector<std::int64_t> ids;
  for (const std::uint32_t firm : firms_) ids.push_back(network_.firms.id[firm]);
  return {time_, {"firms/firm", "id of the firm", "", ids}};
}

std::vector<results::Variable> FirmSeries::variables() const {
  std::vector<results::Variable> variables{{"firms/tier",
                                            {"firms/firm"},
                                            "1",
                                            "mean distance to final use, rounded, less one",
                                            "The tier of the firm.",
                                            ""}};
  for (const std::size_t o : figures_) {
    results::Variable variable = outputs_[o].variable;
    variable.name = "firms/" + variable.name;
    variable.axes = {"firms/time", "firms/firm"};
    variable.cell_methods = over_time(variable.units);
    variables.push_back(variable);
    if (outputs_[o].baseline != BaselineRole::recorded) continue;
    variable.name = "firms/baseline_" + outputs_[o].variable.name;
    variable.axes = {"firms/firm"};
    variable.description = "Without shocks. " + variable.description;
    variable.cell_methods = "";
    variables.push_back(variable);
  }
  return variables;
}

std::vector<results::Labels> FirmSeries::labels() const {
  std::vector<std::string> countries, sectors, sizes;
  for (const std::uint32_t firm : firms_) {
    countries.push_back(network_.countries[network_.country_of_firm(firm)].code);
    sectors.push_back(network_.sectors[network_.sector_of_firm(firm)].code);
    sizes.emplace_back(name_of(network_.firms.size_class[firm]));
  }
  return {{"firms/country", "firms/firm", "country of the firm", countries},
          {"firms/sector", "firms/firm", "sector of the firm", sectors},
          {"firms/size_class", "firms/firm", "persons engaged by an enterprise of the firm", sizes}};
}

void FirmSeries::begin(results::Recording& recording) {
  std::vector<double> tiers;
  for (const std::uint32_t firm : firms_) tiers.push_back(network_.firms.tier[firm]);
  recording.write("firms/tier", tiers);
  for (const std::size_t o : figures_)
    if (outputs_[o].baseline == BaselineRole::recorded)
      recording.write("firms/baseline_" + outputs_[o].variable.name, baseline_[o]);
}

void FirmSeries::record(const engine::DayView& day, results::Recording& recording) {
  for (std::size_t f = 0; f < firms_.size(); ++f) {
    const SummedFigures of_firm = sum_of_firms(day, std::span(&firms_[f], 1));
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const std::size_t o = figures_[i];
      today_[i][f] = outputs_[o].baseline == BaselineRole::divisor ? of_firm[o] / baseline_[o][f] : of_firm[o];
    }
  }
  const auto number = static_cast<std::size_t>(day.day.number());
  for (std::size_t i = 0; i < figures_.size(); ++i) recording.write_day(names_[i], number, today_[i]);
}

}  // namespace tierwave::observe
