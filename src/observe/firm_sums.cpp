#include "observe/firm_sums.hpp"

#include <limits>
#include <stdexcept>
#include <utility>

#include "observe/axes.hpp"

namespace tierwave::observe {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

FirmSums::FirmSums(const engine::DayView& baseline, std::vector<double> women_share, const std::string& money,
                   const Context& context)
    : context_(context),
      outputs_(summed_outputs(money)),
      partition_(baseline.network, baseline.groups, Level::cell_and_tier),
      firms_(partition_.entries()),
      women_share_(std::move(women_share)) {
  const network::Network& network = baseline.network;
  axes_ = {country_axis(network), sector_axis(network), tier_axis(partition_.tiers())};
  if (women_share_.empty()) women_share_.assign(network.countries.size() * network.sectors.size(), nothing);
  baseline_.assign(outputs_.size(), firms_);
  const auto of_baseline = [&](std::span<const std::uint32_t> firms, std::uint32_t, SummedFigures& sums) {
    sums = baseline_sum_of_firms(baseline, firms);
  };
  sum_by(partition_, baseline, context_, of_pieces_, of_baseline, [&](std::size_t entry, const SummedFigures& sums) {
    for (std::size_t o = 0; o < sums.size(); ++o) baseline_[o][entry] = sums[o];
  });
  for (const FirmPieces::Piece& piece : partition_.pieces()) firms_[piece.entry] = piece.end - piece.begin;
  for (const SummedOutput& output : outputs_)  // where there are no firms, no day changes this
    last_.emplace_back(partition_.entries(), output.baseline == BaselineRole::divisor ? nothing : 0.0);
}

std::vector<results::Axis> FirmSums::axes() const {
  return axes_;
}

std::vector<results::Variable> FirmSums::variables() const {
  std::vector<results::Variable> variables;
  for (const SummedOutput& output : outputs_) {
    variables.push_back(output.variable);
    if (output.baseline == BaselineRole::recorded) variables.push_back(baseline_of(output.variable));
  }
  variables.push_back({"firm_agents",
                       {"country", "sector", "tier"},
                       "1",
                       "firm agents",
                       "Number of firm agents.",
                       "country: sum sector: sum tier: sum"});
  variables.push_back({"women_share",
                       {"country", "sector"},
                       "1",
                       "women's share of employment",
                       "Share of women in baseline employment, from the economy's labour accounts; NaN where they give "
                       "none.",
                       ""});
  return variables;
}

void FirmSums::begin(results::Recording& recording) {
  for (std::size_t o = 0; o < outputs_.size(); ++o)
    if (outputs_[o].baseline == BaselineRole::recorded)
      recording.write("baseline_" + outputs_[o].variable.name, baseline_[o]);
  recording.write("firm_agents", firms_);
  recording.write("women_share", women_share_);
}

void FirmSums::record(const engine::DayView& day, results::Recording& recording) {
  const auto of_day = [&](std::span<const std::uint32_t> firms, std::uint32_t, SummedFigures& sums) {
    sums = sum_of_firms(day, firms);
  };
  sum_by(partition_, day, context_, of_pieces_, of_day, [&](std::size_t entry, const SummedFigures& sums) {
    for (std::size_t o = 0; o < sums.size(); ++o) {
      if (outputs_[o].baseline != BaselineRole::divisor)
        last_[o][entry] = sums[o];
      else if (baseline_[o][entry] > 0)
        last_[o][entry] = sums[o] / baseline_[o][entry];
    }
  });
  const auto number = static_cast<std::size_t>(day.day.number());
  for (std::size_t o = 0; o < outputs_.size(); ++o) recording.write_day(outputs_[o].variable.name, number, last_[o]);
}

std::size_t FirmSums::position(const std::string& output) const {
  for (std::size_t o = 0; o < outputs_.size(); ++o)
    if (outputs_[o].variable.name == output) return o;
  throw std::logic_error("no output named " + output);
}

const std::vector<double>& FirmSums::last(const std::string& output) const {
  return last_[position(output)];
}
const std::vector<double>& FirmSums::baseline(const std::string& output) const {
  return baseline_[position(output)];
}

}  // namespace tierwave::observe
