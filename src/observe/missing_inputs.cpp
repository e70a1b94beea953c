#include "observe/missing_inputs.hpp"

#include <algorithm>
#include <utility>

namespace tierwave::observe {
namespace {}  // namespace

MissingInputs::MissingInputs(const engine::DayView& baseline, std::string money, const Context& context)
    : context_(context),
      money_(std::move(money)),
      products_(economy::codes(baseline.network.sectors)),
      partition_(baseline.network, baseline.groups, Level::country, FirmPieces::shared_out),
      binding_input_(partition_.entries() * products_.size()) {}

std::vector<results::Axis> MissingInputs::axes() const {
  return {{"product", "product, by the sector that makes it", "", products_}};
}

std::vector<results::Variable> MissingInputs::variables() const {
  return {
      {"binding_input",
       {"time", "country", "product"},
       money_,
       "baseline output of firms short of an input",
       "What the firms of a country make at the baseline whose production a missing stock of the product sets on the "
       "day: how much waits for the product, not how much is lost for want of it.",
       "time: sum country: sum"},
      {"input_shortfall",
       {"time"},
       money_,
       "input shortfall",
       "Inputs that production needed beyond the stocks, possible under partly binding technologies; world total.",
       "time: sum"},
  };
}

void MissingInputs::record(const engine::DayView& day, results::Recording& recording) {
  std::fill(binding_input_.begin(), binding_input_.end(), 0.0);
  const auto waiting = [&](std::span<const std::uint32_t> firms, std::uint32_t, std::vector<double>& waits) {
    waits.assign(products_.size(), 0.0);
    for (const std::uint32_t firm : firms)
      if (const std::int32_t product = day.firms.binding_product[firm]; product >= 0)
        waits[static_cast<std::size_t>(product)] += day.baseline_output[firm];
  };
  sum_by(partition_, day, context_, of_pieces_, waiting, [&](std::size_t country, const std::vector<double>& waits) {
    for (std::size_t product = 0; product < waits.size(); ++product)
      binding_input_[country * waits.size() + product] += waits[product];
  });
  const auto number = static_cast<std::size_t>(day.day.number());
  recording.write_day("binding_input", number, binding_input_);
  recording.write_day("input_shortfall", number, {&day.summary.input_shortfall, 1});
}

}  // namespace tierwave::observe
