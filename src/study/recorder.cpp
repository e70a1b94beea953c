#include "study/recorder.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "study/checkpoint.hpp"

namespace tierwave::study {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t block_firms = 4096;

}  // namespace

Recorder::Recorder(results::ResultsFile& file, const engine::DayView& baseline, const std::vector<double>& women_share,
                   const std::string& money, const Context& context)
    : file_(file), context_(context), outputs_(summed_outputs(money)) {
  const network::Network& network = baseline.network;
  const std::size_t tiers = std::size_t{*std::max_element(network.firms.tier.begin(), network.firms.tier.end())} + 1;
  const std::size_t cells = network.countries.size() * network.sectors.size();
  divide(baseline, tiers);

  std::vector<double> firms(cells * tiers, 0.0);
  baseline_.assign(outputs_.size(), firms);
  for (const Run& run : runs_) {
    firms[run.entry] = run.end - run.begin;
    const SummedFigures sums = baseline_sum_of_firms(baseline, firms_of(baseline, run));
    for (std::size_t o = 0; o < sums.size(); ++o) baseline_[o][run.entry] = sums[o];
  }
  for (std::size_t o = 0; o < outputs_.size(); ++o) {
    // Where there are no firms, no day changes this.
    last_.emplace_back(cells * tiers, outputs_[o].baseline == Baseline::divisor ? nothing : 0.0);
    if (outputs_[o].baseline == Baseline::recorded) file_.write("baseline_" + outputs_[o].variable.name, baseline_[o]);
  }
  binding_input_.resize(network.countries.size() * network.sectors.size());
  file_.write("firms", firms);
  file_.write("women_share", women_share.empty() ? std::vector<double>(cells, nothing) : women_share);
}

// Groups stand in the order of cells and tiers; size classes of one cell and tier follow each other.
void Recorder::divide(const engine::DayView& baseline, std::size_t tiers) {
  const network::Groups& groups = baseline.groups;
  const std::size_t sectors = baseline.network.sectors.size();
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const auto entry = static_cast<std::uint32_t>(groups.cell[group] * tiers + groups.tier[group]);
    const std::uint32_t end = groups.begin[group + 1];
    if (!runs_.empty() && runs_.back().entry == entry) {
      runs_.back().end = end;
      continue;
    }
    const auto country = static_cast<std::uint32_t>(groups.cell[group] / sectors);
    const bool full = !blocks_.empty() && runs_.back().end - runs_[blocks_.back().begin].begin >= block_firms;
    const auto run = static_cast<std::uint32_t>(runs_.size());
    runs_.push_back({groups.begin[group], end, entry});
    if (blocks_.empty() || blocks_.back().country != country || full)
      blocks_.push_back({run, run, country, std::vector<double>(sectors)});
    blocks_.back().end = run + 1;
  }
}

std::span<const std::uint32_t> Recorder::firms_of(const engine::DayView& day, const Run& run) const {
  return {day.groups.firms.data() + run.begin, run.end - run.begin};
}

void Recorder::record(const engine::DayView& day) {
  const auto number = static_cast<std::size_t>(day.day.number());
  context_.for_blocks(blocks_.size(), [this, &day](std::size_t block) { sum(day, blocks_[block]); });
  for (std::size_t o = 0; o < outputs_.size(); ++o) file_.write_day(outputs_[o].variable.name, number, last_[o]);

  const std::size_t products = day.network.sectors.size();
  std::fill(binding_input_.begin(), binding_input_.end(), 0.0);
  for (const Block& block : blocks_)
    for (std::size_t product = 0; product < products; ++product)
      binding_input_[block.country * products + product] += block.held_back[product];
  file_.write_day("binding_input", number, binding_input_);
  file_.write_day("input_shortfall", number, {&day.summary.input_shortfall, 1});
  file_.flush_day(number);
}

void Recorder::sum(const engine::DayView& day, Block& block) {
  std::fill(block.held_back.begin(), block.held_back.end(), 0.0);
  for (std::uint32_t r = block.begin; r < block.end; ++r) {
    const Run& run = runs_[r];
    const std::span<const std::uint32_t> firms = firms_of(day, run);
    const SummedFigures sums = sum_of_firms(day, firms);
    for (std::size_t o = 0; o < sums.size(); ++o) {
      if (outputs_[o].baseline != Baseline::divisor)
        last_[o][run.entry] = sums[o];
      else if (baseline_[o][run.entry] > 0)
        last_[o][run.entry] = sums[o] / baseline_[o][run.entry];
    }
    for (const std::uint32_t firm : firms)
      if (const std::int32_t product = day.firms.binding_product[firm]; product >= 0)
        block.held_back[static_cast<std::size_t>(product)] += day.baseline_output[firm];
  }
}

void Recorder::replay(const EarlierDays& earlier, std::size_t day) {
  for (const std::string& array : earlier.arrays()) file_.write_day(array, day, earlier.day_of(array, day));
  file_.flush_day(day);
  for (std::size_t o = 0; o < outputs_.size(); ++o) last_[o] = earlier.day_of(outputs_[o].variable.name, day);
}

std::size_t Recorder::position(const std::string& output) const {
  for (std::size_t o = 0; o < outputs_.size(); ++o)
    if (outputs_[o].variable.name == output) return o;
  throw std::logic_error("no output named " + output);
}

const std::vector<double>& Recorder::last(const std::string& output) const {
  return last_[position(output)];
}
const std::vector<double>& Recorder::baseline(const std::string& output) const {
  return baseline_[position(output)];
}

}  // namespace tierwave::study
